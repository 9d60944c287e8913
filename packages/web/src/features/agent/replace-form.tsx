import { RefusalReasonsDocument, ReplaceDecisionDocument, type Replacement } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { type Resolver, useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { type Choice, RadioField, SelectField, TextField } from '../../forms/index.ts';
import { Article } from '../../ui/index.ts';
import { type CommitmentDraft, toCommitmentInputs } from '../dap/draft.ts';
import { DecisionFrame, type DecisionFormProps } from './decision-form.tsx';
import { commitmentsToFix, FixedCommitments, fixedCommitmentsSchema } from './fixed-commitments.tsx';
import { itemSchema, ItemsToComplete, NOTHING_CHOSEN, type ItemTyped, NO_ITEM, toItem } from './items-to-complete.tsx';

const schema = z
  .object({
    kind: z.enum(['AUTHORISE', 'REFUSE', 'RETURN', 'REEXAMINE'], { error: 'Choisissez la nouvelle décision.' }),
    reason: z.string().trim().min(1, 'Dites pourquoi la décision précédente est remplacée.').max(4000, 'Raison\u00a0: 4 000 caractères au plus.'),
    reasonCode: z.string().nullable(),
    items: z.array(itemSchema),
    commitments: fixedCommitmentsSchema,
    text: z.string().max(4000, 'Texte\u00a0: 4 000 caractères au plus.'),
  })
  .superRefine(({ kind, items }, context) => {
    if (kind !== 'RETURN') return;
    for (const [index, { what }] of items.entries()) if (what === null) context.addIssue({ code: 'custom', path: ['items', index, 'what'], message: NOTHING_CHOSEN });
  });
interface Values {
  kind: Replacement | null;
  reason: string;
  reasonCode: string | null;
  items: ItemTyped[];
  commitments: CommitmentDraft[];
  text: string;
}

const AUTHORISE: Choice = { value: 'AUTHORISE', label: 'Autoriser' };
const OF_A_REFUSAL: readonly Choice[] = [
  { value: 'REEXAMINE', label: 'Annuler le refus et reprendre l’instruction', hint: 'Le terme du silence ne change pas\u00a0; possible tant qu’il n’est pas passé.' },
  AUTHORISE,
  { value: 'RETURN', label: 'Renvoyer pour complément' },
  { value: 'REFUSE', label: 'Refuser pour un autre motif' },
];

/** A new decision in the place of one that was taken. An authorisation creates rights: only another one replaces it. */
export function ReplaceForm(props: DecisionFormProps) {
  const { dap } = props;
  const refused = dap.status === 'REFUSED';
  const { data } = useQuery(RefusalReasonsDocument, { fetchPolicy: 'cache-first', skip: !refused });
  const form = useForm<Values, unknown, z.infer<typeof schema>>({
    defaultValues: { kind: refused ? null : 'AUTHORISE', reason: '', reasonCode: null, items: [NO_ITEM], commitments: commitmentsToFix(dap), text: '' },
    resolver: zodResolver(schema) as unknown as Resolver<Values, unknown, z.infer<typeof schema>>,
    shouldFocusError: false,
  });
  const { run, pending, failure } = useAct(ReplaceDecisionDocument);
  const kind = form.watch('kind');
  const send = async ({ items, commitments, text, ...values }: z.infer<typeof schema>) =>
    (
      await run({
        input: {
          ...values, reference: dap.reference, expectedVersion: dap.version, text: text.trim() || null,
          items: values.kind === 'RETURN' ? items.map(toItem) : null, commitments: values.kind === 'AUTHORISE' ? toCommitmentInputs(commitments) : null,
        },
      })
    )?.replaceDecision.refusals;
  return (
    <DecisionFrame {...props} form={form} name="replaceBy" title="Remplacer la décision" submit="Prendre la nouvelle décision" pending={pending} failure={failure} send={send}>
      {refused ? (
        <RadioField name="kind" label="Nouvelle décision" choices={OF_A_REFUSAL} />
      ) : (
        <p>
          Une autorisation crée des droits&nbsp;: une nouvelle autorisation la remplace, avec un autre texte ou d’autres engagements. Pour la reprendre, retirez-la <Article of="CRPA L. 242-1" />.
        </p>
      )}
      <TextField name="reason" label="Pourquoi la décision précédente est remplacée" hint="Lu par l’employeur, dans son espace et par courriel." rows={3} />
      {kind === 'REFUSE' && <SelectField name="reasonCode" label="Motif du refus" choices={(data?.refusalReasons ?? []).map(({ code, label, article }) => ({ value: code, label: `${label} (${article})` }))} />}
      {kind === 'RETURN' && <ItemsToComplete dap={dap} />}
      {(kind === 'REFUSE' || kind === 'RETURN') && <TextField name="text" label="Explication lue par l’employeur" rows={4} />}
      {kind === 'AUTHORISE' && <FixedCommitments dap={dap} />}
      {kind === 'AUTHORISE' && <TextField name="text" label="Texte à joindre à la décision" rows={3} optional />}
    </DecisionFrame>
  );
}
