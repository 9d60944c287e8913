import type { RefusalFieldsFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Notice } from '../../ui/index.ts';

/** Somebody else, or another window, saved in between: nothing is overwritten, the person decides. */
export function ConflictNotice({ refusals, onForget }: { readonly refusals: readonly RefusalFieldsFragment[]; readonly onForget: () => void }) {
  return (
    <Notice kind="error" title="Cette demande a changé ailleurs" live>
      {refusals.map((refusal) => (
        <p key={refusal.code}>{refusal.message}</p>
      ))}
      <p>Vos dernières saisies sont encore à l’écran&nbsp;: notez-les avant de recharger.</p>
      <Button
        size="small"
        priority="secondary"
        onClick={() => {
          onForget();
          window.location.reload();
        }}
      >
        Recharger la version enregistrée
      </Button>
    </Notice>
  );
}
