import { refusal, type Refusal } from '../../foundation/index.ts';
import { contains, formatDay, formatRange } from '../../time/index.ts';
import { blocks, type SubmissionRule } from './context.ts';
import { typablePeriod } from './period.ts';

/** The period ends on its first day or later, in years that make sense: a slip in a year is said before anything is computed. */
export const periodDates: SubmissionRule = (form, context) => {
  const { startDay, endDay } = form;
  const typable = typablePeriod(context);
  const refusals: Refusal[] = [];
  for (const [field, value] of [['startDay', startDay], ['endDay', endDay]] as const) {
    if (value === null || contains(typable, value)) continue;
    refusals.push(
      refusal('DAY_OUT_OF_RANGE', field, `Vérifiez l’année\u00a0: une période se demande ${formatRange(typable)}.`, { article: 'R. 5122-2', numbers: { first: typable.start, last: typable.end } }),
    );
  }
  if (refusals.length === 0 && startDay !== null && endDay !== null && endDay < startDay) {
    refusals.push(refusal('PERIOD_ORDER', 'endDay', `La fin de la période (${formatDay(endDay)}) vient avant son début (${formatDay(startDay)}).`, { article: 'R. 5122-2', numbers: { startDay, endDay } }));
  }
  return blocks(...refusals);
};
