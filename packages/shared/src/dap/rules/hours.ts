import { refusal, type Refusal } from '../../foundation/index.ts';
import { LEGAL_WEEKLY_HOURS, requiredValueOn, yearlyQuota } from '../../law/index.ts';
import { formatHours, hundredthsOfHour } from '../../measures/index.ts';
import { countWorkingDays, yearOf } from '../../time/index.ts';
import { nothing, type SubmissionRule } from './context.ts';

/**
 * Forecast hours: warned above employees × working days × 7 h, refused above the yearly quota of each employee for each year
 * of the period (R. 5122-6). More employees than the establishment has only warns.
 */
export const forecastHours: SubmissionRule = (form, context) => {
  const { startDay, endDay, employeesConcerned, forecastHours: asked } = form;
  const refusals: Refusal[] = [];
  const warnings: Refusal[] = [];
  const headcount = context.establishmentHeadcount;
  if (employeesConcerned !== null && headcount !== null && employeesConcerned > headcount) {
    warnings.push(
      refusal('MORE_THAN_HEADCOUNT', 'employeesConcerned', `${employeesConcerned} salariés concernés pour un effectif déclaré de ${headcount} : vérifiez l’un des deux nombres.`, {
        numbers: { employeesConcerned, headcount },
      }),
    );
  }
  if (startDay === null || endDay === null || endDay < startDay || !employeesConcerned || asked === null) return refusals.length + warnings.length > 0 ? { refusals, warnings } : nothing;
  const weekly = requiredValueOn(LEGAL_WEEKLY_HOURS, startDay);
  const usual = Math.floor((employeesConcerned * countWorkingDays({ start: startDay, end: endDay }) * weekly) / 5);
  let quota = 0;
  for (let year = yearOf(startDay); year <= yearOf(endDay); year += 1) quota += employeesConcerned * yearlyQuota(year).general;
  if (asked > quota) {
    refusals.push(
      refusal('OVER_YEARLY_QUOTA', 'forecastHours', `${formatHours(hundredthsOfHour(asked))} dépassent le contingent annuel de ces salariés, ${formatHours(hundredthsOfHour(quota))}.`, {
        article: 'R. 5122-6',
        numbers: { asked, quota },
      }),
    );
  } else if (asked > usual) {
    warnings.push(
      refusal('MORE_HOURS_THAN_USUAL', 'forecastHours', `À 35 heures par semaine, jours fériés retirés, ces salariés feraient ${formatHours(hundredthsOfHour(usual))} sur la période : vérifiez le total.`, {
        numbers: { asked, usual },
      }),
    );
  }
  return { refusals, warnings };
};
