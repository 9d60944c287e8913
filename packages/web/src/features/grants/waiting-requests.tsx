import { AnswerHabilitationRequestDocument, type HabilitationRequestFieldsFragment, type HabilitationRole } from '@apart/schema';
import { HABILITATION_ROLE_LABELS } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { instantText, Notice, ReasonDialog, RefusalAlert, Section } from '../../ui/index.ts';
import { ROLES } from './labels.ts';
import './grants.css';

type Request = HabilitationRequestFieldsFragment;

/** Those who ask to come in: one gesture says yes under a role, another says no. */
export function WaitingRequests({ requests, onAnswered }: { readonly requests: readonly Request[]; readonly onAnswered: () => Promise<void> }) {
  const waiting = requests.filter(({ status }) => status === 'PENDING' || status === 'ARBITRATION' || status === 'COOLING');
  const { run, pending, failure } = useAct(AnswerHabilitationRequestDocument);
  const [refusals, setRefusals] = useState<Parameters<typeof RefusalAlert>[0]['refusals']>([]);
  const [refusing, setRefusing] = useState<Request>();
  const [said, setSaid] = useState('');
  const answer = async (request: Request, role: HabilitationRole | null, reason: string | null): Promise<void> => {
    setRefusing(undefined);
    const data = await run({ id: request.id, expectedVersion: request.version, role, reason });
    if (!data) return;
    setRefusals(data.answerHabilitationRequest.refusals);
    if (data.answerHabilitationRequest.refusals.length === 0) setSaid(role ? `${request.personName} est accepté comme ${HABILITATION_ROLE_LABELS[role].toLowerCase()}.` : `Votre réponse à ${request.personName} est partie.`);
    await onAnswered();
  };
  if (waiting.length === 0) return <p role="status">{said}</p>;
  return (
    <Section title={waiting.length > 1 ? `${waiting.length} demandes attendent votre réponse` : 'Une demande attend votre réponse'}>
      <RefusalAlert refusals={refusals} failure={failure} title="Votre réponse n’est pas partie" />
      <p role="status">{said}</p>
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
        onCancel={() => setRefusing(undefined)}
        onConfirm={(reason) => refusing && void answer(refusing, null, reason)}
      />
    </Section>
  );
}
