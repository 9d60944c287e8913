import { ReturnDapDocument } from '@apart/schema';
import { zodResolver } from '@hookform/resolvers/zod';
import { type Resolver, useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { TextField } from '../../forms/index.ts';
import { DecisionFrame, type DecisionFormProps } from './decision-form.tsx';
import { chosenItemSchema, ItemsToComplete, type ItemTyped, NO_ITEM, toItem } from './items-to-complete.tsx';

const schema = z.object({
  items: z.array(chosenItemSchema),
  text: z.string().trim().min(1, 'Expliquez ce qui est attendu\u00a0: l’employeur doit savoir quoi compléter.').max(4000, 'Explication\u00a0: 4 000 caractères au plus.'),
});
interface Values {
  items: ItemTyped[];
  text: string;
}

/** Sends the file back: the delay stops, the employer completes it and sends it again. */
export function ReturnForm(props: DecisionFormProps) {
  const { dap } = props;
  const form = useForm<Values, unknown, z.infer<typeof schema>>({
    defaultValues: { items: [NO_ITEM], text: '' },
    resolver: zodResolver(schema) as unknown as Resolver<Values, unknown, z.infer<typeof schema>>,
    shouldFocusError: false,
  });
  const { run, pending, failure } = useAct(ReturnDapDocument);
  const send = async ({ items, text }: z.infer<typeof schema>) => (await run({ reference: dap.reference, expectedVersion: dap.version, items: items.map(toItem), text }))?.returnDap.refusals;
  return (
    <DecisionFrame {...props} form={form} name="returnItems" title="Renvoyer pour complément" submit="Renvoyer la demande" pending={pending} failure={failure} send={send}>
      <p>Le délai s’arrête&nbsp;; un nouveau délai commencera au prochain envoi de l’employeur.</p>
      <ItemsToComplete dap={dap} />
      <TextField name="text" label="Explication lue par l’employeur" rows={4} />
    </DecisionFrame>
  );
}
