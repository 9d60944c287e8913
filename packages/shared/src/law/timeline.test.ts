import { describe, expect, it } from 'vitest';
import { day } from '../time/index.ts';
import { entryOn, lastPublishedOn, requiredValueOn, type Timeline, valueKnownOn, valueOn } from './index.ts';

const source = 'décret';
const timeline: Timeline<number> = [
  { effect: day('2024-01-01'), value: 830, source, confidence: 'sure' },
  { effect: day('2024-11-01'), value: 846, source, confidence: 'sure', publication: day('2024-12-05') },
  { effect: day('2026-06-01'), value: null, source, confidence: 'unknown' },
];

describe('a legal parameter', () => {
  it('has the value in force the day before, the day and the day after a change', () => {
    expect([day('2024-10-31'), day('2024-11-01'), day('2024-11-02')].map((on) => requiredValueOn(timeline, on))).toEqual([830, 846, 846]);
  });
  it('asked before its first date throws', () => {
    expect(() => valueOn(timeline, day('2023-12-31'))).toThrow(/2023-12-31/);
    expect(entryOn(timeline, day('2023-12-31'))).toBeUndefined();
  });
  it('not published is a typed absence, and its last published value stays known', () => {
    expect(valueOn(timeline, day('2026-06-01'))).toMatchObject({ published: false, entry: { confidence: 'unknown' } });
    expect(lastPublishedOn(timeline, day('2026-06-01'))?.value).toBe(846);
    expect(() => requiredValueOn(timeline, day('2026-06-01'))).toThrow();
  });
  it('published late is not known before its publication', () => {
    const on = day('2024-11-15');
    expect(valueKnownOn(timeline, on, day('2024-12-04'))).toMatchObject({ published: true, value: 830 });
    expect(valueKnownOn(timeline, on, day('2024-12-05'))).toMatchObject({ published: true, value: 846 });
    expect(valueOn(timeline, on)).toMatchObject({ published: true, value: 846 });
  });
  it('that ends is in force on its last day and not after', () => {
    const ended: Timeline<number> = [{ effect: day('2021-04-01'), until: day('2021-04-30'), value: 1, source, confidence: 'sure' }];
    expect(entryOn(ended, day('2021-04-30'))?.value).toBe(1);
    expect(() => valueOn(ended, day('2021-05-01'))).toThrow();
  });
});
