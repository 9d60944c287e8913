import { ApproveDiDocument, type DiPageFragment, type RefusalFieldsFragment, RejectDiDocument, SubmitDiDocument, WithdrawDiDocument } from '@apart/schema';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { ActionBar, RefusalAlert, Section } from '../../ui/index.ts';

/** The acts that the server allows on this claim, for the employer and for the UD. */
export function DiActions({ di }: { readonly di: DiPageFragment }) {
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
  if (mine.length === 0) return null;
  const blocked = di.status === 'DRAFT' && di.blockers.length > 0;
  return (
    <Section title={di.status === 'DRAFT' ? 'Envoyer' : 'Décider'}>
      {blocked && <RefusalAlert refusals={di.blockers} kind="warning" title="Avant d’envoyer" />}
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
