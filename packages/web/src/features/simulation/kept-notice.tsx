import { Button } from '@codegouvfr/react-dsfr/Button';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/index.ts';

/** What a simulation will bring, before it is used; one may do without. */
export function KeptNotice({ onForget, children }: { readonly onForget: () => void; readonly children: ReactNode }) {
  return (
    <Notice kind="info" title="Votre simulation sera reprise">
      <p>{children}</p>
      <Button type="button" size="small" priority="tertiary" onClick={onForget}>
        Commencer sans la simulation
      </Button>
    </Notice>
  );
}
