import { DapColleaguesDocument, HandOverDapDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { type Resolver, useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { SelectField, TextField } from '../../forms/index.ts';
import { ErrorState, Notice } from '../../ui/index.ts';
import { DecisionFrame, type DecisionFormProps } from './decision-form.tsx';

const schema = z.object({ to: z.string({ error: 'Choisissez un collègue.' }), note: z.string().max(4000, 'Note\u00a0: 4 000 caractères au plus.') });
interface Values {
  to: string | null;
  note: string;
}

/** Gives the examination to a colleague of the same perimeter, with a note that stays between agents. */
export function HandOverForm(props: DecisionFormProps) {
  const { dap } = props;
  const { data, error, refetch } = useQuery(DapColleaguesDocument, { variables: { reference: dap.reference } });
  const form = useForm<Values, unknown, z.infer<typeof schema>>({ defaultValues: { to: null, note: '' }, resolver: zodResolver(schema) as unknown as Resolver<Values, unknown, z.infer<typeof schema>>, shouldFocusError: false });
  const { run, pending, failure } = useAct(HandOverDapDocument);
  const colleagues = data?.dapColleagues ?? [];
  return (
    <DecisionFrame
      {...props}
      form={form}
      name="handOver"
      title="Confier à un collègue"
      submit="Confier la demande"
      pending={pending}
      failure={failure}
      send={async ({ to, note }) => (await run({ reference: dap.reference, expectedVersion: dap.version, to, note: note.trim() || null }))?.handOverDap.refusals}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && colleagues.length === 0 && <Notice kind="info">Aucun autre agent ne travaille sur ce département aujourd’hui.</Notice>}
      <p>Le délai continue. Votre collègue reçoit un message et un courriel.</p>
      <SelectField name="to" label="Collègue" choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField name="note" label="Note pour votre collègue" hint="Elle reste entre agents&nbsp;: l’employeur ne la lit jamais." rows={3} optional />
    </DecisionFrame>
  );
}
