import { ApproveDiDocument, type DiPageFragment, type RefusalFieldsFragment, RejectDiDocument, SubmitDiDocument, WithdrawDiDocument } from '@apart/schema';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { Link } from 'react-router';
import { ActionBar, RefusalAlert, Section } from '../../ui/index.ts';
import { Blockers } from './blockers.tsx';
import type { Editing } from './editing.ts';

interface DiActionsProps {
  readonly di: DiPageFragment;
  /** A person is open: nothing is sent before they are saved. */
  readonly writing: boolean;
  readonly onGo: (editing: Editing) => void;
}

/** The acts that the server allows on this claim, for the employer and for the UD. */
export function DiActions({ di, writing, onGo }: DiActionsProps) {
  const sending = useAct(SubmitDiDocument);
  const withdrawal = useAct(WithdrawDiDocument);
  const approval = useAct(ApproveDiDocument);
  const rejection = useAct(RejectDiDocument);
  const { key, renew } = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const target = { reference: di.reference, expectedVersion: di.version };

  const send = async (): Promise<void> => {
    const data = await sending.run({ ...target, idempotencyKey: key() });
    if (!data) return;
    renew();
    setRefusals(data.submitDi.refusals);
    if (data.submitDi.refusals.length === 0) window.scrollTo({ top: 0 });
  };
  const handlers = {
    'di.submit': send,
    'di.withdraw': async (reason: string) => setRefusals((await withdrawal.run({ ...target, reason }))?.withdrawDi.refusals ?? []),
    'di.approve': async () => setRefusals((await approval.run(target))?.approveDi.refusals ?? []),
    'di.reject': async (reason: string) => setRefusals((await rejection.run({ ...target, reason }))?.rejectDi.refusals ?? []),
  };
  const mine = di.possibleActions.filter((action) => action.act in handlers);
  if (di.possibleActions.some(({ act }) => act === 'di.requestPayment' || act === 'di.recordPayment')) return <ToPayments di={di} />;
  if (mine.length === 0) return null;
  if (writing) {
    return (
      <Section title="Envoyer">
        <p>Enregistrez le salarié ouvert ci-dessus, puis envoyez la demande.</p>
      </Section>
    );
  }
  const blocked = di.status === 'DRAFT' && di.blockers.length > 0;
  return (
    <Section title={di.status === 'DRAFT' ? 'Envoyer' : 'Décider'}>
      {blocked && <Blockers di={di} onGo={onGo} />}
      <RefusalAlert refusals={refusals} failure={sending.failure ?? withdrawal.failure ?? approval.failure ?? rejection.failure} />
      <ActionBar
        actions={blocked ? mine.filter((action) => action.act !== 'di.submit') : mine}
        handlers={handlers}
        pending={sending.pending || withdrawal.pending || approval.pending || rejection.pending}
        primary={di.status === 'DRAFT' ? 'di.submit' : 'di.approve'}
      />
    </Section>
  );
}

/** Payments are made from their own list. */
function ToPayments({ di }: { readonly di: DiPageFragment }) {
  const stage = di.possibleActions.some(({ act }) => act === 'di.recordPayment') ? '&etape=demandes' : '';
  return (
    <Section title="Paiement">
      <Link className="fr-btn" to={`/paiements?q=${encodeURIComponent(di.reference)}${stage}`}>
        Ouvrir dans les paiements
      </Link>
    </Section>
  );
}
