import { invariant, refusal, type Refusal } from '../foundation/index.ts';
import { MODERNISATION_REASON, MODERNISATION_SCOPE, type ReasonNumber, requiredValueOn, type Timeline, type TimelineEntry, valueKnownOn, valueOn, YEARLY_QUOTA } from '../law/index.ts';
import { addHours, formatHours, type HundredthsOfHour, hundredthsOfHour } from '../measures/index.ts';
import { type Day, yearOf } from '../time/index.ts';

/** Payable hours of one person in one calendar year, already asked on any decision of the company. */
export interface QuotaUse {
  readonly general: HundredthsOfHour;
  /** Those of reason 4, which are also in `general`. */
  readonly modernisation: HundredthsOfHour;
}

export const NO_QUOTA_USE: QuotaUse = { general: hundredthsOfHour(0), modernisation: hundredthsOfHour(0) };

export interface QuotaOfLine {
  readonly used: QuotaUse;
  /** The reason of the decision (R. 5122-1); null when it is not known. */
  readonly reason: ReasonNumber | null;
  /** What was published by that day; everything by default. */
  readonly knownOn?: Day;
}

export interface QuotaShare {
  /** What is left of the quota that stops first, before this line. */
  readonly left: HundredthsOfHour;
  readonly limit: HundredthsOfHour;
  readonly labelFr: string;
  readonly article: string;
  readonly entry: TimelineEntry<unknown>;
}

export function addQuotaUse(use: QuotaUse, payable: HundredthsOfHour, reason: ReasonNumber | null): QuotaUse {
  return {
    general: addHours(use.general, payable),
    modernisation: reason === MODERNISATION_REASON ? addHours(use.modernisation, payable) : use.modernisation,
  };
}

/**
 * What a line may still be paid of the yearly quota (R. 5122-6) or, for reason 4 since 26/03/2020, of the 100 hours inside it
 * (R. 5122-7). Before that day the 100 hours bore on works of modernisation only, which a request does not tell apart: see
 * `modernisationWarning`.
 * @param hourDay first day of the month of the hours: its year is that of the quota
 */
export function quotaShare({ used, reason, knownOn }: QuotaOfLine, hourDay: Day): QuotaShare {
  const year = yearOf(hourDay);
  const read = <T>(timeline: Timeline<T>) => (knownOn === undefined ? valueOn(timeline, hourDay) : valueKnownOn(timeline, hourDay, knownOn));
  const quota = read(YEARLY_QUOTA);
  invariant(quota.published, 'the yearly quota is published');
  const share = (labelFr: string, article: string, limit: HundredthsOfHour, consumed: HundredthsOfHour): QuotaShare => ({
    left: hundredthsOfHour(Math.max(0, limit - consumed)),
    limit,
    labelFr: `${labelFr} de ${year}\u00a0: ${formatHours(limit)} par salarié, moins ${formatHours(consumed)} déjà demandées`,
    article,
    entry: quota.entry,
  });
  const general = share('Contingent annuel', 'R. 5122-6', quota.value.general, used.general);
  if (reason !== MODERNISATION_REASON || worksOnly(hourDay)) return general;
  const modernisation = share('Contingent du motif 4', 'R. 5122-7', quota.value.modernisation, used.modernisation);
  return modernisation.left < general.left ? modernisation : general;
}

/** Before 26/03/2020 the 100 hours counted the works of modernisation alone. */
const worksOnly = (hourDay: Day): boolean => requiredValueOn(MODERNISATION_SCOPE, hourDay) !== 'WHOLE_REASON_4';

export const YEARLY_QUOTA_EXCEEDED = 'YEARLY_QUOTA_EXCEEDED';
export const MODERNISATION_TO_JUSTIFY = 'MODERNISATION_TO_JUSTIFY';

/** What the quota of a person signals, on their line. */
export const isQuotaWarning = (code: string): boolean => code === YEARLY_QUOTA_EXCEEDED || code === MODERNISATION_TO_JUSTIFY;

export function quotaWarning({ limit, article, left }: QuotaShare, beyond: HundredthsOfHour, hourDay: Day): Refusal {
  const message = `${formatHours(beyond)} dépassent le contingent de ${formatHours(limit)} de ${yearOf(hourDay)} pour ce salarié\u00a0: elles ne sont pas payées. Seule une décision ${article === 'R. 5122-7' ? 'du préfet' : 'des ministres'} peut le lever.`;
  return refusal(YEARLY_QUOTA_EXCEEDED, 'weeks', message, { article, numbers: { limit, left, beyond } });
}

/**
 * Before 26/03/2020 the 100 hours of R. 5122-7 bore on works of modernisation of installations and buildings, which reason 4 alone
 * does not tell: beyond them nothing is taken off, the employer says what the works were and the agent judges. Null when nothing is to be said.
 * @param payable hours of this line
 */
export function modernisationWarning({ used, reason }: QuotaOfLine, payable: HundredthsOfHour, hourDay: Day): Refusal | null {
  if (reason !== MODERNISATION_REASON || !worksOnly(hourDay)) return null;
  const limit = requiredValueOn(YEARLY_QUOTA, hourDay).modernisation;
  const asked = addHours(used.modernisation, payable);
  if (asked <= limit) return null;
  const message = `${formatHours(asked)} en ${yearOf(hourDay)} pour le motif 4. Avant le 26/03/2020, les travaux de modernisation des installations et des bâtiments ouvrent droit à ${formatHours(limit)} par salarié et par an\u00a0: dites si c’est le cas, ou de quelle transformation il s’agit.`;
  return refusal(MODERNISATION_TO_JUSTIFY, 'weeks', message, { article: 'R. 5122-7', numbers: { limit, asked } });
}
