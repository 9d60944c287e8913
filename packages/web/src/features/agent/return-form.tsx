import { ReturnDapDocument } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { type Control, useFieldArray, useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAct } from '../../apollo/use-act.ts';
import { TextField } from '../../forms/index.ts';
import { DecisionFrame, type DecisionFormProps } from './decision-form.tsx';

const schema = z.object({
  items: z.array(z.object({ what: z.string().trim().min(1, 'Écrivez l’élément à compléter, ou retirez cette ligne.').max(200, '200 caractères au plus.') })).min(1, 'Indiquez au moins un élément à compléter.'),
  text: z.string().trim().min(1, 'Expliquez ce qui est attendu : l’employeur doit savoir quoi compléter.').max(4000, 'Explication : 4 000 caractères au plus.'),
});
type Values = z.infer<typeof schema>;

/** Sends the file back: the delay stops, the employer completes it and sends it again. */
export function ReturnForm(props: DecisionFormProps) {
  const { dap } = props;
  const form = useForm<Values, unknown, Values>({ defaultValues: { items: [{ what: '' }], text: '' }, resolver: zodResolver(schema), shouldFocusError: false });
  const { run, pending, failure } = useAct(ReturnDapDocument);
  const send = async ({ items, text }: Values) => (await run({ reference: dap.reference, expectedVersion: dap.version, items: items.map(({ what }) => what), text }))?.returnDap.refusals;
  return (
    <DecisionFrame {...props} form={form} name="return" title="Renvoyer pour complément" submit="Renvoyer la demande" pending={pending} failure={failure} send={send}>
      <p>Le délai s’arrête ; un nouveau délai commencera au prochain envoi de l’employeur.</p>
      <Items control={form.control} />
      <TextField name="text" label="Explication lue par l’employeur" rows={4} />
    </DecisionFrame>
  );
}

function Items({ control }: { readonly control: Control<Values, unknown, Values> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'items' });
  return (
    <fieldset className="ap-group">
      <legend>Éléments à compléter</legend>
      <ul className="ap-items">
        {fields.map((field, index) => (
          <li key={field.id}>
            <TextField name={`items.${index}.what`} label={fields.length > 1 ? `Élément ${index + 1}` : 'Élément'} maxLength={200} />
            {fields.length > 1 && (
              <Button type="button" priority="tertiary" className="ap-items__remove" onClick={() => remove(index)}>
                Retirer<span className="fr-sr-only"> l’élément {index + 1}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button type="button" priority="secondary" size="small" onClick={() => append({ what: '' })}>
        Ajouter un élément
      </Button>
    </fieldset>
  );
}
