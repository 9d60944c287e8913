import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef } from 'react';
import { CopyButton, Notice } from '../../../ui/index.ts';

/** Ten codes, shown this once: the person says that they have kept them before going on. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="ap-recovery">
      <h3 ref={title} tabIndex={-1} className="fr-h5">
        Vos codes de secours
      </h3>
      <Notice kind="warning">
        <p>Ils ne seront plus affichés. Imprimez-les ou recopiez-les&nbsp;: chacun remplace une fois le code du téléphone, s’il est perdu ou cassé.</p>
      </Notice>
      <ul className="ap-recovery__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="ap-actions">
        <CopyButton text={codes.join('\n')} what="les codes" />
        <Button type="button" onClick={onKept}>
          Je les ai gardés, continuer
        </Button>
      </div>
    </div>
  );
}
