import { COMMITMENT_KIND_LABELS, COMMITMENT_KINDS } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext, useFormState } from 'react-hook-form';
import { DateField, SelectField, TextField } from '../../forms/index.ts';
import { type CommitmentDraft, NO_COMMITMENT } from './draft.ts';

const KINDS = COMMITMENT_KINDS.map((value) => ({ value, label: COMMITMENT_KIND_LABELS[value] }));

/** Commitments as they are written, by the employer who proposes them or the agent who fixes them. The form around it has `commitments`. */
export function CommitmentsFields({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  const { control } = useFormContext<{ commitments: CommitmentDraft[] }>();
  const { fields, append, remove } = useFieldArray({ control, name: 'commitments' });
  const { errors } = useFormState({ control, name: 'commitments' });
  return (
    <fieldset className="ap-group">
      <legend>{legend}</legend>
      <p className="ap-muted">{children}</p>
      {errors.commitments?.message && <p className="fr-error-text">{errors.commitments.message}</p>}
      {fields.map((field, index) => (
        <div key={field.id} className="ap-commitment">
          <div className="ap-fields ap-fields--2">
            <SelectField name={`commitments.${index}.kind`} label={`Engagement ${index + 1}`} choices={KINDS} />
            <DateField name={`commitments.${index}.dueDay`} label="À tenir au plus tard le" />
          </div>
          <TextField name={`commitments.${index}.description`} label="En quoi il consiste" rows={2} maxLength={2000} />
          <Button type="button" size="small" priority="tertiary" onClick={() => remove(index)}>
            Retirer<span className="fr-sr-only"> l’engagement {index + 1}</span>
          </Button>
        </div>
      ))}
      <Button type="button" size="small" priority="secondary" onClick={() => append({ ...NO_COMMITMENT })}>
        Ajouter un engagement
      </Button>
    </fieldset>
  );
}
