import { describe, expect, it } from 'vitest';
import { refusal } from '../foundation/index.ts';
import { hours } from '../measures/index.ts';
import { aDiLine } from '../testing/index.ts';
import { day, month } from '../time/index.ts';
import { DI_WARNING_CODES, diSubmissionRules, warningsToTell, type DiLineForm, type DiLineToSend, type DiToSend } from './index.ts';

const MONDAYS = ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'].map(day);
const aLine = (personKey: string, form: Partial<DiLineForm> = {}, more: Partial<DiLineToSend> = {}): DiLineToSend => ({ form: aDiLine(form), personKey, payableHours: hours(35), hourRefusals: [], ...more });
const aClaim = (changes: Partial<DiToSend> = {}): DiToSend => ({
  month: month('2026-10'),
  mondays: MONDAYS,
  lines: [aLine('luc')],
  leftHours: hours(100),
  authorisedEmployees: 2,
  deadline: day('2027-06-30'),
  sentOn: day('2026-11-02'),
  justifications: null,
  ...changes,
});
const refused = (changes: Partial<DiToSend>) => diSubmissionRules(aClaim(changes)).refusals.map((one) => `${one.code} ${one.path}`.trim());
const warned = (changes: Partial<DiToSend>) => diSubmissionRules(aClaim(changes)).warnings.map((one) => `${one.code} ${one.path}`);
const week = (monday: string) => ({ monday: day(monday), worked: 0, assimilated: 0, idle: 3500 });

describe('a claim is sent', () => {
  it('when it names persons and their hours', () => {
    expect(diSubmissionRules(aClaim())).toEqual({ refusals: [], warnings: [] });
  });

  it.each([['2027-06-29', []], ['2027-06-30', []], ['2027-07-01', ['DEADLINE_PASSED']]])('on %s, for a deadline of 30 June 2027: %j (L. 5122-1 IV)', (sentOn, expected) => {
    expect(refused({ sentOn: day(sentOn) })).toEqual(expected);
  });

  it('not without a line, nor without an hour', () => {
    expect(refused({ lines: [] })).toEqual(['NO_LINE lines']);
    expect(refused({ lines: [aLine('luc', {}, { payableHours: hours(0) })] })).toEqual(['NO_HOUR lines']);
  });

  it('impossible hours are said on their week, and not as an absence of hours', () => {
    const impossible = aLine('luc', {}, { payableHours: hours(0), hourRefusals: [refusal('IDLE_OVER_CONTRACT', 'weeks.0.idle', 'Trop.')] });
    expect(refused({ lines: [aLine('ana'), impossible] })).toEqual(['IDLE_OVER_CONTRACT lines.1.weeks.0.idle']);
    expect(refused({ lines: [impossible] })).toEqual(['IDLE_OVER_CONTRACT lines.0.weeks.0.idle']);
  });

  it.each([[3499, ['ENVELOPE_EXCEEDED lines']], [3500, []], [3501, []]])('35 hours of a decision that has %i hundredths left: %j', (left, expected) => {
    expect(refused({ leftHours: left as DiToSend['leftHours'] })).toEqual(expected);
  });
  it('beyond the envelope, the way out is an avenant', () => {
    expect(diSubmissionRules(aClaim({ leftHours: hours(0) })).refusals[0]).toMatchObject({ numbers: { asked: 3500, left: 0 }, message: expect.stringContaining('avenant') as string });
  });

  it('a person twice is refused at the second line, naming the first', () => {
    expect(refused({ lines: [aLine('luc'), aLine('ana'), aLine('luc')], leftHours: hours(1000) })).toEqual(['SAME_PERSON_TWICE lines.2.identifier']);
  });

  it('two contracts of one person that follow each other in the month are two lines; that overlap, one too many', () => {
    const until = (contractEnd: string) => aLine('luc', { contractEnd: day(contractEnd) });
    const from = (contractStart: string) => aLine('luc', { contractStart: day(contractStart) });
    expect(refused({ lines: [until('2026-10-15'), from('2026-10-16')], leftHours: hours(1000) })).toEqual([]);
    expect(refused({ lines: [from('2026-10-16'), until('2026-10-15')], leftHours: hours(1000) })).toEqual([]);
    expect(refused({ lines: [until('2026-10-16'), from('2026-10-16')], leftHours: hours(1000) })).toEqual(['SAME_PERSON_TWICE lines.1.identifier']);
  });

  it('only with weeks of its month, each once: a week written twice would be paid twice', () => {
    const at = (...mondays: string[]) => refused({ lines: [aLine('luc', { weeks: mondays.map(week) })] });
    expect(at('2026-10-05', '2026-10-26')).toEqual([]);
    expect(at('2026-09-28')).toEqual(['WEEK_OUTSIDE_MONTH lines.0.weeks.0.monday']);
    expect(at('2026-10-26', '2026-11-02')).toEqual(['WEEK_OUTSIDE_MONTH lines.0.weeks.1.monday']);
    expect(at('2026-10-05', '2026-10-12', '2026-10-05')).toEqual(['WEEK_TWICE lines.0.weeks.2.monday']);
  });

  it('everything is said at once', () => {
    const wrong = { lines: [aLine('luc'), aLine('luc', { weeks: [week('2026-09-28')] })], leftHours: hours(1), sentOn: day('2027-07-01') };
    expect(refused(wrong)).toEqual(['DEADLINE_PASSED', 'ENVELOPE_EXCEEDED lines', 'SAME_PERSON_TWICE lines.1.identifier', 'WEEK_OUTSIDE_MONTH lines.1.weeks.0.monday']);
  });
});

