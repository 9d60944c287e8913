import { describe, expect, it } from 'vitest';
import { day, month, weeksOfMonth } from '../../time/index.ts';
import { diImportCells, type DiImportColumn, diImportTemplateColumns, gatherDiImport, readDiImportHeader } from './index.ts';
import { readWeek } from './week.ts';

const OCTOBER = { month: month('2026-10'), hourDay: day('2026-10-01'), territory: 'NATIONAL' as const, companyHeadcount: 8, weeks: weeksOfMonth(month('2026-10'), { start: day('2026-10-01'), end: day('2026-12-20') }) };
const NIR = '185057800608491';
const NTT = '2732829320ANASILVA01';
const luc = { identifiant: NIR, nom: 'Petit', prenom: 'Luc', duree_contrat_hebdo: '35', taux_horaire_brut: '15,00' };

type Row = Partial<Record<DiImportColumn, string>>;
function gather(rows: readonly Row[], of = OCTOBER) {
  const gathering = gatherDiImport(of, day('2026-11-02'));
  rows.forEach((row, index) => gathering.add(row, index + 2));
  return gathering.finish();
}
const told = (rows: readonly Row[]) => gather(rows).faults.map(({ code, line, column }) => `${code} ${line} ${column}`);
const weeksOf = (rows: readonly Row[]) => gather(rows).people[0]?.form.weeks.map(({ worked, assimilated, idle }) => [worked, assimilated, idle]);

describe('the header of a file', () => {
  it('comes in any order and any writing', () => {
    const header = readDiImportHeader(['Prénom', 'NOM', 'Taux horaire brut', 'Durée contrat hebdo', 'NIR', 'S1', 'S2_travaillées']);
    expect(header.columns).toEqual(['prenom', 'nom', 'taux_horaire_brut', 'duree_contrat_hebdo', 'identifiant', 's1_chomees', 's2_travaillees']);
    expect(header).toMatchObject({ usable: true, faults: [] });
  });

  it('tells an unknown column and reads the rest', () => {
    const header = readDiImportHeader([...diImportTemplateColumns(4), 'Matricule']);
    expect(header.usable).toBe(true);
    expect(header.faults).toMatchObject([{ code: 'DI-IMP-001', severity: 'WARNING', column: 'Matricule', line: 1 }]);
  });

  it('tells all the columns that are missing or twice, at once', () => {
    const header = readDiImportHeader(['nom', 'nom', 'identifiant']);
    expect(header.usable).toBe(false);
    expect(header.faults.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'DI-IMP-002 prenom', 'DI-IMP-002 duree_contrat_hebdo', 'DI-IMP-002 taux_horaire_brut', 'DI-IMP-002 nom', 'DI-IMP-002 semaine',
    ]);
  });

  it('takes off the apostrophe by which our own files neutralise a formula, and no other', () => {
    const header = readDiImportHeader(['nom', 'prenom']);
    expect(diImportCells(header, ["'=CMD()", "'Ana"])).toEqual({ nom: '=CMD()', prenom: "'Ana" });
  });
});

describe('a week', () => {
  it.each([['2026-10-05', '2026-10-05'], ['05/10/2026', '2026-10-05'], ['5.10.2026', '2026-10-05'], ['2026-W41', '2026-10-05'], ['2026-S41', '2026-10-05'], ['2026W41', '2026-10-05']])('%s is that of %s', (text, monday) => {
    expect(readWeek(text)).toBe(monday);
  });
  it('53 exists only in the years that have it', () => {
    expect(readWeek('2020-W53')).toBe('2020-12-28');
    expect(readWeek('2021-W53')).toBe('UNREADABLE');
    expect(readWeek('2026-W01')).toBe('2025-12-29');
  });
  it.each([['2026-10-06', 'NOT_A_MONDAY'], ['31/02/2026', 'UNREADABLE'], ['octobre', 'UNREADABLE']])('%s is %s', (text, fault) => expect(readWeek(text)).toBe(fault));
});

