import { refusal } from '../../foundation/index.ts';
import { formatDay } from '../../time/index.ts';
import { blocks, nothing, type SubmissionRule } from './context.ts';

/** Nobody works in an establishment after it closed, or under a SIRET that another one replaced: the period must end before. */
export const establishmentOpen: SubmissionRule = ({ endDay }, { closedOn }) => {
  if (!closedOn || endDay === null || endDay <= closedOn) return nothing;
  return blocks(
    refusal(
      'ESTABLISHMENT_CLOSED',
      'endDay',
      `Cet établissement a fermé le ${formatDay(closedOn)}\u00a0: la période ne peut pas aller au-delà. Si le SIRET a changé, faites la demande pour le nouveau.`,
      { article: 'L. 5122-1', numbers: { closedOn } },
    ),
  );
};
