import { WithdrawDaDocument } from '@apart/schema';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { DateField, TextField } from '../../forms/index.ts';
import { Article } from '../../ui/index.ts';
import { DecisionFrame, type DecisionFormProps } from './decision-form.tsx';

const schema = z.object({
  heardOn: z.string().min(1, 'Indiquez quand l’entreprise a pu présenter ses observations.'),
  reason: z.string().trim().min(1, 'Dites en quoi l’autorisation est illégale\u00a0: le retrait est motivé.').max(4000, 'Motif\u00a0: 4 000 caractères au plus.'),
});

/** Withdraws an illegal authorisation: within four months, the company heard (CRPA L. 242-1 and L. 121-1). */
export function WithdrawForm(props: DecisionFormProps) {
  const { dap } = props;
  const form = useForm({ defaultValues: { heardOn: '', reason: '' }, resolver: zodResolver(schema), shouldFocusError: false });
  const { run, pending, failure } = useAct(WithdrawDaDocument);
  return (
    <DecisionFrame
      {...props}
      form={form}
      name="withdrawDa"
      title="Retirer l’autorisation"
      submit="Retirer l’autorisation"
      pending={pending}
      failure={failure}
      send={async ({ heardOn, reason }) => (await run({ reference: dap.reference, expectedVersion: dap.version, heardOn, reason }))?.withdrawDa.refusals}
    >
      <p>
        Seule une autorisation illégale se retire, dans les quatre mois, et après que l’entreprise a pu présenter ses observations <Article of="CRPA L. 242-1 et L. 121-1" />. Plus aucune demande d’indemnisation ne peut alors être ouverte ni envoyée&nbsp;;
        ce qui a été payé est à récupérer.
      </p>
      <DateField name="heardOn" label="Entreprise entendue le" hint="Jour de l’entretien, ou dernier jour laissé pour répondre par écrit." />
      <TextField name="reason" label="Motif du retrait lu par l’employeur" hint="Dites en quoi l’autorisation est illégale." rows={5} />
    </DecisionFrame>
  );
}
