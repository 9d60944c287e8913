import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATEGORIES } from '../law/index.ts';
import { hundredthsOfHour } from '../measures/index.ts';
import { aDiLine } from '../testing/index.ts';
import { addDays, day, firstDayOf, isWeekday, month, weeksOfMonth } from '../time/index.ts';
import { computeDiLine, type DiLineForm, WORKING_TIME_ARRANGEMENTS } from './index.ts';
import { exactAmounts, inHundredths } from './testing/exact.ts';
import { exactPayable, exactQuota } from './testing/exact-hours.ts';

const hours = (most: number) => fc.integer({ min: 0, max: most });
const anyMonth = fc.integer({ min: 0, max: 81 }).map((n) => month(`${2020 + Math.floor((n + 2) / 12)}-${String(((n + 2) % 12) + 1).padStart(2, '0')}`));
const filledWeek = fc.record({ worked: hours(100), assimilated: hours(100), idle: hours(100), halves: fc.record({ worked: hours(7), assimilated: hours(10), idle: hours(7) }) });
/** One week in four is left empty, as on a sheet that is not filled yet. */
const anyWeek = fc.oneof({ weight: 3, arbitrary: filledWeek }, { weight: 1, arbitrary: fc.constant({ worked: 0, assimilated: 0, idle: 0, halves: { worked: 0, assimilated: 0, idle: 0 } }) });
/** Hours already paid in the year, in hundredths: often a few weeks under a quota of the year, where a line is cut. */
const anyUse = fc.oneof(hours(170_000), ...[100_000, 160_700].map((quota) => fc.integer({ min: quota - 6_000, max: quota })));
const anyLine = fc.record({
  of: anyMonth,
  arrangement: fc.constantFrom(...WORKING_TIME_ARRANGEMENTS),
  contract: fc.integer({ min: 100, max: 6000 }),
  signedOn: fc.constantFrom(day('2019-06-01'), day('2020-04-23'), day('2020-04-24'), day('2021-06-01')),
  weeks: fc.array(anyWeek, { minLength: 5, maxLength: 5 }),
  startsLate: fc.integer({ min: 0, max: 12 }),
  hourlyRate: fc.integer({ min: 1300, max: 9000 }),
  category: fc.constantFrom(...CATEGORIES),
  reasonFour: fc.boolean(),
  used: fc.record({ general: anyUse, modernisation: hours(12_000) }),
});

it('the hours, the quota and the amounts of a line are those of exact fractions, whatever the arrangement of the working time', () => {
  const seen = new Set<string>();
  let cut = 0;
  fc.assert(
    fc.property(anyLine, ({ of, arrangement, contract: drawn, signedOn, weeks: shares, startsLate, hourlyRate, category, reasonFour, used }) => {
      const contract = arrangement === 'PART_TIME' ? Math.min(drawn, 3499) : drawn;
      const period = { start: addDays(firstDayOf(of), startsLate), end: day('2027-12-31') };
      const inMonth = weeksOfMonth(of, period);
      const halves = arrangement === 'FORFAIT_DAYS';
      const together = arrangement === 'FORFAIT_HOURS' || arrangement === 'MODULATION';
      // Hours that are possible: what the contract leaves, week by week; as they come where the month is counted as a whole.
      const weeks = inMonth.map((week, index) => {
        const { worked, assimilated, idle, halves: typed } = shares[index]!;
        const days = week.days.filter(isWeekday).length;
        if (halves) return { monday: week.monday, worked: 0, assimilated: 0, idle: 0, workedHalfDays: typed.worked, assimilatedHalfDays: typed.assimilated, idleHalfDays: days === 0 ? 0 : typed.idle };
        const [done, off] = [Math.floor((contract * worked) / 100), Math.floor((contract * assimilated) / 100)];
        const left = together ? 4000 : Math.max(0, contract - done - off);
        return { monday: week.monday, worked: done, assimilated: off, idle: days === 0 ? 0 : Math.floor((left * idle) / 100) };
      });
      const form: DiLineForm = aDiLine({ arrangement, contractWeeklyHours: contract, agreementSignedOn: signedOn, monthlyClaim: true, hourlyRate, allowanceCategory: category, weeks });
      const sentOn = addDays(firstDayOf(of), 40);
      const line = computeDiLine(form, { hourDay: firstDayOf(of), weeks: inMonth, territory: 'NATIONAL', companyHeadcount: 10 }, {
        sentOn, quota: { used: { general: hundredthsOfHour(used.general), modernisation: hundredthsOfHour(used.modernisation) }, reason: reasonFour ? 4 : 1 },
      });
      expect(line.refusals).toEqual([]);

      const declared = weeks.map((week, index) => ({
        monday: week.monday,
        ...('workedHalfDays' in week ? { worked: (week.workedHalfDays ?? 0) * 350, assimilated: (week.assimilatedHalfDays ?? 0) * 350, idle: (week.idleHalfDays ?? 0) * 350 } : week),
        days: inMonth[index]!.days.filter(isWeekday).length,
      }));
      const possible = exactPayable(arrangement, contract, signedOn, declared, (monday) => addDays(monday, 2));
      // Everything that was published since is known: the day of reading is far.
      const paid = exactQuota(possible, of, '2099-01-01', reasonFour, used);
      expect(line.payableHours).toBe(inHundredths(paid));
      expect(line.beyondQuota).toBe(inHundredths(possible.minus(paid)));
      expect(line.weeks.reduce((total, week) => total + week.payable, 0)).toBe(line.payableHours);
      expect(line.weeks.every((week, index) => week.payable <= declared[index]!.idle)).toBe(true);
      expect(line.amount).toMatchObject(exactAmounts(firstDayOf(of), hourlyRate, line.payableHours, category));
      seen.add(arrangement);
      if (line.beyondQuota > 0 && line.payableHours > 0) cut += 1;
    }),
    { numRuns: 1200 },
  );
  expect([...seen].toSorted()).toEqual([...WORKING_TIME_ARRANGEMENTS].toSorted());
  expect(cut).toBeGreaterThan(10);
}, 120_000);

it('in 2021 the quota is 1,000 hours for whoever reads the law before the order of May, 1,607 after', () => {
  for (const [knownOn, payable] of [['2021-05-12', 0], ['2021-05-13', 3500]] as const) {
    const weeks = [{ monday: day('2021-03-01'), worked: 0, assimilated: 0, idle: 3500 }];
    const used = { general: hundredthsOfHour(100_000), modernisation: hundredthsOfHour(0) };
    const line = computeDiLine(aDiLine({ weeks }), { hourDay: day('2021-03-01'), weeks: weeksOfMonth(month('2021-03')), territory: 'NATIONAL', companyHeadcount: 10 }, { sentOn: day('2021-05-20'), knownOn: day(knownOn), quota: { used, reason: 1 } });
    expect(line.payableHours).toBe(payable);
    expect(inHundredths(exactQuota(exactPayable('WEEKLY', 3500, '', [{ ...weeks[0]!, days: 5 }], (monday) => addDays(monday, 2)), '2021-03', knownOn, false, used))).toBe(payable);
  }
});
