import { AnswerHabilitationRequestDocument, type HabilitationRequestFieldsFragment, type HabilitationRole } from '@apart/schema';
import { HABILITATION_ROLE_LABELS } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { AnsweredFirst, instantText, Notice, ReasonDialog, RefusalAlert, type Refusals, Section } from '../../ui/index.ts';
import { ROLES } from './labels.ts';
import './grants.css';

type Request = HabilitationRequestFieldsFragment;

/** An answer that was refused. */
interface Unsent {
  readonly id: string;
  readonly role: HabilitationRole | null;
  readonly reason: string | null;
  readonly refusals: Refusals;
}

/** Those who ask to come in: one gesture says yes under a role, another says no. */
export function WaitingRequests({ requests, onAnswered }: { readonly requests: readonly Request[]; readonly onAnswered: () => Promise<void> }) {
  const waiting = requests.filter(({ status }) => status === 'PENDING' || status === 'ARBITRATION' || status === 'COOLING');
  const { run, pending, failure } = useAct(AnswerHabilitationRequestDocument);
  const [unsent, setUnsent] = useState<Unsent>();
  const [refusing, setRefusing] = useState<Request>();
  const [said, setSaid] = useState('');
  const answer = async (request: Request, role: HabilitationRole | null, reason: string | null): Promise<void> => {
    setRefusing(undefined);
    setUnsent(undefined);
    setSaid('');
    const data = await run({ id: request.id, expectedVersion: request.version, role, reason });
    if (!data) return;
    const { refusals } = data.answerHabilitationRequest;
    if (refusals.length > 0) setUnsent({ id: request.id, role, reason, refusals });
    else setSaid(role ? `${request.personName} est accepté comme ${HABILITATION_ROLE_LABELS[role].toLowerCase()}.` : `Votre réponse à ${request.personName} est partie.`);
    await onAnswered();
  };
  const answered = requests.find(({ id, answeredAt }) => id === unsent?.id && answeredAt !== null);
  const outcome = (
    <>
      {unsent && answered ? (
        <Answered request={answered} unsent={unsent} onKeep={() => setUnsent(undefined)} />
      ) : (
        <RefusalAlert refusals={unsent?.refusals ?? []} failure={failure} title="Votre réponse n’est pas partie" />
      )}
      <p role="status">{said}</p>
    </>
  );
  if (waiting.length === 0) return outcome;
  return (
    <Section title={waiting.length > 1 ? `${waiting.length} demandes attendent votre réponse` : 'Une demande attend votre réponse'}>
      {outcome}
      <ul className="ap-grants">
        {waiting.map((request) => (
          <li key={request.id} className="ap-grants__request">
            <div className="ap-grants__who">
              <p>
                <strong>{request.personName}</strong>
              </p>
              <p className="ap-muted">
                {request.email}
                {!request.emailProven && ' (adresse à prouver\u00a0: une invitation y sera envoyée)'} · le {instantText(request.createdAt)}
              </p>
              <p>«&nbsp;{request.message}&nbsp;»</p>
              {request.status !== 'PENDING' && (
                <Notice kind="warning" title={request.status === 'COOLING' ? 'Accès accordé par arbitrage' : 'Un arbitrage est demandé'}>
                  <p>
                    {request.status === 'COOLING' && request.effectiveAt ? `Il s’ouvrira le ${instantText(request.effectiveAt)}, sauf opposition de votre part avant. ` : 'L’ASP et les services de l’État vont se prononcer. '}
                    Vous pouvez encore répondre.
                  </p>
                </Notice>
              )}
            </div>
            <div className="ap-actions">
              {ROLES.map(({ value, label }) => (
                <Button key={value} size="small" priority={value === 'DECLARANT' ? 'primary' : 'secondary'} disabled={pending} onClick={() => void answer(request, value, null)}>
                  Accepter comme {label.toLowerCase()}
                </Button>
              ))}
              <Button size="small" priority="tertiary" disabled={pending} onClick={() => setRefusing(request)}>
                {request.status === 'PENDING' ? 'Refuser' : 'S’opposer'}
                <span className="fr-sr-only"> — {request.personName}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ReasonDialog
        action={refusing && { act: 'habilitation.answer', label: `${refusing.status === 'PENDING' ? 'Refuser la demande de' : 'S’opposer à l’arbitrage pour'} ${refusing.personName}`, needsReason: true }}
        of={refusing?.id}
        onCancel={() => setRefusing(undefined)}
        onConfirm={(reason) => refusing && void answer(refusing, null, reason)}
      />
    </Section>
  );
}

/** Another administrator, or an arbitration, answered first. */
function Answered({ request, unsent, onKeep }: { readonly request: Request; readonly unsent: Unsent; readonly onKeep: () => void }) {
  const granted = request.status === 'GRANTED';
  const by = [request.answeredByName, request.answeredAt && instantText(request.answeredAt)].filter(Boolean).join(', ');
  return (
    <AnsweredFirst
      name={request.personName}
      theirs={`${granted ? 'Accès accordé' : 'Demande refusée'} (${by})${request.answerReason ? `\u00a0: «\u00a0${request.answerReason}\u00a0»` : ''}`}
      mine={unsent.role ? `Accepter comme ${HABILITATION_ROLE_LABELS[unsent.role].toLowerCase()}` : `Refuser\u00a0: «\u00a0${unsent.reason ?? ''}\u00a0»`}
      onKeep={onKeep}
    >
      {granted && <p>Son rôle se change, et son accès se retire, dans les listes qui suivent.</p>}
      {!granted && unsent.role && <p>Pour lui ouvrir un accès malgré tout, invitez {request.email} plus bas dans cette page.</p>}
    </AnsweredFirst>
  );
}
