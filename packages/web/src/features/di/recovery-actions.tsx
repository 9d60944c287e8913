import { AskDiRecoveryDocument, CancelDiRecoveryDocument, type DiPageFragment, InvalidateDiPaymentDocument, IssueDiRecoveryDocument, type RefusalFieldsFragment } from '@apart/schema';
import { earliestRecoveryDay, MIN_RECOVERY_DAYS, parisDayOf } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAct } from '../../apollo/use-act.ts';
import { DateField, Form, MoneyField, TextField, useServerRefusals } from '../../forms/index.ts';
import { ActionBar, centsText, Dialog, RefusalAlert, Section, useServiceNow } from '../../ui/index.ts';

const HERE = ['di.invalidatePayment', 'di.askRecovery', 'di.issueRecovery', 'di.cancelRecovery'];

/** What the ASP does after the transfer: a payment given back by the bank, a sum to pay back. */
export function RecoveryActions({ di }: { readonly di: DiPageFragment }) {
  const invalidation = useAct(InvalidateDiPaymentDocument);
  const cancellation = useAct(CancelDiRecoveryDocument);
  const [refusals, setRefusals] = useState<readonly RefusalFieldsFragment[]>([]);
  const [asking, setAsking] = useState<'di.askRecovery' | 'di.issueRecovery'>();
  const actions = di.possibleActions.filter(({ act }) => HERE.includes(act)).map((action) => (action.act === 'di.askRecovery' ? { ...action, needsReason: false } : action));
  if (actions.length === 0) return null;
  const target = { reference: di.reference, expectedVersion: di.version };
  const close = (): void => setAsking(undefined);
  return (
    <Section title="Après le virement">
      <RefusalAlert refusals={refusals} failure={invalidation.failure ?? cancellation.failure} />
      <ActionBar
        actions={actions}
        pending={invalidation.pending || cancellation.pending}
        primary={di.status === 'RECOVERY_TO_ISSUE' ? 'di.issueRecovery' : 'none'}
        handlers={{
          'di.invalidatePayment': async (reason) => setRefusals((await invalidation.run({ ...target, reason }))?.invalidateDiPayment.refusals ?? []),
          'di.cancelRecovery': async (reason) => setRefusals((await cancellation.run({ ...target, reason }))?.cancelDiRecovery.refusals ?? []),
          'di.askRecovery': () => setAsking('di.askRecovery'),
          'di.issueRecovery': () => setAsking('di.issueRecovery'),
        }}
      />
      <Dialog open={asking === 'di.askRecovery'} title="Demander un recouvrement" onClose={close} closeLabel="Annuler">
        <AskForm di={di} onDone={close} />
      </Dialog>
      <Dialog open={asking === 'di.issueRecovery'} title="Émettre l’ordre de recouvrement" onClose={close} closeLabel="Annuler">
        <IssueForm di={di} onDone={close} />
      </Dialog>
    </Section>
  );
}

interface FormProps {
  readonly di: DiPageFragment;
  readonly onDone: () => void;
}

function AskForm({ di, onDone }: FormProps) {
  const form = useForm<{ amount: number | null; reason: string }>({ defaultValues: { amount: null, reason: '' } });
  const { run, pending, failure } = useAct(AskDiRecoveryDocument);
  const refusals = useServerRefusals(form);
  const ask = async ({ amount, reason }: { amount: number | null; reason: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ reference: di.reference, expectedVersion: di.version, amount: typeof amount === 'number' ? amount : 0, reason });
    if (data && refusals.apply(data.askDiRecovery.refusals)) onDone();
  };
  return (
    <Form form={form} label="Recouvrement" onSubmit={ask}>
      <MoneyField name="amount" label="Montant à rendre" hint={`Ce qui a été versé en trop, sur ${centsText(di.totals.allowance)} d’allocation déclarée.`} />
      <TextField name="reason" label="Motif" rows={3} hint="Il sera lu par l’employeur." />
      <RefusalAlert refusals={refusals.general} failure={failure} />
      <Button type="submit" disabled={pending}>
        Demander le recouvrement
      </Button>
    </Form>
  );
}

function IssueForm({ di, onDone }: FormProps) {
  const now = useServiceNow();
  const earliest = now ? earliestRecoveryDay(parisDayOf(now)) : '';
  const form = useForm<{ dueOn: string }>({ values: { dueOn: earliest } });
  const { run, pending, failure } = useAct(IssueDiRecoveryDocument);
  const refusals = useServerRefusals(form);
  const issue = async ({ dueOn }: { dueOn: string }): Promise<void> => {
    refusals.clear();
    const data = await run({ reference: di.reference, expectedVersion: di.version, dueOn });
    if (data && refusals.apply(data.issueDiRecovery.refusals)) onDone();
  };
  return (
    <Form form={form} label="Ordre de recouvrement" onSubmit={issue}>
      <p>
        Somme à rendre&nbsp;: <strong>{centsText(di.recovery ?? 0)}</strong>
      </p>
      <DateField name="dueOn" label="Dernier jour pour rendre la somme" hint={`Au moins ${MIN_RECOVERY_DAYS} jours (R. 5122-10).`} />
      <RefusalAlert refusals={refusals.general} failure={failure} />
      <Button type="submit" disabled={pending}>
        Émettre l’ordre
      </Button>
    </Form>
  );
}
