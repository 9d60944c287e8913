import { refusal } from '../../foundation/index.ts';
import { blocks, nothing, type SubmissionRule } from './context.ts';

/** An employer who used activité partielle in the 36 months before proposes commitments (R. 5122-9 II). */
export const commitments: SubmissionRule = (form) =>
  form.previousUse === 'WITHIN_36_MONTHS' && !form.commitments?.trim()
    ? blocks(
        refusal('COMMITMENTS_REQUIRED', 'commitments', 'Vous avez eu recours à l’activité partielle dans les 36 derniers mois : proposez au moins un engagement (maintien dans l’emploi, formation…).', {
          article: 'R. 5122-9',
        }),
      )
    : nothing;
