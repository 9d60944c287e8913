import type { DapPageFragment, ItemToCompleteInput } from '@apart/schema';
import { DAP_FIELD_LABELS, DAP_FIELDS, type DapField, MAX_REMARK_LENGTH, PIECE_KIND_LABELS, PIECE_KINDS, type PieceKind } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { z } from 'zod';
import { type Choice, SelectField, TextField } from '../../forms/index.ts';

/** What a form of return holds: `what` is « field:units » or « piece:CSE_OPINION ». */
export interface ItemTyped {
  what: string | null;
  remark: string;
}
export const NO_ITEM: ItemTyped = { what: null, remark: '' };

export const NOTHING_CHOSEN = 'Choisissez un champ ou une pièce, ou retirez cette ligne.';

/** A line as it is typed; a form that always sends its lines asks for `chosenItemSchema`. */
export const itemSchema = z.object({
  what: z.string().nullable(),
  remark: z.string().max(MAX_REMARK_LENGTH, `Précision\u00a0: ${MAX_REMARK_LENGTH} caractères au plus.`),
});
export const chosenItemSchema = itemSchema.extend({ what: z.string({ error: NOTHING_CHOSEN }) });

export const toItem = ({ what, remark }: ItemTyped): ItemToCompleteInput => {
  const [kind, name = ''] = (what ?? '').split(':');
  return { ...(kind === 'piece' ? { piece: name as PieceKind } : { field: name as DapField }), remark: remark.trim() || null };
};

type AskedFile = Pick<DapPageFragment, 'warnings' | 'form'>;

/** The fields of the form, in its words and its order, then the pieces. */
function choicesFor({ warnings, form }: AskedFile): readonly Choice[] {
  return [
    // Justifications answer warnings, and only a renewal has earlier commitments: without any, nothing asks for them.
    ...DAP_FIELDS.filter((field) => (field !== 'justifications' || warnings.length > 0) && (field !== 'earlierCommitments' || form.earlierCommitments.length > 0)).map((field) => ({ value: `field:${field}`, label: DAP_FIELD_LABELS[field] })),
    ...PIECE_KINDS.map((piece) => ({ value: `piece:${piece}`, label: `Pièce\u00a0: ${PIECE_KIND_LABELS[piece]}` })),
  ];
}

/** The fields and the pieces to complete, each with what is expected of it. The form around it has `items`. */
export function ItemsToComplete({ dap }: { readonly dap: AskedFile }) {
  const { control } = useFormContext<{ items: ItemTyped[] }>();
  const { fields, append, remove } = useFieldArray({ control, name: 'items' });
  const choices = choicesFor(dap);
  const several = fields.length > 1;
  return (
    <fieldset className="ap-group">
      <legend>Champs et pièces à compléter</legend>
      <p className="ap-muted">L’employeur les retrouve un par un dans sa demande, à l’endroit où il les remplit.</p>
      <ul className="ap-items">
        {fields.map((field, index) => (
          <li key={field.id}>
            <SelectField name={`items.${index}.what`} label={several ? `Champ ou pièce ${index + 1}` : 'Champ ou pièce'} choices={choices} />
            <TextField name={`items.${index}.remark`} label={several ? `Précision ${index + 1}` : 'Précision'} maxLength={MAX_REMARK_LENGTH} optional />
            {several && (
              <Button type="button" size="small" priority="tertiary" className="ap-items__remove" onClick={() => remove(index)}>
                Retirer<span className="fr-sr-only"> la ligne {index + 1}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button type="button" priority="secondary" size="small" onClick={() => append({ ...NO_ITEM })}>
        Ajouter une ligne
      </Button>
    </fieldset>
  );
}
