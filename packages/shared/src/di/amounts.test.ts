import { describe, expect, it } from 'vitest';
import { AMOUNT_EXAMPLES } from '../law/testing/published-examples.ts';
import { cents, type Cents, hours, type HundredthsOfHour, parseCents, parseHours } from '../measures/index.ts';
import { day } from '../time/index.ts';
import { availableCategories, computeLineAmount, type LineAmountInput } from './index.ts';

const money = (text: string): Cents => {
  const read = parseCents(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const time = (text: string): HundredthsOfHour => {
  const read = parseHours(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const line = (hourDay: string, pay: string, more: Partial<LineAmountInput> = {}) =>
  computeLineAmount({ hourDay: day(hourDay), hourlyRateCents: money(pay), payableHundredths: hours(10), category: 'COMMON', territory: 'NATIONAL', companyHeadcount: 12, contractKind: 'ORDINARY', ...more });

describe('the published examples', () => {
  it.each(AMOUNT_EXAMPLES.map((example) => [example.id, example] as const))('%s', (_id, example) => {
    const expected = example.halfUp ?? example.printed;
    expect(line(example.hourDay, example.hourlyRate, { payableHundredths: time(example.hours), category: example.category })).toMatchObject({
      allowanceHourlyCents: money(expected.allowanceHourly),
      allowanceCents: money(expected.allowance),
      indemnityHourlyCents: money(expected.indemnityHourly),
      indemnityCents: money(expected.indemnity),
      leftToEmployerCents: money(expected.indemnity) - money(expected.allowance),
      floorUnpublished: false,
      confidence: 'sure',
    });
  });
});

describe('the pay counts up to 4.5 SMIC, a ceiling that is never rounded', () => {
  it.each([
    ['2020-04-01', '31,97'],
    ['2020-09-01', '27,41'],
    ['2021-02-01', '27,68'],
    ['2021-11-01', '16,98'],
    ['2022-01-01', '17,12'],
    ['2022-06-01', '17,58'],
    ['2022-09-01', '17,93'],
    ['2023-01-01', '18,26'],
    ['2024-11-01', '19,25'],
    ['2026-06-01', '19,94'],
  ])('for hours of %s the most that is paid is %s an hour', (hourDay, most) => {
    expect(line(hourDay, '100').allowanceHourlyCents).toBe(money(most));
  });
  it('and for the indemnity since 2021 only', () => {
    expect(line('2020-12-31', '60,90').indemnityHourlyCents).toBe(4263);
    expect(line('2021-01-01', '60,90').indemnityHourlyCents).toBe(3229);
  });
});

describe('hours before March 2020 are paid a flat sum', () => {
  it('by the headcount of the company: 7,74 up to 250 employees, 7,23 above', () => {
    expect(line('2020-02-01', '20', { companyHeadcount: 250 }).allowanceHourlyCents).toBe(774);
    expect(line('2020-02-29', '20', { companyHeadcount: 251 }).allowanceHourlyCents).toBe(723);
    expect(line('2020-03-01', '20', { companyHeadcount: 251 }).allowanceHourlyCents).toBe(1400);
  });
  it('in Mayotte by its own sums', () => {
    expect(line('2019-06-01', '20', { territory: 'MAYOTTE' }).allowanceHourlyCents).toBe(584);
    expect(() => line('2018-06-01', '20', { territory: 'MAYOTTE' })).toThrow(RangeError);
  });
  it('and March 2020 too, when the DI was sent before 26 March', () => {
    expect(line('2020-03-01', '20', { claimSentOn: day('2020-03-25') }).allowanceHourlyCents).toBe(774);
    expect(line('2020-03-01', '20', { claimSentOn: day('2020-03-26') }).allowanceHourlyCents).toBe(1400);
  });
  it('the floor of the indemnity before 2020 was not found, and is said so', () => {
    expect(line('2019-06-01', '20')).toMatchObject({ indemnityHourlyCents: 1400, floorUnpublished: true, unpublished: ['INDEMNITY_FLOOR'] });
  });
  it('before July 2013 nothing is computed', () => {
    expect(() => line('2013-06-30', '20')).toThrow(RangeError);
  });
});

describe('after 1 June 2026, while the net SMIC is not published', () => {
  it('the allowance is computed and the indemnity is shown without its floor', () => {
    const before = line('2026-05-01', '12,31');
    const after = line('2026-06-01', '12,31');
    expect(before).toMatchObject({ allowanceHourlyCents: 857, indemnityHourlyCents: 952, floorUnpublished: false });
    expect(after).toMatchObject({ allowanceHourlyCents: 857, indemnityHourlyCents: 739, floorUnpublished: true, unpublished: ['INDEMNITY_FLOOR'], confidence: 'unknown' });
    expect(after.steps.find((step) => step.labelFr === 'Plancher de l’indemnité')?.valueFr).toBe('plancher non publié');
  });
});

describe('a category', () => {
  it('is paid its own rate while it is open, the common one after', () => {
    expect(line('2021-08-01', '20', { category: 'PROTECTED' })).toMatchObject({ allowanceHourlyCents: 1040, indemnityHourlyCents: 1400 });
    expect(line('2021-09-01', '20', { category: 'PROTECTED' })).toMatchObject({ allowanceHourlyCents: 730, indemnityHourlyCents: 1200 });
  });
  it('of vulnerable employees follows the sector of the employer until April 2021', () => {
    expect(line('2020-07-01', '20', { category: 'VULNERABLE' }).allowanceHourlyCents).toBe(1200);
    expect(line('2020-07-01', '20', { category: 'VULNERABLE', sectorCategory: 'PROTECTED' }).allowanceHourlyCents).toBe(1400);
    expect(line('2021-04-01', '20', { category: 'VULNERABLE' }).allowanceHourlyCents).toBe(1400);
  });
  it('is offered on the days it is open', () => {
    expect(availableCategories(day('2020-04-01'))).toEqual(['COMMON']);
    expect(availableCategories(day('2020-05-01'))).toEqual(['COMMON', 'VULNERABLE', 'CHILDCARE']);
    expect(availableCategories(day('2023-01-31'))).toEqual(['COMMON', 'VULNERABLE']);
    expect(availableCategories(day('2023-02-01'))).toEqual(['COMMON']);
  });
});

describe('the floor of the allowance', () => {
  it('does not apply below the SMIC, to VRP and to pigistes since 2022', () => {
    expect(line('2021-12-01', '10,50', { contractKind: 'VRP' }).allowanceHourlyCents).toBe(747);
    expect(line('2022-01-01', '10,60', { contractKind: 'VRP' }).allowanceHourlyCents).toBe(382);
    expect(line('2022-01-01', '10,60', { contractKind: 'PIGISTE' }).allowanceHourlyCents).toBe(382);
    expect(line('2022-01-01', '10,56').allowanceHourlyCents).toBe(380);
    expect(line('2022-01-01', '10,57').allowanceHourlyCents).toBe(753);
  });
  it('may be decided by who knows', () => {
    expect(line('2022-01-01', '10,60', { floorApplies: false }).allowanceHourlyCents).toBe(382);
  });
  it('published late is not used before it was known', () => {
    expect(line('2026-01-01', '12,02', { knownOn: day('2026-01-29') }).allowanceHourlyCents).toBe(846);
    expect(line('2026-01-01', '12,02', { knownOn: day('2026-01-30') }).allowanceHourlyCents).toBe(857);
  });
});

describe('an apprentice (L. 5122-5)', () => {
  it('paid below the SMIC is owed the whole pay, and the State pays as much', () => {
    expect(line('2022-06-01', '5,00', { contractKind: 'APPRENTICE' })).toMatchObject({ indemnityHourlyCents: 500, allowanceHourlyCents: 500, leftToEmployerCents: 0 });
    expect(line('2020-04-01', '5,00', { contractKind: 'PROFESSIONALISATION' })).toMatchObject({ indemnityHourlyCents: 500, allowanceHourlyCents: 500 });
  });
  it('paid at the SMIC or above follows the common rule', () => {
    expect(line('2022-06-01', '10,85', { contractKind: 'APPRENTICE' })).toMatchObject({ indemnityHourlyCents: 859, allowanceHourlyCents: 773 });
  });
  it('never brings an allowance above the indemnity', () => {
    expect(line('2019-06-01', '4,00', { contractKind: 'APPRENTICE' })).toMatchObject({ indemnityHourlyCents: 400, allowanceHourlyCents: 400 });
  });
});

it('a part-time employee paid below the SMIC is owed the whole pay', () => {
  expect(line('2022-06-01', '9,00', { contractKind: 'PART_TIME' })).toMatchObject({ indemnityHourlyCents: 900, allowanceHourlyCents: 324 });
});

describe('in Mayotte', () => {
  it('the floor is its own, and the floor of the indemnity is said to be missing', () => {
    expect(line('2026-01-01', '9,33', { territory: 'MAYOTTE' })).toMatchObject({ allowanceHourlyCents: 750, indemnityHourlyCents: 560, unpublished: ['INDEMNITY_FLOOR'] });
  });
  it('a floor that was not found only takes away the floor', () => {
    expect(line('2021-08-01', '20', { territory: 'MAYOTTE' }).unpublished).toContain('ALLOWANCE_FLOOR');
    expect(line('2021-08-01', '20', { territory: 'MAYOTTE' }).allowanceHourlyCents).toBe(720);
  });
  it('raised floors are those of the raised categories', () => {
    expect(line('2022-02-01', '8,00', { territory: 'MAYOTTE', category: 'CLOSED_BY_ORDER' }).allowanceHourlyCents).toBe(727);
    expect(line('2022-02-01', '8,00', { territory: 'MAYOTTE' }).allowanceHourlyCents).toBe(654);
  });
  it('a ceiling on a SMIC that is not known is only said where it may matter', () => {
    expect(line('2026-06-01', '20', { territory: 'MAYOTTE' }).unpublished).not.toContain('CEILING');
    expect(line('2026-06-01', '60', { territory: 'MAYOTTE' }).unpublished).toContain('CEILING');
  });
});

it('every step says its article, its source and, when the law dates it, its period', () => {
  const { steps } = line('2022-06-01', '32,55', { payableHundredths: hours(20) });
  for (const step of steps) expect([step.labelFr, step.valueFr, step.article, step.source]).not.toContain('');
  expect(steps.map((step) => `${step.labelFr} = ${step.valueFr}`.replaceAll('\u00a0', ' '))).toEqual([
    'Rémunération horaire brute de référence = 32,55 €',
    'Plafond de l’indemnité : 4,5 fois le SMIC horaire de 10,85 € = 48,825 €',
    'Taux de l’indemnité : 60 % = 19,53 €',
    'Plancher de l’indemnité (SMIC horaire net) = 8,59 €',
    'Plafond de l’allocation : 4,5 fois le SMIC horaire de 10,85 € = 48,825 €',
    'Taux de l’allocation : 36 % = 11,72 €',
    'Plancher de l’allocation = 7,73 €',
    'Indemnité due au salarié : 19,53 € × 20,00 h = 390,60 €',
    'Allocation versée à l’employeur : 11,72 € × 20,00 h = 234,40 €',
    'Reste à la charge de l’employeur = 156,20 €',
  ]);
  expect(steps[6]?.periodFr).toBe('depuis le 01/05/2022');
});

it('no hour gives no amount', () => {
  expect(line('2022-06-01', '32,55', { payableHundredths: hours(0) })).toMatchObject({ allowanceCents: 0, indemnityCents: 0, allowanceHourlyCents: cents(1172) });
});
