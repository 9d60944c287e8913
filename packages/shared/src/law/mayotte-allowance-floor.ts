import { type Cents, cents } from '../measures/index.ts';
import { type Day, day } from '../time/index.ts';
import type { Confidence, Timeline, TimelineEntry } from './timeline.ts';

/** The floor of the allowance in Mayotte, cents an hour. The percentages are the national ones. */
export interface MayotteFloor {
  readonly common: Cents;
  /** The floor of the categories paid more than the common rate; `null` when it was not found. */
  readonly raised: Cents | null;
}

interface RowOptions {
  readonly confidence?: Confidence;
  readonly publication?: Day;
  readonly note?: string;
}

function row(effect: string, common: number, raised: number | null, source: string, options: RowOptions = {}): TimelineEntry<MayotteFloor> {
  const { confidence = 'sure', ...rest } = options;
  return { effect: day(effect), value: { common: cents(common), raised: raised === null ? null : cents(raised) }, source, confidence, ...rest };
}

/** By the date of the idle hours (D. 5522-87). */
export const MAYOTTE_ALLOWANCE_FLOOR: Timeline<MayotteFloor> = [
  row('2020-03-01', 803, 803, 'D. 5122-13 (plancher national)', { confidence: 'probable', note: 'pas d’article propre à Mayotte du 26/03/2020 au 31/08/2020\u00a0: plancher national' }),
  row('2020-09-01', 705, 705, 'D. 5522-87, version du 01/09/2020'),
  row('2021-01-01', 635, 635, 'D. 5522-87, version du 01/01/2021', { confidence: 'unknown', note: 'texte sûr\u00a0; effet incertain, le taux national de 36 % n’a joué qu’au 01/07/2021' }),
  { effect: day('2021-07-01'), value: null, source: 'décret n° 2021-808', confidence: 'unknown', note: 'montant non trouvé' },
  row('2021-10-01', 652, null, 'D. 5522-87, version du 01/10/2021'),
  row('2022-01-01', 654, 727, 'décret n° 2022-40'),
  row('2022-05-01', 671, 746, 'décret n° 2022-940', { confidence: 'probable', note: 'montant sûr, date d’effet probable' }),
  row('2022-08-01', 685, 761, 'legifrance.gouv.fr'),
  row('2023-01-01', 694, null, 'D. 5522-87, version du 28/01/2023'),
  row('2023-05-01', 709, null, 'french-business-law.com\u00a0; D. 5522-87, version du 07/06/2023', { confidence: 'probable' }),
  row('2024-01-01', 714, null, 'legifrance.gouv.fr'),
  row('2024-11-01', 729, null, 'agipi.com'),
  row('2026-01-01', 750, null, 'D. 5522-87, version du 05/02/2026'),
];
