import { type Day, day } from '../time/index.ts';
import { entryOn, type Timeline } from './timeline.ts';

/** One DAP for many establishments that have the same reason and the same period (R. 5122-2). */
export interface SingleRequest {
  readonly minEstablishments: number;
  readonly minDepartements: number;
}

/** By the day of filing; it did not exist before. */
export const SINGLE_REQUEST: Timeline<SingleRequest> = [
  { effect: day('2020-06-29'), value: { minEstablishments: 50, minDepartements: 2 }, source: 'décret n° 2020-794, art. 4\u00a0; R. 5122-2 depuis le 01/11/2020', confidence: 'sure', note: 'même motif et même période' },
];

export function singleRequestOn(filedOn: Day): SingleRequest | undefined {
  return entryOn(SINGLE_REQUEST, filedOn)?.value ?? undefined;
}
