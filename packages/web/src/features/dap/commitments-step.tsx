import type { DapPageFragment } from '@apart/schema';
import { COMMITMENT_KIND_LABELS, COMMITMENT_KINDS, COMMITMENT_OUTCOME_LABELS, COMMITMENT_OUTCOMES } from '@apart/shared';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useFieldArray, useFormContext, useFormState } from 'react-hook-form';
import { DateField, RadioField, SelectField, TextField } from '../../forms/index.ts';
import { Section } from '../../ui/index.ts';
import { AskedOf } from './asked-items.tsx';
import { CommitmentLine } from './commitment-line.tsx';
import { type DapDraft, NO_COMMITMENT } from './draft.ts';
import { useDraft } from './step-fields.tsx';

const KINDS = COMMITMENT_KINDS.map((value) => ({ value, label: COMMITMENT_KIND_LABELS[value] }));
const OUTCOMES = COMMITMENT_OUTCOMES.map((value) => ({ value, label: COMMITMENT_OUTCOME_LABELS[value] }));

/** Whether activité partielle was used before, what the employer then commits to, and what became of earlier commitments. */
export function CommitmentsStep({ dap }: { readonly dap: DapPageFragment }) {
  const previousUse = useDraft('previousUse');
  const { earlierCommitments: earlier } = dap.form;
  return (
    <>
      <AskedOf field="previousUse" />
      <RadioField
        name="previousUse"
        label="L’établissement a-t-il déjà eu recours à l’activité partielle dans les trente-six derniers mois&nbsp;?"
        hint="Déjà répondu quand une décision de cet établissement est connue du service&nbsp;: corrigez si personne n’a été placé."
        choices={[
          { value: 'NONE', label: 'Non' },
          { value: 'WITHIN_36_MONTHS', label: 'Oui' },
        ]}
      />
      <AskedOf field="earlierCommitments" />
      {earlier.length > 0 && (
        <Section title="Que sont devenus vos engagements précédents&nbsp;?">
          {earlier.map((one, index) => (
            // The list is the service's and never changes here.
            // oxlint-disable-next-line react/no-array-index-key
            <Earlier key={index} index={index} commitment={one} />
          ))}
        </Section>
      )}
      <AskedOf field="commitments" />
      {previousUse === 'WITHIN_36_MONTHS' && <Proposed />}
    </>
  );
}

function Earlier({ index, commitment }: { readonly index: number; readonly commitment: DapPageFragment['form']['earlierCommitments'][number] }) {
  const outcome = useDraft('earlierCommitments')[index]?.outcome;
  return (
    <div className="ap-commitment">
      <CommitmentLine commitment={commitment} />
      <RadioField inline name={`earlierCommitments.${index}.outcome`} label={`Engagement précédent ${index + 1}`} choices={OUTCOMES} />
      {outcome && <TextField name={`earlierCommitments.${index}.outcomeText`} label={outcome === 'NOT_KEPT' ? 'Pourquoi il n’a pas été tenu' : 'Précision'} rows={2} maxLength={2000} optional={outcome !== 'NOT_KEPT'} />}
    </div>
  );
}

function Proposed() {
  const { control } = useFormContext<DapDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'commitments' });
  const { errors } = useFormState({ control, name: 'commitments' });
  return (
    <fieldset className="ap-group">
      <legend>Vos engagements</legend>
      <p className="ap-muted">Au moins un, avec sa date. L’administration les fixe dans la décision et vérifie qu’ils sont tenus (R.&nbsp;5122-9).</p>
      {fields.length === 0 && errors.commitments?.message && <p className="fr-error-text">{errors.commitments.message}</p>}
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
