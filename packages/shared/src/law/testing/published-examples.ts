import type { Category } from '../category.ts';

/** Worked examples as the ministry and the press printed them. Decimal texts, as in the sources. */
export interface AmountExample {
  readonly id: string;
  readonly hourDay: string;
  readonly hourlyRate: string;
  readonly hours: string;
  readonly category: Category;
  readonly printed: ExampleAmounts;
  /** What half-up rounding on exact values gives, where the printed figures of 2020 follow no constant rule. */
  readonly halfUp?: ExampleAmounts;
  readonly source: string;
}

export interface ExampleAmounts {
  readonly allowanceHourly: string;
  readonly allowance: string;
  readonly indemnityHourly: string;
  readonly indemnity: string;
}

export interface HoursExample {
  readonly id: string;
  /** Monday of a week of the period the example speaks of. */
  readonly monday: string;
  readonly contractWeekly: string;
  readonly worked: string;
  readonly idle: string;
  readonly payable: string;
  readonly source: string;
}

const of = (allowanceHourly: string, allowance: string, indemnityHourly: string, indemnity: string): ExampleAmounts => ({ allowanceHourly, allowance, indemnityHourly, indemnity });
const APRIL_2020 = 'questions-réponses du ministère du Travail, 23/04/2020';
const JANUARY_2021 = 'questions-réponses du ministère du Travail, 06/01/2021';
const JUNE_2021 = 'questions-réponses du ministère du Travail, 03/06/2021';
const SINCE_2023 = 'questions-réponses du ministère du Travail, 09/02/2023 et 11/03/2026';

export const AMOUNT_EXAMPLES: readonly AmountExample[] = [
  { id: 'E1', hourDay: '2020-04-15', hourlyRate: '10.15', hours: '105', category: 'COMMON', printed: of('8.03', '843.15', '8.03', '843.15'), source: APRIL_2020 },
  { id: 'E2', hourDay: '2020-04-15', hourlyRate: '30.45', hours: '20', category: 'COMMON', printed: of('21.31', '426.20', '21.31', '426.20'), halfUp: of('21.32', '426.40', '21.32', '426.40'), source: APRIL_2020 },
  { id: 'E3', hourDay: '2020-04-15', hourlyRate: '50.75', hours: '70', category: 'COMMON', printed: of('31.98', '2238.60', '35.52', '2486.40'), halfUp: of('31.97', '2237.90', '35.53', '2487.10'), source: APRIL_2020 },
  { id: 'E4', hourDay: '2020-09-15', hourlyRate: '10.15', hours: '105', category: 'COMMON', printed: of('8.03', '843.15', '8.03', '843.15'), source: JANUARY_2021 },
  { id: 'E5', hourDay: '2020-09-15', hourlyRate: '30.45', hours: '20', category: 'COMMON', printed: of('18.27', '365.40', '21.31', '426.20'), halfUp: of('18.27', '365.40', '21.32', '426.40'), source: JANUARY_2021 },
  { id: 'E6', hourDay: '2021-02-15', hourlyRate: '10.25', hours: '105', category: 'COMMON', printed: of('8.11', '851.55', '8.11', '851.55'), source: JUNE_2021 },
  { id: 'E7', hourDay: '2021-02-15', hourlyRate: '30.75', hours: '20', category: 'COMMON', printed: of('18.45', '369.00', '21.53', '430.60'), source: JUNE_2021 },
  { id: 'E8', hourDay: '2022-06-15', hourlyRate: '10.85', hours: '105', category: 'COMMON', printed: of('7.73', '811.65', '8.59', '901.95'), source: SINCE_2023 },
  { id: 'E9', hourDay: '2022-06-15', hourlyRate: '32.55', hours: '20', category: 'COMMON', printed: of('11.72', '234.40', '19.53', '390.60'), source: SINCE_2023 },
  { id: 'E10', hourDay: '2021-12-15', hourlyRate: '11.00', hours: '70', category: 'COMMON', printed: of('7.47', '522.90', '8.30', '581.00'), source: 'legisocial.fr (taux publiés, totaux calculés)' },
];

export const HOURS_EXAMPLES: readonly HoursExample[] = [
  { id: 'E18', monday: '2020-04-06', contractWeekly: '35', worked: '20', idle: '15', payable: '15', source: 'liaisons-sociales.fr' },
  { id: 'E19', monday: '2020-04-06', contractWeekly: '32', worked: '20', idle: '12', payable: '12', source: 'liaisons-sociales.fr' },
  { id: 'E20', monday: '2019-06-10', contractWeekly: '39', worked: '20', idle: '19', payable: '15', source: 'liaisons-sociales.fr (avant 2020 : 35 heures est un plafond absolu)' },
];

/** A closed week of a forfait in days, with one public holiday usually idle on a weekday (D. 5122-15). */
export const FORFAIT_EXAMPLE = { id: 'E25', hourDay: '2022-05-26', closedWeeks: 1, idleHolidays: 1, payable: '28' } as const;
