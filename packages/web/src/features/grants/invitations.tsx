import { CancelHabilitationInvitationDocument, type HabilitationsToManageQuery } from '@apart/schema';
import { HABILITATION_ROLE_LABELS } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useAct } from '../../apollo/use-act.ts';
import { instantText, RefusalAlert } from '../../ui/index.ts';

type Invitation = HabilitationsToManageQuery['habilitationInvitations'][number];

/** Invitations that wait. */
export function Invitations({ invitations, onCancelled }: { readonly invitations: readonly Invitation[]; readonly onCancelled: () => Promise<void> }) {
  const { run, pending, failure } = useAct(CancelHabilitationInvitationDocument);
  if (invitations.length === 0) return null;
  return (
    <>
      <h3 className="fr-h6 fr-mt-4w">Invitations qui attendent</h3>
      <RefusalAlert refusals={[]} failure={failure} title="L’invitation n’est pas annulée" />
      <ul className="ap-grants">
        {invitations.map(({ id, email, role, wholeCompany, expiresAt }) => (
          <li key={id}>
            <div className="ap-grants__who">
              <p>
                <strong>{email}</strong>
              </p>
              <p className="ap-muted">
                {HABILITATION_ROLE_LABELS[role]}
                {wholeCompany && ', toute l’entreprise'} · jusqu’au {instantText(expiresAt)}
              </p>
            </div>
            <Button size="small" priority="tertiary" disabled={pending} onClick={() => void run({ id }).then(onCancelled)}>
              Annuler<span className="fr-sr-only"> l’invitation de {email}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