describe('a row', () => {
  it('of the template gives the person and the weeks of the month in their order', () => {
    const { people, faults } = gather([{ ...luc, s1_chomees: '35', s2_travaillees: '20', s2_chomees: '15' }]);
    expect(faults).toEqual([]);
    expect(people[0]).toMatchObject({ fileLines: [2], form: { lastName: 'Petit', identifierKind: 'NIR', category: 'EMPLOYEE', contractWeeklyHours: 3500, hourlyRate: 1500 } });
    expect(people[0]!.form.weeks.map(({ monday, worked, idle }) => [monday, worked, idle])).toEqual([
      ['2026-10-05', 0, 3500], ['2026-10-12', 2000, 1500], ['2026-10-19', 0, 0], ['2026-10-26', 0, 0],
    ]);
  });

  it('says two of the three durations, and the third follows', () => {
    expect(weeksOf([{ ...luc, s2_chomees: '10' }])?.[1]).toEqual([2500, 0, 1000]);
    expect(weeksOf([{ ...luc, s2_travaillees: '20', s2_assimilees: '7' }])?.[1]).toEqual([2000, 700, 800]);
    expect(weeksOf([{ ...luc, s2_assimilees: '7', s2_chomees: '8' }])?.[1]).toEqual([2000, 700, 800]);
    expect(weeksOf([{ ...luc, s2_travaillees: '20', s2_assimilees: '0', s2_chomees: '10' }])?.[1]).toEqual([2000, 0, 1000]);
  });

  it('in a week cut by the period, works out what is left of the days inside', () => {
    // From Thursday 8 October: two of the five days, 14 hours of 35.
    const cut = { ...OCTOBER, weeks: weeksOfMonth(OCTOBER.month, { start: day('2026-10-08'), end: day('2026-12-20') }) };
    expect(gather([{ ...luc, s1_chomees: '10' }], cut).people[0]?.form.weeks[0]).toMatchObject({ worked: 400, idle: 1000 });
  });

  it('a week may come a row, in any order, with decimal commas or points', () => {
    const { people, faults } = gather([
      { ...luc, semaine: '12/10/2026', heures_chomees: '7.5', heures_travaillees: '27,5' },
      { ...luc, identifiant: '1 85 05 78 006 084 91', semaine: '2026-W41', heures_chomees: '35' },
    ]);
    expect(faults).toEqual([]);
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ fileLines: [2, 3] });
    expect(people[0]!.form.weeks.map(({ idle }) => idle)).toEqual([3500, 750, 0, 0]);
  });

  it('of a forfait in days gives half-days, ten for an ordinary week', () => {
    const { people, faults } = gather([{ ...luc, amenagement: 'FORFAIT_JOURS', s1_chomees: '10', s2_chomees: '3' }]);
    expect(faults).toEqual([]);
    expect(people[0]!.computed.payableHours).toBe(3500 + 1050);
    expect(people[0]!.form.weeks[1]).toMatchObject({ workedHalfDays: 7, idleHalfDays: 3 });
    expect(told([{ ...luc, amenagement: 'FORFAIT_JOURS', s1_chomees: '7,5' }])).toEqual(['DI-IMP-008 2 s1_chomees']);
  });

  it('of a contract that begins inside the month leaves its first days out', () => {
    const { people } = gather([{ ...luc, contrat_debut: '08/10/2026', s1_chomees: '14', s1_travaillees: '0' }]);
    expect(people[0]).toMatchObject({ form: { contractStart: '2026-10-08' }, computed: { payableHours: 1400 } });
    expect(told([{ ...luc, contrat_debut: 'lundi', s1_chomees: '7' }])).toEqual(['DI-IMP-021 2 contrat_debut']);
  });

  it('tells everything that is wrong at once, by line and column', () => {
    expect(told([{ identifiant: '185057800608492', nom: '', prenom: 'Luc', duree_contrat_hebdo: 'x', taux_horaire_brut: '', amenagement: 'QUATRE_HUIT', semaine: '06/10/2026', heures_chomees: '7 h 30' }]).toSorted()).toEqual([
      'DI-IMP-007 2 nom', 'DI-IMP-007 2 taux_horaire_brut', 'DI-IMP-008 2 duree_contrat_hebdo', 'DI-IMP-008 2 heures_chomees', 'DI-IMP-009 2 amenagement',
      'DI-IMP-010 2 identifiant', 'DI-IMP-011 2 semaine',
    ]);
  });

  it('never repeats the number of a person', () => {
    const { faults } = gather([{ ...luc, identifiant: '185057800608492', s1_chomees: '7' }]);
    expect(JSON.stringify(faults)).not.toContain('1850578');
  });

  it('tells of a number that a spreadsheet has shortened', () => {
    expect(gather([{ ...luc, identifiant: '1,85058E+14', s1_chomees: '7' }]).faults[0]).toMatchObject({ code: 'DI-IMP-010', message: expect.stringContaining('Texte') as string });
  });

  it('names a person without NIR by an NTT', () => {
    expect(gather([{ ...luc, identifiant_type: 'NTT', identifiant: NTT, s2_chomees: '7' }]).people[0]?.form).toMatchObject({ identifierKind: 'NTT', identifier: NTT });
  });

  it.each([['2026-09-28', 'DI-IMP-012'], ['2026-11-02', 'DI-IMP-012']])('of the week of %s is not of October: %s', (semaine, code) => {
    expect(told([{ ...luc, semaine, heures_chomees: '7' }])).toEqual([`${code} 2 semaine`]);
  });
  it.each(['2026-10-05', '2026-10-26'])('of the week of %s is of October, by its Wednesday', (semaine) => {
    expect(told([{ ...luc, semaine, heures_chomees: '7' }])).toEqual([]);
  });

  it('over the contract is refused, over the reference only warned', () => {
    expect(told([{ ...luc, s2_travaillees: '30', s2_chomees: '10' }])).toEqual(['DI-IMP-014 2 s2_chomees']);
    const { people, faults } = gather([{ ...luc, duree_contrat_hebdo: '39', s2_chomees: '39' }]);
    expect(people).toHaveLength(1);
    expect(faults).toMatchObject([{ code: 'DI-IMP-020', severity: 'WARNING', column: 's2_chomees' }]);
  });

  it.each([['12,30', ['DI-IMP-015 2 taux_horaire_brut']], ['12,31', []], ['12,32', []]])('at %s € the hour, the SMIC being 12,31 €: %j', (taux, expected) => {
    expect(told([{ ...luc, taux_horaire_brut: taux, s2_chomees: '7' }])).toEqual(expected);
  });
});

