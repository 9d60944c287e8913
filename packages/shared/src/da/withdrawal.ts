import { refusal, type Refusal } from '../foundation/index.ts';
import { requiredValueOn } from '../law/timeline.ts';
import { WITHDRAWAL_MONTHS } from '../law/other-delays.ts';
import { addMonths, formatDay, parisDayOf, type Day } from '../time/index.ts';

export const WITHDRAWAL_ARTICLE = 'CRPA L. 242-1';
/** No withdrawal before the company was put in a position to answer. */
export const HEARING_ARTICLE = 'CRPA L. 121-1';

/** The last day, in Paris, on which an authorisation that takes effect at `madeAt` may be withdrawn: the same day of the fourth month after it. */
export function lastWithdrawalDay(madeAt: Date): Day {
  const made = parisDayOf(madeAt);
  return addMonths(made, requiredValueOn(WITHDRAWAL_MONTHS, made));
}

/** Why an authorisation that takes effect at `madeAt` can no longer be withdrawn at `now`; `null` while it can. */
export function withdrawalTooLate(madeAt: Date, now: Date): Refusal | null {
  const last = lastWithdrawalDay(madeAt);
  if (parisDayOf(now) <= last) return null;
  return refusal('WITHDRAWAL_TOO_LATE', '', `Une autorisation, même illégale, ne se retire que dans les quatre mois\u00a0: le dernier jour était le ${formatDay(last)}.`, { article: WITHDRAWAL_ARTICLE, numbers: { lastDay: last } });
}

/** What keeps an authorisation from being withdrawn at `now`: too late, the company not heard, no reason. All at once; paths are `heardOn` and `reason`. */
export function withdrawalRefusals(madeAt: Date, now: Date, { heardOn, reason }: { readonly heardOn: Day | null; readonly reason: string }): readonly Refusal[] {
  const today = parisDayOf(now);
  const made = parisDayOf(madeAt);
  const late = withdrawalTooLate(madeAt, now);
  const refusals: Refusal[] = late ? [late] : [];
  if (!heardOn) refusals.push(refusal('REQUIRED', 'heardOn', 'Indiquez quand l’entreprise a pu présenter ses observations\u00a0: le retrait suppose qu’elle ait été entendue.', { article: HEARING_ARTICLE }));
  else if (heardOn < made || heardOn > today) {
    refusals.push(refusal('HEARING_DAY', 'heardOn', `L’entreprise est entendue entre la décision (${formatDay(made)}) et aujourd’hui (${formatDay(today)}).`, { article: HEARING_ARTICLE, numbers: { first: made, last: today } }));
  }
  if (!reason.trim()) refusals.push(refusal('REQUIRED', 'reason', 'Dites en quoi l’autorisation est illégale\u00a0: le retrait est motivé.', { article: WITHDRAWAL_ARTICLE }));
  return refusals;
}
