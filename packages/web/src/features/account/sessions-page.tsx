import { RevokeSessionDocument } from '@apart/schema';
import { formatInstant } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { RefusalAlert, Section } from '../../ui/index.ts';
import { AccountPage, type MyAccount } from './account-page.tsx';

/** Where one is signed in, and how to end it. */
export function Component() {
  return <AccountPage title="Sessions">{(account, refetch) => <Sessions sessions={account.sessions} onEnded={refetch} />}</AccountPage>;
}

function Sessions({ sessions, onEnded }: { readonly sessions: MyAccount['sessions']; readonly onEnded: () => Promise<unknown> }) {
  const { run, pending, failure } = useAct(RevokeSessionDocument);
  const [said, setSaid] = useState('');
  const end = async (id: string | null, done: string): Promise<void> => {
    const data = await run({ id });
    if (!data) return;
    setSaid(data.revokeSession.refusals[0]?.message ?? done);
    await onEnded();
  };
  return (
    <Section title="Vos sessions ouvertes">
      <p>Une session se ferme seule après deux heures sans activité, et au plus tard douze heures après la connexion.</p>
      <RefusalAlert refusals={[]} failure={failure} title="La session n’est pas fermée" />
      <ul className="ap-sessions">
        {sessions.map(({ id, device, openedAt, lastSeenAt, current }) => (
          <li key={id}>
            <div>
              <p>
                <strong>{device ?? 'Navigateur inconnu'}</strong>
                {current && ' — cette session'}
              </p>
              <p className="ap-muted">
                Ouverte le {formatInstant(new Date(openedAt))}, dernière activité le {formatInstant(new Date(lastSeenAt))}
              </p>
            </div>
            {!current && (
              <Button size="small" priority="secondary" disabled={pending} onClick={() => void end(id, 'La session est fermée.')}>
                Fermer
                <span className="fr-sr-only"> la session {device ?? 'inconnue'} ouverte le {formatInstant(new Date(openedAt))}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
      {sessions.length > 1 && (
        <Button priority="secondary" disabled={pending} onClick={() => void end(null, 'Vos autres sessions sont fermées.')}>
          Fermer toutes les autres sessions
        </Button>
      )}
    </Section>
  );
}
