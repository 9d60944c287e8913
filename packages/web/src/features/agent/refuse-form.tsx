import { RefusalReasonsDocument, RefuseDapDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type Resolver } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { SelectField, TextField } from '../../forms/index.ts';
import { ErrorState } from '../../ui/index.ts';
import { DecisionFrame, type DecisionFormProps } from './decision-form.tsx';

const schema = z.object({
  reasonCode: z.string({ error: 'Choisissez un motif de refus dans la liste.' }),
  text: z.string().trim().min(1, 'Expliquez le refus\u00a0: la décision est motivée.').max(4000, 'Explication\u00a0: 4 000 caractères au plus.'),
});
interface Values {
  reasonCode: string | null;
  text: string;
}

/** Refuses, with a reason of the catalogue and a text: a refusal states its reasons (R. 5122-4). */
export function RefuseForm(props: DecisionFormProps) {
  const { dap } = props;
  const { data, error, refetch } = useQuery(RefusalReasonsDocument, { fetchPolicy: 'cache-first' });
  const form = useForm<Values, unknown, z.infer<typeof schema>>({
    defaultValues: { reasonCode: null, text: '' },
    resolver: zodResolver(schema) as unknown as Resolver<Values, unknown, z.infer<typeof schema>>,
    shouldFocusError: false,
  });
  const { run, pending, failure } = useAct(RefuseDapDocument);
  const reasons = data?.refusalReasons ?? [];
  const chosen = reasons.find((reason) => reason.code === form.watch('reasonCode'));
  return (
    <DecisionFrame
      {...props}
      form={form}
      name="refuse"
      title="Refuser"
      submit="Refuser la demande"
      pending={pending}
      failure={failure}
      send={async (values) => (await run({ reference: dap.reference, expectedVersion: dap.version, ...values }))?.refuseDap.refusals}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      <SelectField
        name="reasonCode"
        label="Motif du refus"
        hint={chosen ? `Fondement\u00a0: ${chosen.article}` : 'La décision cite l’article qui fonde le motif.'}
        choices={reasons.map((reason) => ({ value: reason.code, label: `${reason.label} (${reason.article})` }))}
      />
      <TextField name="text" label="Explication lue par l’employeur" hint="Dites ce qui manque ou ce qui ne convient pas, en phrases simples&nbsp;: elle figure dans la décision." rows={5} />
    </DecisionFrame>
  );
}
