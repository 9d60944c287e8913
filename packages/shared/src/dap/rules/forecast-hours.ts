import { refusal } from '../../foundation/index.ts';
import { LEGAL_WEEKLY_HOURS, requiredValueOn, yearlyQuota } from '../../law/index.ts';
import { formatHours, hundredthsOfHour } from '../../measures/index.ts';
import { countWorkingDays, type DayRange, yearOf } from '../../time/index.ts';
import { blocks, nothing, type SubmissionRule, warns } from './context.ts';
import { soundPeriod } from './period.ts';

/**
 * Forecast hours: warned above employees × working days × 7 h (public holidays taken off), refused above the yearly quota of
 * each employee for each calendar year that the period touches (R. 5122-6).
 */
export const forecastHours: SubmissionRule = (form, context) => {
  const { employeesConcerned, forecastHours: asked } = form;
  const period = soundPeriod(form, context);
  if (!period || !employeesConcerned || !asked) return nothing;
  const quota = employeesConcerned * quotaOfOne(period);
  if (asked > quota) {
    return blocks(
      refusal('OVER_YEARLY_QUOTA', 'forecastHours', `${formatHours(hundredthsOfHour(asked))} dépassent le contingent annuel de ces salariés, ${formatHours(hundredthsOfHour(quota))}.`, {
        article: 'R. 5122-6',
        numbers: { asked, quota },
      }),
    );
  }
  const usual = Math.floor((employeesConcerned * countWorkingDays(period, { departement: context.departement }) * requiredValueOn(LEGAL_WEEKLY_HOURS, period.start)) / 5);
  if (asked <= usual) return nothing;
  return warns(
    'MORE_HOURS_THAN_USUAL',
    'forecastHours',
    `À 35 heures par semaine, jours fériés retirés, ces salariés feraient ${formatHours(hundredthsOfHour(usual))} sur la période\u00a0: vérifiez le total.`,
    { article: 'R. 5122-11', numbers: { asked, usual } },
  );
};

function quotaOfOne(period: DayRange): number {
  let quota = 0;
  for (let year = yearOf(period.start); year <= yearOf(period.end); year += 1) quota += yearlyQuota(year).general;
  return quota;
}
