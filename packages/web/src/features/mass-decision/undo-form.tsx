import { type MassDecisionFieldsFragment, UndoMassDecisionDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { type Resolver, useForm } from 'react-hook-form';
import { z } from 'zod';
import { Form, RadioField, TextField } from '../../forms/index.ts';
import { RefusalAlert, Section } from '../../ui/index.ts';
import { useBegin } from './use-begin.ts';

const schema = z.object({
  replacement: z.enum(['REEXAMINE', 'AUTHORISE'], { error: 'Choisissez ce qui prend la place de chaque refus.' }),
  reason: z.string().trim().min(1, 'Dites pourquoi ces refus sont remplacés\u00a0: chaque employeur le lira.').max(4000, 'Raison\u00a0: 4 000 caractères au plus.'),
});
interface Values {
  replacement: 'REEXAMINE' | 'AUTHORISE';
  reason: string;
}

/** Undoes refusals: one new decision a file, with its reason, told to each employer. */
export function UndoForm({ mass }: { readonly mass: MassDecisionFieldsFragment }) {
  const form = useForm<Values, unknown, Values>({ defaultValues: { replacement: 'REEXAMINE', reason: '' }, resolver: zodResolver(schema) as unknown as Resolver<Values, unknown, Values>, shouldFocusError: false });
  const { begin, pending, failure, general } = useBegin(form, UndoMassDecisionDocument, (data) => data.undoMassDecision);
  return (
    <Section title="Annuler ces refus">
      <p>Une nouvelle décision est prise pour chaque demande, avec sa raison&nbsp;; chaque employeur en est averti, et l’histoire garde les deux. Les demandes décidées autrement depuis ne changent pas.</p>
      <Form form={form} label="Annuler ces refus" onSubmit={(values) => begin((idempotencyKey) => ({ id: mass.id, ...values, idempotencyKey }))}>
        <RadioField
          name="replacement"
          label="À la place de chaque refus"
          choices={[
            { value: 'REEXAMINE', label: 'Reprendre l’instruction', hint: 'Le terme du silence de chaque demande ne change pas\u00a0; celles dont il est passé restent à décider une à une.' },
            { value: 'AUTHORISE', label: 'Autoriser' },
          ]}
        />
        <TextField name="reason" label="Pourquoi ces refus sont remplacés" hint="Lu par chaque employeur, dans son espace et par courriel." rows={3} />
        <RefusalAlert refusals={general} failure={failure} title="Rien n’est annulé" />
        <Button type="submit" disabled={pending}>
          {pending ? 'Envoi…' : 'Annuler ces refus'}
        </Button>
      </Form>
    </Section>
  );
}