describe('the rows of one person', () => {
  it('twice for a week are refused, naming the first', () => {
    const rows = [{ ...luc, semaine: '2026-10-05', heures_chomees: '7' }, { ...luc, semaine: '2026-W41', heures_chomees: '8' }];
    const { people, rejectedLines } = gather(rows);
    expect(told(rows)).toEqual(['DI-IMP-013 3 semaine']);
    expect(people).toEqual([]);
    expect([...rejectedLines]).toEqual([2, 3]);
  });

  it('must say the same contract', () => {
    expect(told([{ ...luc, semaine: '2026-10-05', heures_chomees: '7' }, { ...luc, taux_horaire_brut: '16', semaine: '2026-10-12', heures_chomees: '7' }])).toEqual(['DI-IMP-018 3 taux_horaire_brut']);
  });

  it('are left out together, and the others are kept', () => {
    const { people, rejectedLines } = gather([
      { ...luc, semaine: '2026-10-05', heures_chomees: '7' },
      { ...luc, identifiant_type: 'NTT', identifiant: NTT, semaine: '2026-10-05', heures_chomees: '7' },
      { ...luc, semaine: '2026-10-12', heures_chomees: '99' },
    ]);
    expect(people.map(({ form }) => form.identifierKind)).toEqual(['NTT']);
    expect([...rejectedLines]).toEqual([2, 4]);
  });
});
