import { commitmentsOf, type Commitment, type DapForm } from '@apart/shared';
import type { DaRow } from './repository.ts';

/** What a decision commits the employer to: what the UD fixed in it, else what `form`, the one that it authorises, proposed. */
export function commitmentsOfDa({ commitments }: Pick<DaRow, 'commitments'>, form: DapForm): readonly Commitment[] {
  return commitments ?? commitmentsOf(form);
}

/** The form as it was authorised: what an avenant amends and a renewal accounts for. */
export function authorisedForm(da: Pick<DaRow, 'commitments'>, form: DapForm): DapForm {
  return da.commitments === null ? form : { ...form, commitments: [...da.commitments] };
}
