import { addDays, addRealHours, day, parisDayOf, startOfParisDay } from '../time/index.ts';
import { DGEFP_FAQ, FAQ_JAN_2021 } from './sources.ts';
import { requiredValueOn, type Timeline, type TimelineEntry, entryOn } from './timeline.ts';

/** How long silence takes to mean acceptance (R. 5122-4). */
export type TacitDelay =
  /** The day of reception is not counted and no day is moved: due at 00:00 in Paris of the day after the last one. */
  | { readonly kind: 'CALENDAR_DAYS'; readonly days: number }
  /** From the very instant of sending, whatever the clocks do. */
  | { readonly kind: 'REAL_HOURS'; readonly hours: number };

const FIFTEEN_DAYS: TacitDelay = { kind: 'CALENDAR_DAYS', days: 15 };
const TWO_DAYS: TacitDelay = { kind: 'REAL_HOURS', hours: 48 };

/** By the day of sending, in Paris. */
export const TACIT_DELAY: Timeline<TacitDelay> = [
  { effect: day('2013-07-01'), value: FIFTEEN_DAYS, source: 'R. 5122-4, version de 2013', confidence: 'sure' },
  { effect: day('2020-03-26'), value: TWO_DAYS, source: 'décret n° 2020-325, art. 2 III', confidence: 'sure', note: 'deux jours comptés en 48 heures réelles depuis l’envoi (FAQ DGEFP 10/04/2020)' },
  { effect: day('2020-10-01'), value: FIFTEEN_DAYS, source: `décret n° 2020-1188 du 29/09/2020\u00a0; ${FAQ_JAN_2021}`, confidence: 'sure' },
];

/** Which regime a file was sent under. A DGEFP administrator sets the dates of the crisis. */
export const TACIT_REGIMES = ['ORDINARY', 'CRISIS'] as const;
export type TacitRegime = (typeof TACIT_REGIMES)[number];

/** The regime of crisis that a fresh install knows. */
export const CRISIS_TACIT_REGIME = {
  start: startOfParisDay(day('2020-03-01')),
  delay: TWO_DAYS,
  source: DGEFP_FAQ,
} as const;

/** The instant from which silence is acceptance, the delay of the law at the day of sending being applied. */
export function ordinaryTacitDueAt(submittedAt: Date): Date {
  return dueAfter(submittedAt, requiredValueOn(TACIT_DELAY, parisDayOf(submittedAt)));
}

/** 48 real hours from the instant of sending. */
export function crisisTacitDueAt(submittedAt: Date): Date {
  return dueAfter(submittedAt, CRISIS_TACIT_REGIME.delay);
}

export interface TacitTerm {
  readonly dueAt: Date;
  readonly delay: TacitDelay;
  /** « 48 heures », « 15 jours calendaires » */
  readonly delayFr: string;
  readonly article: string;
  readonly source: string;
}

/** The term to store and to print on the receipt. Computed once, at sending. @throws for an ordinary sending before 01/07/2013 */
export function tacitTerm(regime: TacitRegime, submittedAt: Date): TacitTerm {
  const { delay, source } = regime === 'CRISIS' ? CRISIS_TACIT_REGIME : ordinaryRule(submittedAt);
  return { dueAt: dueAfter(submittedAt, delay), delay, delayFr: formatTacitDelay(delay), article: 'R. 5122-4', source };
}

export function formatTacitDelay(delay: TacitDelay): string {
  return delay.kind === 'REAL_HOURS' ? `${delay.hours}\u00a0heures` : `${delay.days}\u00a0jours calendaires`;
}

function ordinaryRule(submittedAt: Date): { delay: TacitDelay; source: string } {
  const on = parisDayOf(submittedAt);
  const entry: TimelineEntry<TacitDelay> | undefined = entryOn(TACIT_DELAY, on);
  return { delay: requiredValueOn(TACIT_DELAY, on), source: entry?.source ?? '' };
}

function dueAfter(submittedAt: Date, delay: TacitDelay): Date {
  if (delay.kind === 'REAL_HOURS') return addRealHours(submittedAt, delay.hours);
  return startOfParisDay(addDays(parisDayOf(submittedAt), delay.days + 1));
}
