import type { DapForm } from '../form.ts';
import { formatHours, hundredthsOfHour } from '../../measures/index.ts';
import { addDays, formatDay, formatMonth } from '../../time/index.ts';
import { type Claimed, nothing, type RuleOutcome, type SubmissionRule, warns } from './context.ts';
import { soundPeriod } from './period.ts';

/**
 * An avenant states totals, and what is already claimed counts against them: fewer hours, fewer employees or a shorter period
 * than the claims declare would leave paid hours without an authorisation (L. 5122-1). No text speaks of avenants, and the
 * claims may be what is wrong: it never blocks, the employer says why and the agent decides.
 */
export const alreadyClaimed: SubmissionRule = (form, context) => {
  const { claimed } = context;
  if (!claimed) return nothing;
  const outcomes = [fewerHours(form, claimed), fewerEmployees(form, claimed), shorterPeriod(form, context, claimed)];
  return { refusals: [], warnings: outcomes.flatMap(({ warnings }) => warnings) };
};

function fewerHours({ forecastHours: asked }: DapForm, { hours: claimed }: Claimed): RuleOutcome {
  if (!asked || asked >= claimed) return nothing;
  return warns(
    'FEWER_HOURS_THAN_CLAIMED',
    'forecastHours',
    `${formatHours(hundredthsOfHour(claimed))} sont déjà demandées en indemnisation, et cet avenant n’en compte que ${formatHours(hundredthsOfHour(asked))} en tout\u00a0: écrivez le total de la période, pas la différence.`,
    { article: 'L. 5122-1', numbers: { asked, claimed } },
  );
}

function fewerEmployees({ employeesConcerned: asked }: DapForm, { most: { month, employees: claimed } }: Claimed): RuleOutcome {
  if (!asked || asked >= claimed) return nothing;
  return warns(
    'FEWER_EMPLOYEES_THAN_CLAIMED',
    'employeesConcerned',
    `${claimed} salariés sont déjà déclarés pour ${formatMonth(month)}, et cet avenant n’en compte que ${asked}\u00a0: écrivez l’effectif de toute la période, mois passés compris.`,
    { article: 'L. 5122-1', numbers: { asked, claimed, month } },
  );
}

function shorterPeriod(form: DapForm, context: Parameters<SubmissionRule>[1], { firstWeek, lastWeek }: Claimed): RuleOutcome {
  const period = soundPeriod(form, context);
  if (!period) return nothing;
  const before = addDays(firstWeek, 6) < period.start;
  const after = lastWeek > period.end;
  if (!before && !after) return nothing;
  const claimed = [...(before ? [`dès la semaine du ${formatDay(firstWeek)}`] : []), ...(after ? [`jusqu’à la semaine du ${formatDay(lastWeek)}`] : [])].join(' et ');
  return warns('CLAIMED_WEEKS_LEFT_OUT', after ? 'endDay' : 'startDay', `Des heures sont déjà demandées en indemnisation ${claimed}, hors de la période de cet avenant\u00a0: vérifiez ses dates.`, {
    article: 'L. 5122-1',
    numbers: { firstWeek, lastWeek, startDay: period.start, endDay: period.end },
  });
}
