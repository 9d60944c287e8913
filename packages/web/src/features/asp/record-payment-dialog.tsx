import { type PaymentRowFragment, RecordDiPaymentDocument } from '@apart/schema';
import { type Day, isDay, parisDayOf } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { DateField, Form, TextField, useServerRefusals } from '../../forms/index.ts';
import { centsText, Dialog, RefusalAlert, useServiceNow } from '../../ui/index.ts';

interface RecordPaymentDialogProps {
  readonly di: PaymentRowFragment | undefined;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Records that the bank made the transfer: its reference and its day. */
export function RecordPaymentDialog({ di, onClose, onDone }: RecordPaymentDialogProps) {
  const now = useServiceNow();
  return (
    <Dialog open={di !== undefined} title="Enregistrer le paiement" onClose={onClose} closeLabel="Annuler">
      {di && <RecordForm di={di} today={now ? parisDayOf(now) : ''} onDone={onDone} />}
    </Dialog>
  );
}

const DAY = 'Jour du virement\u00a0: une date est attendue.';
interface Typed {
  paymentReference: string;
  paidOn: string;
}
const schema = z.object({
  paymentReference: z.string().trim().min(1, 'Référence du virement\u00a0: ce champ est obligatoire.').max(60, 'Référence du virement\u00a0: 60 caractères au plus.'),
  paidOn: z.string({ error: DAY }).refine((text): text is Day => isDay(text), DAY),
});
type Values = z.infer<typeof schema>;

function RecordForm({ di, today, onDone }: { readonly di: PaymentRowFragment; readonly today: string; readonly onDone: (said: string) => void }) {
  const form = useForm<Typed, unknown, Values>({
    defaultValues: { paymentReference: '', paidOn: today },
    resolver: zodResolver(schema) as unknown as Resolver<Typed, unknown, Values>,
    shouldFocusError: false,
  });
  useEffect(() => {
    // The hour of the service may come after the dialog has opened.
    if (today !== '' && form.getValues('paidOn') === '') form.setValue('paidOn', today);
  }, [form, today]);
  const { run, pending, failure } = useAct(RecordDiPaymentDocument);
  const refusals = useServerRefusals(form);
  const record = async (values: Values): Promise<void> => {
    refusals.clear();
    const data = await run({ reference: di.reference, expectedVersion: di.version, ...values });
    if (data && refusals.apply(data.recordDiPayment.refusals)) onDone(`Le paiement de ${centsText(di.totals.allowance)} à ${di.establishmentName} est enregistré. L’employeur en est averti.`);
  };
  return (
    <Form form={form} label="Paiement" onSubmit={record}>
      <p>
        {di.establishmentName}, {di.monthLabel}&nbsp;: <strong>{centsText(di.totals.allowance)}</strong>
      </p>
      <TextField name="paymentReference" label="Référence du virement" hint="Celle de la banque&nbsp;: l’employeur la retrouvera sur son relevé." />
      <DateField name="paidOn" label="Jour du virement" />
      <RefusalAlert refusals={refusals.general} failure={failure} title="Le paiement n’est pas enregistré" />
      <Button type="submit" disabled={pending}>
        {pending ? 'Enregistrement…' : 'Enregistrer le paiement'}
      </Button>
    </Form>
  );
}
