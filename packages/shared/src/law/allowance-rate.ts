import { basisPoints, type BasisPoints, cents, type Cents } from '../measures/index.ts';
import { type Day, day } from '../time/index.ts';
import type { Category } from './category.ts';
import { FAQ_2023, FAQ_2026, FAQ_JAN_2021, FAQ_JUNE_2021, LEFEBVRE, OPENFISCA } from './sources.ts';
import type { Confidence, Timeline, TimelineEntry } from './timeline.ts';

/** What the State pays an employer for an idle hour: a part of the reference pay, and never less than the floor. */
export interface AllowanceRate {
  readonly rate: BasisPoints;
  /** Cents an hour, outside Mayotte. */
  readonly floor: Cents;
  /** The fall of turnover that opens the category, when it needs one. */
  readonly turnoverDrop?: BasisPoints;
}

interface RowOptions {
  readonly until?: Day;
  readonly publication?: Day;
  readonly turnoverDrop?: number;
  readonly confidence?: Confidence;
  readonly note?: string;
}

function row(effect: string, rate: number, floor: number, source: string, options: RowOptions = {}): TimelineEntry<AllowanceRate> {
  const { turnoverDrop, confidence = 'sure', ...rest } = options;
  const value = { rate: basisPoints(rate), floor: cents(floor), ...(turnoverDrop === undefined ? {} : { turnoverDrop: basisPoints(turnoverDrop) }) };
  return { effect: day(effect), value, source, confidence, ...rest };
}

