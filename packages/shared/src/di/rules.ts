import { refusal, type Refusal } from '../foundation/index.ts';
import { valueOn, SMIC } from '../law/index.ts';
import { cents, formatCents, formatHours, hundredthsOfHour, type HundredthsOfHour } from '../measures/index.ts';
import { firstDayOf, formatDay, formatMonth, type Day, type Month } from '../time/index.ts';
import type { DiLineForm } from './form.ts';

/** A line as the rules of sending look at it: what was typed, who it names, and what it came to. */
export interface DiLineToSend {
  readonly form: Pick<DiLineForm, 'lastName' | 'firstName' | 'hourlyRate' | 'weeks' | 'contractKind'>;
  /** Same value for the same person, whatever the writing of the number. */
  readonly personKey: string;
  readonly payableHours: HundredthsOfHour;
  /** What `payableHours` refused, paths from the line. */
  readonly hourRefusals: readonly Refusal[];
}

export interface DiToSend {
  readonly month: Month;
  readonly mondays: readonly Day[];
  readonly lines: readonly DiLineToSend[];
  /** Hours that the decision still has, this claim not counted. */
  readonly leftHours: HundredthsOfHour;
  readonly authorisedEmployees: number;
  readonly deadline: Day;
  readonly sentOn: Day;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** All that blocks the sending of a claim, and all that it warns about, at once. Paths are `lines.<i>.<field>`. */
export function diSubmissionRules(di: DiToSend): { refusals: Refusal[]; warnings: Refusal[] } {
  const refusals = [...claimRefusals(di), ...di.lines.flatMap((line, index) => lineRefusals(di, line, index))];
  const warnings = [...di.lines.flatMap((line, index) => rateWarnings(di.month, line, index)), ...headcountWarnings(di)];
  return { refusals, warnings };
}

function claimRefusals(di: DiToSend): Refusal[] {
  const refusals: Refusal[] = [];
  if (di.sentOn > di.deadline) {
    refusals.push(
      refusal('DEADLINE_PASSED', '', `Ce mois ne peut plus être déclaré depuis le ${formatDay(di.deadline)}.`, { article: 'L. 5122-1 IV', numbers: { deadline: di.deadline } }),
    );
  }
  if (di.lines.length === 0) refusals.push(refusal('NO_LINE', 'lines', 'Ajoutez au moins un salarié.'));
  const asked = sum(di.lines.map((line) => line.payableHours));
  if (di.lines.length > 0 && asked === 0 && di.lines.every((line) => line.hourRefusals.length === 0)) {
    refusals.push(refusal('NO_HOUR', 'lines', 'Aucune heure indemnisable : vérifiez les heures chômées de chaque semaine.'));
  }
  if (asked > di.leftHours) {
    refusals.push(
      refusal(
        'ENVELOPE_EXCEEDED',
        'lines',
        `Cette demande compte ${formatHours(hundredthsOfHour(asked))} et la décision n’en a plus que ${formatHours(di.leftHours)} : déposez un avenant pour augmenter les heures autorisées.`,
        { article: 'R. 5122-4', numbers: { asked, left: di.leftHours } },
      ),
    );
  }
  return refusals;
}

function lineRefusals(di: DiToSend, line: DiLineToSend, index: number): Refusal[] {
  const at = `lines.${index}`;
  const refusals = line.hourRefusals.map((one) => ({ ...one, path: `${at}.${one.path}` }));
  const first = di.lines.findIndex((other) => other.personKey === line.personKey);
  if (first !== index) {
    refusals.push(
      refusal('SAME_PERSON_TWICE', `${at}.identifier`, `${line.form.firstName} ${line.form.lastName} figure déjà à la ligne ${first + 1}.`, { numbers: { line: first + 1 } }),
    );
  }
  line.form.weeks.forEach((week, position) => {
    if (!di.mondays.includes(week.monday)) {
      refusals.push(
        refusal('WEEK_OUTSIDE_MONTH', `${at}.weeks.${position}.monday`, `La semaine du ${formatDay(week.monday)} ne compte pas pour ${formatMonth(di.month)}.`),
      );
    }
  });
  return refusals;
}

/** Below the SMIC the rate is often a mistake; apprentices are paid less. */
function rateWarnings(month: Month, line: DiLineToSend, index: number): Refusal[] {
  const { contractKind, hourlyRate, firstName, lastName } = line.form;
  if (contractKind === 'APPRENTICE' || contractKind === 'PROFESSIONALISATION') return [];
  const smic = valueOn(SMIC, firstDayOf(month));
  if (!smic.published || hourlyRate >= smic.value) return [];
  return [
    refusal('RATE_UNDER_SMIC', `lines.${index}.hourlyRate`, `${firstName} ${lastName} : ${formatCents(cents(hourlyRate))} de l’heure, moins que le SMIC (${formatCents(smic.value)}). Vérifiez le taux.`, {
      article: 'L. 3231-2',
      numbers: { hourlyRate, smic: smic.value },
    }),
  ];
}

function headcountWarnings(di: DiToSend): Refusal[] {
  if (di.lines.length <= di.authorisedEmployees) return [];
  return [
    refusal('MORE_THAN_AUTHORISED', 'lines', `${di.lines.length} salariés déclarés pour ${di.authorisedEmployees} autorisés.`, {
      numbers: { declared: di.lines.length, authorised: di.authorisedEmployees },
    }),
  ];
}
