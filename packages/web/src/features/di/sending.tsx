import { DiBlockersDocument, type DiPageFragment, type RefusalFieldsFragment, SubmitDiDocument, WithdrawDiDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { ActionBar, ErrorState, Pending, RefusalAlert, Section } from '../../ui/index.ts';
import { Blockers } from './blockers.tsx';
import type { Editing } from './editing.ts';

interface SendingProps {
  readonly di: DiPageFragment;
  /** A person is open: nothing is sent before they are saved. */
  readonly writing: boolean;
  readonly onGo: (editing: Editing) => void;
}

const HERE = ['di.submit', 'di.withdraw'];

/** The end of a claim being filled in: what blocks its sending, read after the claim so that people do not wait for it, then the sending. */
export function Sending({ di, writing, onGo }: SendingProps) {
  const { data, error, refetch } = useQuery(DiBlockersDocument, { variables: { reference: di.reference } });
  const sending = useAct(SubmitDiDocument);
  const withdrawal = useAct(WithdrawDiDocument);
  const { key, renew } = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const actions = di.possibleActions.filter(({ act }) => HERE.includes(act));
  if (actions.length === 0) return null;
  if (writing) {
    return (
      <Section title="Envoyer">
        <p>Enregistrez le salarié ouvert ci-dessus, puis envoyez la demande.</p>
      </Section>
    );
  }
  const blockers = data?.di?.blockers;
  const target = { reference: di.reference, expectedVersion: di.version };
  const send = async (): Promise<void> => {
    const sent = await sending.run({ ...target, idempotencyKey: key() });
    if (!sent) return;
    renew();
    setRefusals(sent.submitDi.refusals);
    if (sent.submitDi.refusals.length === 0) window.scrollTo({ top: 0 });
  };
  return (
    <Section title="Envoyer">
      {di.corrects && <p>Cette correction prendra la place de {di.corrects} à l’envoi.</p>}
      {error && !blockers && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !blockers && <Pending label="Vérification de la demande" lines={2} />}
      {blockers && blockers.length > 0 && <Blockers di={di} blockers={blockers} onGo={onGo} />}
      <RefusalAlert refusals={refusals} failure={sending.failure ?? withdrawal.failure} />
      <ActionBar
        actions={blockers?.length === 0 ? actions : actions.filter(({ act }) => act !== 'di.submit')}
        handlers={{ 'di.submit': send, 'di.withdraw': async (reason) => setRefusals((await withdrawal.run({ ...target, reason }))?.withdrawDi.refusals ?? []) }}
        pending={sending.pending || withdrawal.pending}
        primary="di.submit"
      />
    </Section>
  );
}
