import { type HundredthsOfHour, hours } from '../measures/index.ts';
import { day } from '../time/index.ts';
import type { ReasonNumber } from './category.ts';
import { SERVICE_PUBLIC_2019 } from './sources.ts';
import { requiredValueOn, type Timeline } from './timeline.ts';

/** Payable hours of one employee in one calendar year (R. 5122-6, R. 5122-7). The second is inside the first. */
export interface YearlyQuota {
  readonly general: HundredthsOfHour;
  readonly modernisation: HundredthsOfHour;
}

const quota = (general: number): YearlyQuota => ({ general: hours(general), modernisation: hours(100) });

/** By the year of the idle hours. For 2021 the order came in May: until then the general rule was what was known. */
export const YEARLY_QUOTA: Timeline<YearlyQuota> = [
  { effect: day('2013-01-01'), value: quota(1000), source: `arrêté du 26/08/2013\u00a0; ${SERVICE_PUBLIC_2019}`, confidence: 'sure' },
  { effect: day('2020-01-01'), value: quota(1607), source: 'arrêté du 31/03/2020', confidence: 'sure', publication: day('2020-03-31'), note: 'vaut pour toute l’année 2020\u00a0; la date de publication retenue est celle de l’arrêté' },
  { effect: day('2021-01-01'), value: quota(1000), source: 'R. 5122-6 (contingent ordinaire)', confidence: 'sure', note: 'connu jusqu’à la publication tardive de l’arrêté du 10/05/2021' },
  { effect: day('2021-01-01'), value: quota(1607), source: 'arrêté du 10/05/2021', confidence: 'sure', publication: day('2021-05-13') },
  { effect: day('2022-01-01'), value: quota(1000), source: 'service-public.fr F23503', confidence: 'sure' },
];

export type ModernisationScope = 'WORKS_OF_INSTALLATIONS_AND_BUILDINGS' | 'WHOLE_REASON_4';

/** What the sub-quota of 100 hours counts: the works only, then every hour of reason 4. */
export const MODERNISATION_SCOPE: Timeline<ModernisationScope> = [
  { effect: day('2013-07-01'), value: 'WORKS_OF_INSTALLATIONS_AND_BUILDINGS', source: 'R. 5122-7, version de 2013', confidence: 'sure' },
  { effect: day('2020-03-26'), value: 'WHOLE_REASON_4', source: 'R. 5122-7, version du 26/03/2020', confidence: 'sure' },
];

export const MODERNISATION_REASON: ReasonNumber = 4;

/** @param year of the idle hours, not of the DI @throws before 2013 */
export function yearlyQuota(year: number): YearlyQuota {
  return requiredValueOn(YEARLY_QUOTA, day(`${year}-12-31`));
}
