import type { WorkingTimeArrangement } from '../arrangements.ts';
import type { Day } from '../../time/index.ts';
import { Fraction, hundredths, max, min } from './exact.ts';

/** One week as it is declared, in hundredths of an hour (half-days already made hours), and the days of it that count. */
export interface ExactWeek {
  readonly monday: Day;
  readonly worked: number;
  readonly assimilated: number;
  readonly idle: number;
  readonly days: number;
}

const ZERO = new Fraction(0n, 1n);
const THIRTY_FIVE = new Fraction(35n, 1n);
const sum = (all: readonly Fraction[]): Fraction => all.reduce((total, one) => total.plus(one), ZERO);

/** What a whole week counts for, written anew from the texts: R. 5122-19, D. 5122-15, ordinance 2020-346 art. 1 bis, L. 5122-3. */
function referenceOf(arrangement: WorkingTimeArrangement, contract: number, signedOn: string, wednesday: string): Fraction {
  if (arrangement === 'FORFAIT_DAYS') return THIRTY_FIVE;
  const own = hundredths(contract);
  if (!THIRTY_FIVE.isLess(own)) return own;
  if (arrangement === 'EQUIVALENCE') return wednesday >= '2020-03-12' ? own : THIRTY_FIVE;
  if (arrangement === 'OVER_35_AGREEMENT' || arrangement === 'FORFAIT_HOURS') {
    if (wednesday >= '2022-01-01') return own;
    return wednesday >= '2020-03-12' && signedOn < '2020-04-24' ? own : THIRTY_FIVE;
  }
  return THIRTY_FIVE;
}

/**
 * The payable hours of a month by exact fractions: each week alone, or all of them together for a forfait in hours and a modulation,
 * where a week without any hour brings nothing. The cap alone is rounded, to the hundredth.
 */
export function exactPayable(arrangement: WorkingTimeArrangement, contract: number, signedOn: string, weeks: readonly ExactWeek[], wednesdayOf: (monday: Day) => string): Fraction {
  const counted = weeks.map((week) => ({
    cap: referenceOf(arrangement, contract, signedOn, wednesdayOf(week.monday)).times(new Fraction(BigInt(week.days), 5n)).toNearestCent(),
    done: hundredths(week.worked + week.assimilated),
    idle: hundredths(week.idle),
  }));
  if (arrangement !== 'FORFAIT_HOURS' && arrangement !== 'MODULATION') return sum(counted.map(({ cap, done, idle }) => min(idle, max(ZERO, cap.minus(done)))));
  const declared = counted.filter(({ done, idle }) => ZERO.isLess(done.plus(idle)));
  const left = max(ZERO, sum(declared.map(({ cap }) => cap)).minus(sum(declared.map(({ done }) => done))));
  return min(left, sum(declared.map(({ idle }) => idle)));
}

/** What the quotas of the year leave of these hours (R. 5122-6, R. 5122-7). `used` in hundredths; the day when the law is read decides for 2021. */
export function exactQuota(payable: Fraction, month: string, knownOn: string, reasonFour: boolean, used: { readonly general: number; readonly modernisation: number }): Fraction {
  const year = Number(month.slice(0, 4));
  const general = year === 2020 || (year === 2021 && knownOn >= '2021-05-13') ? 1607 : 1000;
  const leftOf = (limit: number, already: number): Fraction => max(ZERO, hundredths(limit * 100).minus(hundredths(already)));
  const left = leftOf(general, used.general);
  // Until 26/03/2020 the 100 hours bore on works alone.
  return min(payable, reasonFour && month >= '2020-04' ? min(left, leftOf(100, used.modernisation)) : left);
}
