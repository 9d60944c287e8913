import { describe, expect, it } from 'vitest';
import type { DapForm } from '../form.ts';
import { aDapForm, aSubmissionContext } from '../../testing/index.ts';
import { day } from '../../time/index.ts';
import { lateFiling } from './late-filing.ts';

const filed = (iso: string, more = {}) => aSubmissionContext({ submittedAt: new Date(iso), ...more });
const placed = (on: string, changes: Partial<DapForm> = {}) => aDapForm({ startDay: day(on), subReason: 'OTHER', ...changes });

describe('a filing after the placement (R. 5122-3)', () => {
  it.each([
    ['2026-11-01T11:00:00Z', 0],
    ['2026-11-02T11:00:00Z', 0],
    ['2026-11-03T11:00:00Z', 1],
  ])('for an economic reason, employees placed on 2 November: filed at %s, %i warning', (at, count) => {
    expect(lateFiling(placed('2026-11-02', { reason: 'ECONOMIC', subReason: null }), filed(at)).warnings).toHaveLength(count);
  });

  it.each(['DISASTER', 'OTHER_EXCEPTIONAL'] as const)('for %s, thirty days: on the thirtieth nothing is said, on the thirty-first it warns', (reason) => {
    const form = placed('2026-10-01', { reason });
    expect(lateFiling(form, filed('2026-10-30T11:00:00Z')).warnings).toEqual([]);
    expect(lateFiling(form, filed('2026-10-31T11:00:00Z')).warnings).toEqual([]);
    expect(lateFiling(form, filed('2026-11-01T11:00:00Z')).warnings).toMatchObject([
      { code: 'LATE_FILING', path: 'startDay', article: 'R. 5122-3', numbers: { limit: '2026-10-31', filedOn: '2026-11-01' } },
    ]);
  });

  it('never blocks: it asks for a justification, and says who will judge it', () => {
    const late = filed('2026-12-24T11:00:00Z');
    for (const reason of ['ECONOMIC', 'SUPPLY', 'DISASTER', 'TRANSFORMATION', 'OTHER_EXCEPTIONAL'] as const) {
      expect(lateFiling(placed('2026-11-02', { reason }), late).refusals).toEqual([]);
    }
    expect(lateFiling(placed('2026-11-02'), late).warnings[0]?.message).toContain('expliquez ce retard');
  });

  it('the day of placement counts when it differs from the first day of the period', () => {
    expect(lateFiling(placed('2026-11-02', { placementDay: day('2026-09-01') }), filed('2026-11-02T11:00:00Z')).warnings).toMatchObject([{ path: 'placementDay' }]);
  });

  it('the day is the one of Paris: at 23:30 UTC on the thirtieth day it is already late', () => {
    expect(lateFiling(placed('2026-10-01'), filed('2026-10-31T23:30:00Z')).warnings).toHaveLength(1);
  });

  it('the first sending counts, whatever the return', () => {
    expect(lateFiling(placed('2026-10-01'), filed('2026-12-01T11:00:00Z', { firstSubmittedAt: new Date('2026-10-31T11:00:00Z') })).warnings).toEqual([]);
  });

  describe('an avenant is late for the days alone by which it brings the placement forward', () => {
    const amends = { startDay: day('2026-10-01'), endDay: day('2026-12-31'), placementDay: null };
    it.each([
      ['2026-09-30', 1],
      ['2026-10-01', 0],
      ['2026-10-02', 0],
    ])('authorised from 1 October, now from %s: %i warning', (on, count) => {
      const { warnings } = lateFiling(placed(on), filed('2026-12-01T11:00:00Z', { amends }));
      expect(warnings).toHaveLength(count);
      if (count > 0) expect(warnings[0]?.message).toContain('Votre avenant avance le placement au 30 septembre 2026.');
    });

    it('not within thirty days of that placement; the day of placement counts when the decision has one', () => {
      expect(lateFiling(placed('2026-09-30'), filed('2026-10-30T11:00:00Z', { amends })).warnings).toEqual([]);
      expect(lateFiling(placed('2026-09-30'), filed('2026-12-01T11:00:00Z', { amends: { ...amends, placementDay: day('2026-09-30') } })).warnings).toEqual([]);
    });
  });

  it('the health crisis alone was tolerated until 30 April 2020', () => {
    const form = placed('2020-03-17', { subReason: 'CORONAVIRUS' });
    expect(lateFiling(form, filed('2020-04-30T11:00:00Z')).warnings).toEqual([]);
    expect(lateFiling(form, filed('2020-05-01T11:00:00Z')).warnings).toHaveLength(1);
    expect(lateFiling({ ...form, subReason: 'OTHER' }, filed('2020-04-30T11:00:00Z')).warnings).toHaveLength(1);
    expect(lateFiling(placed('2015-01-01', { reason: 'DISASTER' }), filed('2015-06-01T11:00:00Z')).warnings).toHaveLength(1);
  });
});
