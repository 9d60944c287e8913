import { day } from '../time/index.ts';
import type { Timeline } from './timeline.ts';

const SINCE = day('2013-07-01');

/** Use of activité partielle in that many months before the filing makes commitments compulsory (R. 5122-9 II). */
export const COMMITMENTS_LOOK_BACK_MONTHS: Timeline<number> = [{ effect: SINCE, value: 36, source: 'R. 5122-9 II à IV', confidence: 'sure', note: 'exigence non appliquée pendant la crise sanitaire' }];

/** An illegal authorisation may be withdrawn within that many months of being made. */
export const WITHDRAWAL_MONTHS: Timeline<number> = [{ effect: SINCE, value: 4, source: 'CRPA L. 242-1\u00a0; instruction du 14/05/2020', confidence: 'probable' }];

/** An employer has at least that many days to pay back (R. 5122-10). */
export const RECOVERY_MIN_DAYS: Timeline<number> = [{ effect: SINCE, value: 30, source: 'R. 5122-10', confidence: 'sure' }];

/** Personal data are kept at most that many years (R. 5122-24); longer only for a DI in litigation. */
export const RETENTION_MAX_YEARS: Timeline<number> = [{ effect: day('2014-07-02'), value: 5, source: 'R. 5122-24', confidence: 'sure', note: 'le point de départ des cinq ans n’est pas dit par le texte' }];