describe('a claim is warned', () => {
  it.each([[1230, 1], [1231, 0], [1232, 0]])('of a rate of %i cents, the SMIC being 12,31 €: %i warning', (hourlyRate, count) => {
    expect(warned({ lines: [aLine('luc', { hourlyRate })] })).toHaveLength(count);
  });
  it('by the SMIC of the month of the hours: 12,02 € in May 2026, 12,31 € in June', () => {
    const lines = [aLine('luc', { hourlyRate: 1202, weeks: [] })];
    expect(warned({ month: month('2026-05'), lines })).toEqual([]);
    expect(warned({ month: month('2026-06'), lines })).toEqual(['RATE_UNDER_SMIC lines.0.hourlyRate']);
  });
  it.each(['APPRENTICE', 'PROFESSIONALISATION'] as const)('not for %s', (contractKind) => {
    expect(warned({ lines: [aLine('luc', { contractKind, hourlyRate: 500 })] })).toEqual([]);
  });
  it.each([[1, []], [2, []], [3, ['MORE_THAN_AUTHORISED lines']]])('of %i persons where two are authorised: %j', (count, expected) => {
    const lines = Array.from({ length: count }, (_, index) => aLine(`person ${index}`));
    expect(warned({ lines, leftHours: hours(1000) })).toEqual(expected);
  });
});

describe('a warning is justified', () => {
  const under = { month: month('2026-06'), lines: [aLine('luc', { hourlyRate: 1202, weeks: [] }), aLine('ana', { hourlyRate: 1000, weeks: [] })], leftHours: hours(1000) };
  const because = (text: string) => ({ ...under, justifications: [{ code: 'RATE_UNDER_SMIC', text }] }) as const;

  it('once for each kind, whatever the number of lines; without it the claim stays, on the field of the justification', () => {
    expect(refused(under)).toEqual(['JUSTIFICATION_REQUIRED justifications.RATE_UNDER_SMIC']);
    expect(diSubmissionRules(aClaim(under)).refusals[0]).toMatchObject({ message: 'Taux horaire inférieur au SMIC\u00a0: écrivez une justification, l’agent la lira en premier.', article: 'L. 3231-2' });
    expect(refused(because('   '))).toEqual(['JUSTIFICATION_REQUIRED justifications.RATE_UNDER_SMIC']);
    expect(refused(because('Deux stagiaires de la formation continue.'))).toEqual([]);
  });
  it('and a justification of one kind answers for no other', () => {
    expect(refused({ ...because('Deux stagiaires.'), authorisedEmployees: 1 })).toEqual(['JUSTIFICATION_REQUIRED justifications.MORE_THAN_AUTHORISED']);
  });
  it('every kind that a rule warns about has its words, the quota too', () => {
    const beyond = refusal('YEARLY_QUOTA_EXCEEDED', 'weeks', '5 h dépassent le contingent.', { article: 'R. 5122-6' });
    const works = refusal('MODERNISATION_TO_JUSTIFY', 'weeks', '120 h en 2020.', { article: 'R. 5122-7' });
    const all = diSubmissionRules(aClaim({ ...under, lines: under.lines.map((one) => ({ ...one, hourWarnings: [beyond, works] })), authorisedEmployees: 1 })).warnings;
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set(DI_WARNING_CODES));
  });
  it('of many lines, twenty are told and the others counted', () => {
    const all = (count: number) => warningsToTell(Array.from({ length: count }, (_, n) => refusal('RATE_UNDER_SMIC', `lines.${n}.hourlyRate`, 'Vérifiez le taux.')));
    expect(all(20).map(({ path }) => path)).not.toContain('lines');
    expect(all(21)).toHaveLength(21);
    expect(all(21).at(-1)).toMatchObject({ code: 'RATE_UNDER_SMIC', path: 'lines', message: 'Et une autre ligne de même.' });
    expect(all(10_000).at(-1)).toMatchObject({ message: 'Et 9980 autres lignes de même.', numbers: { more: 9980 } });
  });
});

describe('a correction', () => {
  const late = { sentOn: day('2027-07-01'), deadline: day('2027-06-30') };

  it('that asks for no more than before may be sent after the deadline; one that asks for more may not', () => {
    expect(refused({ ...late, correction: { fromCents: 100_00, toCents: 100_00 } })).not.toContain('DEADLINE_PASSED');
    expect(refused({ ...late, correction: { fromCents: 100_00, toCents: 100_01 } })).toContain('DEADLINE_PASSED');
    expect(refused({ sentOn: late.deadline, deadline: late.deadline, correction: { fromCents: 100_00, toCents: 100_01 } })).not.toContain('DEADLINE_PASSED');
  });
});
