import { type Day, day } from '../time/index.ts';
import { FAQ_JUNE_2021 } from './sources.ts';
import type { Confidence } from './timeline.ts';

/** When the right to an allowance is lost, counted from the end of the authorised period (L. 5122-1 IV). */
export interface ClaimDeadlineRule {
  /** DAP filed from that day (included) and before that one (excluded). */
  readonly filedFrom?: Day;
  readonly filedBefore?: Day;
  /** Authorisation ending from that day (included) and before that one (excluded). */
  readonly endsFrom?: Day;
  readonly endsBefore?: Day;
  readonly limit: { readonly kind: 'MONTHS_AFTER_END'; readonly months: number } | { readonly kind: 'LAST_DAY'; readonly day: Day };
  /** Which authorisations, then what they have: « … : douze mois ». */
  readonly caseFr: string;
  readonly limitFr: string;
  readonly source: string;
  readonly confidence: Confidence;
}

const FILED_TWELVE_MONTHS = day('2018-09-24');

/** The first rule that fits decides. */
export const CLAIM_DEADLINE_RULES: readonly ClaimDeadlineRule[] = [
  { filedBefore: FILED_TWELVE_MONTHS, limit: { kind: 'MONTHS_AFTER_END', months: 48 }, caseFr: 'DAP déposée avant le 24/09/2018', limitFr: 'quatre ans', source: 'service-public.fr F23503, 06/04/2020', confidence: 'sure' },
  { filedFrom: FILED_TWELVE_MONTHS, endsBefore: day('2020-07-01'), limit: { kind: 'MONTHS_AFTER_END', months: 12 }, caseFr: 'DAP déposée depuis le 24/09/2018 et autorisation terminée avant le 01/07/2020', limitFr: 'douze mois', source: `L. 5122-1, version du 31/12/2018\u00a0; ${FAQ_JUNE_2021}`, confidence: 'sure' },
  { endsFrom: day('2020-07-01'), endsBefore: day('2021-01-01'), limit: { kind: 'LAST_DAY', day: day('2021-06-30') }, caseFr: 'Autorisation terminée du 01/07/2020 au 31/12/2020', limitFr: 'avant le 01/07/2021', source: FAQ_JUNE_2021, confidence: 'sure' },
  { endsFrom: day('2021-01-01'), limit: { kind: 'MONTHS_AFTER_END', months: 6 }, caseFr: 'Autorisation terminée depuis le 01/01/2021', limitFr: 'six mois', source: `L. 5122-1, version du 31/12/2020\u00a0; ${FAQ_JUNE_2021}`, confidence: 'sure' },
];

/** More months, to regularise only, for a collective scheme of working time over more than six months. */
export const CLAIM_REGULARISATION = { extraMonths: 6, source: `L. 5122-1\u00a0; ${FAQ_JUNE_2021}`, confidence: 'sure' } as const;
