import type { DapPageFragment } from '@apart/schema';
import { COMMITMENT_OUTCOME_LABELS, COMMITMENT_OUTCOMES } from '@apart/shared';
import { RadioField, TextField } from '../../forms/index.ts';
import { Section } from '../../ui/index.ts';
import { AskedOf } from './asked-items.tsx';
import { CommitmentLine } from './commitment-line.tsx';
import { CommitmentsFields } from './commitments-fields.tsx';
import { useDraft } from './step-fields.tsx';

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
      {previousUse === 'WITHIN_36_MONTHS' && (
        <CommitmentsFields legend="Vos engagements">Au moins un, avec sa date. L’administration les fixe dans la décision et vérifie qu’ils sont tenus (R.&nbsp;5122-9).</CommitmentsFields>
      )}
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