/** By the date of the idle hours. A category without a row that day takes the common one. */
export const ALLOWANCE_RATES: Readonly<Record<Category, Timeline<AllowanceRate>>> = {
  COMMON: [
    row('2020-03-01', 7000, 803, 'D. 5122-13, version du 26/03/2020\u00a0; décret n° 2020-325, art. 2 I', { note: 'toutes catégories\u00a0; demandes d’indemnisation adressées à compter du 26/03/2020' }),
    row('2020-06-01', 6000, 803, `décret n° 2020-810\u00a0; ${FAQ_JAN_2021}`),
    row('2021-01-01', 6000, 811, FAQ_JUNE_2021),
    row('2021-06-01', 5200, 811, FAQ_JUNE_2021),
    row('2021-07-01', 3600, 730, `${FAQ_JUNE_2021}\u00a0; ${OPENFISCA}`),
    row('2021-10-01', 3600, 747, 'D. 5122-13, version du 01/10/2021'),
    row('2022-01-01', 3600, 753, `décret n° 2021-1878 (ogletree.fr)\u00a0; ${OPENFISCA}`),
    row('2022-05-01', 3600, 773, `décret n° 2022-654 (alliancecommerce.org)\u00a0; ${FAQ_2023}`),
    row('2022-08-01', 3600, 788, 'entreprendre.service-public.fr A15840'),
    row('2023-01-01', 3600, 803, 'D. 5122-13, version du 25/12/2022'),
    row('2023-05-01', 3600, 821, 'D. 5122-13, version du 30/04/2023'),
    row('2024-01-01', 3600, 830, `agipi.com\u00a0; ${OPENFISCA}`),
    row('2024-11-01', 3600, 846, `décret n° 2024-1149\u00a0; ${FAQ_2026}`, { publication: day('2024-12-05') }),
    row('2026-01-01', 3600, 857, 'D. 5122-13, version du 31/01/2026 (décret n° 2026-35)', { publication: day('2026-01-30') }),
  ],
  PROTECTED: [
    row('2020-06-01', 7000, 803, `décret n° 2020-810\u00a0; ${FAQ_JAN_2021}\u00a0; ${FAQ_JUNE_2021}`, { until: day('2020-12-31') }),
    row('2021-01-01', 7000, 811, `décret n° 2020-810\u00a0; ${FAQ_JAN_2021}\u00a0; ${FAQ_JUNE_2021}`, { until: day('2021-06-30') }),
    row('2021-07-01', 6000, 811, `décret n° 2020-810\u00a0; ${FAQ_JAN_2021}\u00a0; ${FAQ_JUNE_2021}`, { until: day('2021-07-31') }),
    row('2021-08-01', 5200, 811, `décret n° 2020-810\u00a0; ${FAQ_JAN_2021}\u00a0; ${FAQ_JUNE_2021}`, { until: day('2021-08-31') }),
  ],
  PROTECTED_HARD_HIT: [
    row('2021-07-01', 7000, 811, FAQ_JUNE_2021, { until: day('2021-09-30'), turnoverDrop: 8000 }),
    row('2021-10-01', 7000, 830, 'bpifrance-creation.fr', { until: day('2021-11-30'), turnoverDrop: 8000 }),
    row('2021-12-01', 7000, 830, 'boursorama (projet de décret)', { until: day('2021-12-31'), turnoverDrop: 6500, confidence: 'probable' }),
    row('2022-01-01', 7000, 837, LEFEBVRE, { until: day('2022-02-28'), turnoverDrop: 6500 }),
  ],
  CLOSED_BY_ORDER: [
    row('2020-06-01', 7000, 803, `décret n° 2020-810\u00a0; ${FAQ_JUNE_2021}\u00a0; ${LEFEBVRE}`, { until: day('2020-12-31') }),
    row('2021-01-01', 7000, 811, `décret n° 2020-810\u00a0; ${FAQ_JUNE_2021}\u00a0; ${LEFEBVRE}`, { until: day('2021-09-30') }),
    row('2021-10-01', 7000, 830, `décret n° 2020-810\u00a0; ${FAQ_JUNE_2021}\u00a0; ${LEFEBVRE}`, { until: day('2021-12-31') }),
    row('2022-01-01', 7000, 837, `décret n° 2020-810\u00a0; ${FAQ_JUNE_2021}\u00a0; ${LEFEBVRE}`, { until: day('2022-03-31') }),
  ],
  TERRITORIAL_RESTRICTIONS: [
    row('2021-01-01', 7000, 811, `${FAQ_JUNE_2021}\u00a0; ${LEFEBVRE}`, { until: day('2021-09-30'), turnoverDrop: 6000, confidence: 'probable', note: 'début exact non trouvé (2021)' }),
    row('2021-10-01', 7000, 830, `${FAQ_JUNE_2021}\u00a0; ${LEFEBVRE}`, { until: day('2021-12-31'), turnoverDrop: 6000, confidence: 'probable', note: 'début exact non trouvé (2021)' }),
    row('2022-01-01', 7000, 837, `${FAQ_JUNE_2021}\u00a0; ${LEFEBVRE}`, { until: day('2022-03-31'), turnoverDrop: 6000, confidence: 'probable', note: 'début exact non trouvé (2021)' }),
  ],
  SKI_CATCHMENT: [
    row('2021-01-01', 7000, 811, FAQ_JUNE_2021, { until: day('2021-09-30'), turnoverDrop: 5000, confidence: 'probable', note: 'début exact non trouvé (hiver 2020-21)' }),
    row('2021-10-01', 7000, 830, FAQ_JUNE_2021, { until: day('2021-12-31'), turnoverDrop: 5000, confidence: 'probable', note: 'début exact non trouvé (hiver 2020-21)' }),
  ],
  VULNERABLE: [
    row('2021-04-01', 7000, 811, `décret n° 2021-435 (nomosparis.com)\u00a0; ${LEFEBVRE}`, { until: day('2021-09-30') }),
    row('2021-10-01', 7000, 830, `décret n° 2021-435 (nomosparis.com)\u00a0; ${LEFEBVRE}`, { until: day('2021-12-31') }),
    row('2022-01-01', 7000, 837, `décret n° 2021-435 (nomosparis.com)\u00a0; ${LEFEBVRE}`, { until: day('2022-04-30') }),
    row('2022-05-01', 7000, 859, `décret n° 2021-435 (nomosparis.com)\u00a0; ${LEFEBVRE}`, { until: day('2022-07-31') }),
    row('2022-08-01', 7000, 876, `${FAQ_2023}\u00a0; groupe-fiba.fr`, { until: day('2022-08-31') }),
    row('2022-09-01', 6000, 876, 'décret n° 2022-1195 (uneca.fr)', { until: day('2022-12-31') }),
    row('2023-01-01', 6000, 892, 'editions-tissot.fr', { until: day('2023-01-31') }),
  ],
  CHILDCARE: [
    row('2021-04-01', 7000, 811, `décret n° 2021-435 (nomosparis.com)\u00a0; ${LEFEBVRE}`, { until: day('2021-09-30') }),
    row('2021-10-01', 7000, 830, `décret n° 2021-435 (nomosparis.com)\u00a0; ${LEFEBVRE}`, { until: day('2021-12-31') }),
    row('2022-01-01', 7000, 837, `décret n° 2021-435 (nomosparis.com)\u00a0; ${LEFEBVRE}`, { until: day('2022-04-30') }),
    row('2022-05-01', 7000, 859, `décret n° 2021-435 (nomosparis.com)\u00a0; ${LEFEBVRE}`, { until: day('2022-07-31') }),
  ],
};
