import type { DapPageFragment } from '@apart/schema';
import { z } from 'zod';
import { Article } from '../../ui/index.ts';
import { CommitmentsFields } from '../dap/commitments-fields.tsx';
import { type CommitmentDraft, toCommitmentDrafts } from '../dap/draft.ts';

/** As they are typed; the server says what lacks, once for whoever writes them. */
export const fixedCommitmentsSchema = z.array(z.custom<CommitmentDraft>());

/** What the decision would notify: what the one before fixed, else what the employer proposes. */
export function commitmentsToFix({ da, form }: DapPageFragment): CommitmentDraft[] {
  return toCommitmentDrafts(da?.status === 'IN_FORCE' ? da.commitments : form.commitments);
}

/** The commitments that the UD fixes and that the decision notifies (R. 5122-9 III). */
export function FixedCommitments({ dap }: { readonly dap: DapPageFragment }) {
  return (
    <CommitmentsFields legend="Engagements notifiés dans la décision">
      {dap.form.commitments.length > 0
        ? 'Ceux que propose l’employeur. L’administration les fixe\u00a0: changez-les, ajoutez-en ou retirez-en'
        : 'L’employeur n’en propose pas. L’administration les fixe quand l’établissement a eu recours à l’activité partielle dans les trente-six derniers mois'}{' '}
      <Article of="R. 5122-9" />.
    </CommitmentsFields>
  );
}
