import { describe, expect, it } from 'vitest';
import { aDapForm, aSubmissionContext } from '../../testing/index.ts';
import { day } from '../../time/index.ts';
import type { SubmissionContext } from './context.ts';
import { cseOpinion, cseOpinionDue, cseOpinionDueDay } from './cse-opinion.ts';

const filed = (iso: string, more: Partial<SubmissionContext> = {}) => aSubmissionContext({ submittedAt: new Date(iso), ...more });
const fifty = { companyHeadcount: 50, companyHasCse: true };

describe('the opinion of the CSE is due (R. 5122-2)', () => {
  it.each([
    ['2020-03-25T11:00:00Z', { companyHeadcount: 3, companyHasCse: false }, true],
    ['2020-03-26T11:00:00Z', { companyHeadcount: 3, companyHasCse: false }, false],
    ['2020-03-26T11:00:00Z', { companyHeadcount: 12, companyHasCse: true }, true],
    ['2020-06-28T11:00:00Z', { companyHeadcount: 60, companyHasCse: false }, false],
    ['2020-06-28T11:00:00Z', { companyHeadcount: 12, companyHasCse: true }, true],
    ['2020-06-29T11:00:00Z', { companyHeadcount: 49, companyHasCse: true }, false],
    ['2020-06-29T11:00:00Z', { companyHeadcount: 50, companyHasCse: false }, true],
    ['2020-06-29T11:00:00Z', { companyHeadcount: 51, companyHasCse: false }, true],
  ])('filed at %s by %j: %s', (at, company, due) => {
    expect(cseOpinionDue(filed(at, company))).toBe(due);
  });
  it('counts the company, not the establishment', () => {
    expect(cseOpinionDue(aSubmissionContext({ establishmentHeadcount: 80, companyHeadcount: 49 }))).toBe(false);
  });
});

describe('« non requis »', () => {
  it('is refused with the figures when the opinion is due', () => {
    const { refusals } = cseOpinion(aDapForm({ reason: 'ECONOMIC', cseOpinion: 'NOT_REQUIRED' }), aSubmissionContext(fifty));
    expect(refusals).toMatchObject([{ code: 'CSE_OPINION_REQUIRED', path: 'cseOpinion', article: 'R. 5122-2', numbers: { companyHeadcount: 50, threshold: 50 } }]);
    expect(refusals[0]?.message).toBe('L’avis du CSE est obligatoire\u00a0: votre entreprise compte 50 salariés (seuil\u00a0: 50).');
  });
  it('is answered with « À venir » where the reason allows it', () => {
    const { refusals } = cseOpinion(aDapForm({ reason: 'DISASTER' }), aSubmissionContext(fifty));
    expect(refusals[0]?.message).toContain('choisissez «\u00a0À venir\u00a0»');
  });
  it('passes when nothing is due', () => {
    expect(cseOpinion(aDapForm(), aSubmissionContext())).toEqual({ refusals: [], warnings: [] });
  });
});

describe('« à venir »', () => {
  it.each([['ECONOMIC', false], ['SUPPLY', false], ['DISASTER', true], ['TRANSFORMATION', false], ['OTHER_EXCEPTIONAL', true]] as const)('for %s: %s', (reason, allowed) => {
    const form = aDapForm({ reason, cseOpinion: 'TO_COME' });
    expect(cseOpinion(form, aSubmissionContext(fifty)).refusals.map((one) => one.code)).toEqual(allowed ? [] : ['CSE_OPINION_NOT_DEFERRABLE']);
    expect(cseOpinionDueDay(form, aSubmissionContext(fifty))).toBe(allowed ? '2027-01-02' : undefined);
  });
  it('is a right, not a doubt: nothing is warned about, the last day is kept with the file', () => {
    expect(cseOpinion(aDapForm({ cseOpinion: 'TO_COME' }), aSubmissionContext(fifty))).toEqual({ refusals: [], warnings: [] });
  });
  it('has no last day when the opinion is given or not due', () => {
    expect(cseOpinionDueDay(aDapForm({ cseOpinion: 'FAVOURABLE' }), aSubmissionContext(fifty))).toBeUndefined();
    expect(cseOpinionDueDay(aDapForm({ cseOpinion: 'TO_COME' }), aSubmissionContext())).toBeUndefined();
  });
  it('did not exist before 26 March 2020', () => {
    const form = aDapForm({ cseOpinion: 'TO_COME' });
    expect(cseOpinion(form, filed('2020-03-25T11:00:00Z', fifty)).refusals).toMatchObject([{ code: 'CSE_OPINION_NOT_DEFERRABLE' }]);
    expect(cseOpinion(form, filed('2020-03-26T11:00:00Z', fifty)).refusals).toEqual([]);
  });
  it('ends two months after the first sending', () => {
    const form = aDapForm({ cseOpinion: 'TO_COME' });
    const again = (iso: string) => cseOpinion(form, filed(iso, { ...fifty, firstSubmittedAt: new Date('2026-09-02T08:00:00Z') })).refusals.map((one) => one.code);
    expect(again('2026-11-01T08:00:00Z')).toEqual([]);
    expect(again('2026-11-02T08:00:00Z')).toEqual([]);
    expect(again('2026-11-03T08:00:00Z')).toEqual(['CSE_OPINION_OVERDUE']);
  });
  it('promises nothing when no opinion is due', () => {
    expect(cseOpinion(aDapForm({ reason: 'ECONOMIC', cseOpinion: 'TO_COME' }), aSubmissionContext())).toEqual({ refusals: [], warnings: [] });
  });
});

describe('an opinion given', () => {
  it.each(['FAVOURABLE', 'UNFAVOURABLE'] as const)('%s is enough: it is an opinion, not a consent', (given) => {
    expect(cseOpinion(aDapForm({ reason: 'ECONOMIC', cseOpinion: given, cseOpinionDay: day('2026-10-20') }), aSubmissionContext(fifty)).refusals).toEqual([]);
  });
  it.each([['2026-11-01', []], ['2026-11-02', []], ['2026-11-03', ['DAY_IN_FUTURE']], [null, ['REQUIRED']]] as const)('dated %s on 2 November 2026: %j', (on, codes) => {
    const form = aDapForm({ cseOpinion: 'FAVOURABLE', cseOpinionDay: on === null ? null : day(on) });
    expect(cseOpinion(form, aSubmissionContext(fifty)).refusals.map((one) => one.code)).toEqual(codes);
  });
  it('after a return may be later than the first sending', () => {
    const form = aDapForm({ cseOpinion: 'FAVOURABLE', cseOpinionDay: day('2026-10-20') });
    expect(cseOpinion(form, aSubmissionContext({ ...fifty, firstSubmittedAt: new Date('2026-10-10T08:00:00Z') })).refusals).toEqual([]);
  });
  it('goes with the request: without its piece, it is warned about', () => {
    const form = aDapForm({ cseOpinion: 'FAVOURABLE', cseOpinionDay: day('2026-10-20') });
    expect(cseOpinion(form, aSubmissionContext({ ...fifty, pieces: ['OTHER'] })).warnings).toMatchObject([{ code: 'CSE_OPINION_NOT_ATTACHED' }]);
    expect(cseOpinion(form, aSubmissionContext({ ...fifty, pieces: ['OTHER', 'CSE_OPINION'] })).warnings).toEqual([]);
    expect(cseOpinion(form, aSubmissionContext({ pieces: [] })).warnings).toEqual([]);
  });
});
