import { refusal } from '../../foundation/index.ts';
import { formatRange, intersection } from '../../time/index.ts';
import { blocks, nothing, type SubmissionRule } from './context.ts';
import { soundPeriod } from './period.ts';

/**
 * Two decisions of one establishment do not overlap: what is already authorised is changed by an avenant. No article says
 * so; without it the same idle hour could be claimed twice.
 */
export const periodOverlap: SubmissionRule = (form, context) => {
  const period = soundPeriod(form, context);
  if (!period) return nothing;
  const others = context.otherAuthorisations.filter(({ startDay, endDay }) => intersection(period, { start: startDay, end: endDay }));
  return blocks(
    ...others.map(({ reference, startDay, endDay }) =>
      refusal(
        'PERIOD_OVERLAP',
        'startDay',
        `La décision ${reference} couvre déjà la période ${formatRange({ start: startDay, end: endDay })}\u00a0: déposez plutôt un avenant à cette décision.`,
        { numbers: { reference, startDay, endDay } },
      ),
    ),
  );
};
