import {
  ApproveDiDocument, CheckDiDocument, CorrectDiDocument, DiDocument, type DiPageFragment, type RefusalFieldsFragment, RejectDiDocument, ReopenDisDocument, TakeDiDocument, WithdrawDiDocument,
} from '@apart/schema';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useAct } from '../../apollo/use-act.ts';
import { useIdempotencyKey } from '../../forms/index.ts';
import { Link, useNavigate } from 'react-router';
import { ActionBar, RefusalAlert, Section } from '../../ui/index.ts';

/** The acts that the server allows on a claim that was sent, for the employer and for the UD. */
export function DiActions({ di }: { readonly di: DiPageFragment }) {
  const withdrawal = useAct(WithdrawDiDocument);
  const approval = useAct(ApproveDiDocument);
  const rejection = useAct(RejectDiDocument);
  const taking = useAct(TakeDiDocument);
  const checking = useAct(CheckDiDocument);
  const correction = useAct(CorrectDiDocument);
  const reopening = useAct(ReopenDisDocument);
  const client = useApolloClient();
  const navigate = useNavigate();
  const acts = [withdrawal, approval, rejection, taking, checking, correction, reopening];
  const { key, renew } = useIdempotencyKey();
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const target = { reference: di.reference, expectedVersion: di.version };

  const correct = async (reason: string): Promise<void> => {
    const data = await correction.run({ ...target, reason, idempotencyKey: key() });
    if (!data) return;
    renew();
    setRefusals(data.correctDi.refusals);
    if (data.correctDi.di) await navigate(`/di/${data.correctDi.di.reference}`);
  };
  const reopen = async (reason: string): Promise<void> => {
    const data = await reopening.run({ input: { references: [di.reference], reason, dryRun: false } });
    if (!data) return;
    setRefusals([...data.reopenDis.refusals, ...(data.reopenDis.outcomes ?? []).flatMap((one) => one.refusals)]);
    await client.refetchQueries({ include: [DiDocument] });
  };
  const handlers = {
    'di.reopen': reopen,
    'di.take': async () => setRefusals((await taking.run(target))?.takeDi.refusals ?? []),
    'di.check': async () => setRefusals((await checking.run(target))?.checkDi.refusals ?? []),
    'di.correct': correct,
    'di.withdraw': async (reason: string) => setRefusals((await withdrawal.run({ ...target, reason }))?.withdrawDi.refusals ?? []),
    'di.approve': async () => setRefusals((await approval.run(target))?.approveDi.refusals ?? []),
    'di.reject': async (reason: string) => setRefusals((await rejection.run({ ...target, reason }))?.rejectDi.refusals ?? []),
  };
  const mine = di.possibleActions.filter((action) => action.act in handlers);
  if (di.possibleActions.some(({ act }) => act === 'di.requestPayment' || act === 'di.recordPayment')) return <ToPayments di={di} />;
  if (mine.length === 0) return null;
  return (
    <Section title={mine.some(({ act }) => act === 'di.correct') ? 'Corriger' : 'Décider'}>
      {mine.some(({ act }) => act === 'di.correct') && <p>Une erreur&nbsp;? Corrigez à tout moment&nbsp;: avant le paiement, la correction remplace&nbsp;; après, seule la différence est payée ou rendue. Une correction spontanée reste au dossier comme telle.</p>}
      <RefusalAlert refusals={refusals} failure={acts.find(({ failure }) => failure)?.failure} />
      <ActionBar actions={mine} handlers={handlers} pending={acts.some(({ pending }) => pending)} primary="di.approve" />
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
