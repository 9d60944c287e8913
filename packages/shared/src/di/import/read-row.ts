import { parsePersonIdentifier, type PersonIdentifierKind } from '../../identifiers/index.ts';
import { ok, refusal, refused, type Result } from '../../foundation/index.ts';
import { parseCents, parseHours } from '../../measures/index.ts';
import { type Day, formatDay, formatMonth, type Month, type WeekOfMonth } from '../../time/index.ts';
import { ARRANGEMENT_RULES } from '../arrangements.ts';
import type { DiLineForm } from '../form.ts';
import { DI_IMPORT_CHOICES } from './choices.ts';
import type { DiImportCells, DiImportColumn } from './columns.ts';
import { type DiImportCode, diImportFault, type DiImportFault } from './faults.ts';
import { readImportDay, readWeek } from './week.ts';

/** What a file may say of one week, in hundredths of an hour or in half-days; a case left empty is worked out from the others. */
export interface ImportedWeek {
  readonly monday: Day;
  readonly worked: number | null;
  readonly assimilated: number | null;
  readonly idle: number | null;
  /** The columns of its hours, for what is told later. */
  readonly columns: { readonly worked: DiImportColumn; readonly assimilated: DiImportColumn; readonly idle: DiImportColumn };
}

export interface ImportedRow {
  readonly line: number;
  /** Same value for the same number, however it is written; undefined while the number is wrong. */
  readonly person: string | undefined;
  readonly form: Omit<DiLineForm, 'weeks'>;
  readonly weeks: readonly ImportedWeek[];
  readonly faults: readonly DiImportFault[];
}

export interface DiImportMonth {
  readonly month: Month;
  readonly weeks: readonly WeekOfMonth[];
}

/** Reads one row: all that is wrong in it at once, each on its column. */
export function readDiImportRow(cells: DiImportCells, line: number, of: DiImportMonth): ImportedRow {
  const faults: DiImportFault[] = [];
  const tell = (code: DiImportCode, column: DiImportColumn, message: string, severity?: 'WARNING'): void => {
    const value = column === 'identifiant' ? null : (cells[column] ?? '');
    faults.push(diImportFault(code, message, { line, column, value, ...(severity ? { severity } : {}) }));
  };
  const required = (column: DiImportColumn, label: string): string => {
    const text = cells[column] ?? '';
    if (text === '') tell('DI-IMP-007', column, `${label}\u00a0: cette case est obligatoire.`);
    return text;
  };
  const number = (column: DiImportColumn, read: (text: string) => Result<number>): number | null => {
    const text = cells[column] ?? '';
    if (text === '') return null;
    const result = read(text);
    if (result.ok) return result.value;
    tell('DI-IMP-008', column, result.refusals[0]?.message ?? '');
    return null;
  };
  const choice = <T extends string>(column: keyof typeof DI_IMPORT_CHOICES, dictionary: { codes: readonly string[]; read(text: string): T | undefined }, byDefault: T): T => {
    const text = cells[column] ?? '';
    if (text === '') return byDefault;
    const value = dictionary.read(text);
    if (value === undefined) tell('DI-IMP-009', column, `«\u00a0${text}\u00a0» n’est pas un code connu. Codes possibles\u00a0: ${dictionary.codes.join(', ')}.`);
    return value ?? byDefault;
  };

  const date = (column: DiImportColumn): Day | null => {
    const text = cells[column] ?? '';
    const read = text === '' ? undefined : readImportDay(text);
    if (text !== '' && !read) tell('DI-IMP-021', column, 'Cette date n’est pas lisible\u00a0: écrivez-la 05/10/2026.');
    return read ?? null;
  };

  const { kind, number: identifier, person } = identity(cells, tell);
  const form = {
    lastName: required('nom', 'Nom'),
    firstName: required('prenom', 'Prénom'),
    identifierKind: kind,
    identifier,
    category: choice('categorie', DI_IMPORT_CHOICES.categorie, 'EMPLOYEE'),
    arrangement: choice('amenagement', DI_IMPORT_CHOICES.amenagement, 'WEEKLY'),
    contractKind: choice('type_contrat', DI_IMPORT_CHOICES.type_contrat, 'ORDINARY'),
    allowanceCategory: choice('taux_allocation', DI_IMPORT_CHOICES.taux_allocation, 'COMMON'),
    contractWeeklyHours: required('duree_contrat_hebdo', 'Durée hebdomadaire du contrat') === '' ? 0 : (number('duree_contrat_hebdo', parseHours) ?? 0),
    hourlyRate: required('taux_horaire_brut', 'Taux horaire brut') === '' ? 0 : (number('taux_horaire_brut', parseCents) ?? 0),
    agreementSignedOn: date('accord_signe_le'),
    monthlyClaim: /^(?:o|oui|vrai|true|1|x)$/i.test(cells.remboursement_mensuel ?? ''),
    contractStart: date('contrat_debut'),
    contractEnd: date('contrat_fin'),
  } satisfies Omit<DiLineForm, 'weeks'>;
  const inHalfDays = ARRANGEMENT_RULES[form.arrangement].typedIn === 'HALF_DAYS';
  const hours = (column: DiImportColumn) => number(column, inHalfDays ? parseHalfDays : parseHours);
  return { line, person, form, weeks: cells.semaine === undefined ? numberedWeeks(cells, of, hours, tell) : oneWeek(cells, of, inHalfDays, hours, tell), faults };
}

type Tell = (code: DiImportCode, column: DiImportColumn, message: string, severity?: 'WARNING') => void;
type Hours = (column: DiImportColumn) => number | null;

function identity(cells: DiImportCells, tell: Tell): { kind: PersonIdentifierKind; number: string; person: string | undefined } {
  const typed = (cells.identifiant_type ?? '').toUpperCase();
  const text = cells.identifiant ?? '';
  const kind: PersonIdentifierKind = typed === 'NTT' ? 'NTT' : 'NIR';
  // A number under registration (NIA) has the shape and the key of a NIR.
  if (!['', 'NIR', 'NIA', 'NTT'].includes(typed)) tell('DI-IMP-009', 'identifiant_type', `«\u00a0${typed}\u00a0» n’est pas un type de numéro\u00a0: écrivez NIR ou NTT.`);
  if (text === '') {
    tell('DI-IMP-007', 'identifiant', 'Numéro\u00a0: cette case est obligatoire. Sans numéro de sécurité sociale, donnez un NTT (numéro technique temporaire).');
    return { kind, number: text, person: undefined };
  }
  if (/^\d[.,]\d+E\+?\d+$/i.test(text)) {
    tell('DI-IMP-010', 'identifiant', 'Le tableur a abrégé ce numéro (1,85E+14) et des chiffres sont perdus\u00a0: mettez la colonne au format «\u00a0Texte\u00a0», puis recopiez les numéros.');
    return { kind, number: text, person: undefined };
  }
  const read = parsePersonIdentifier(kind, text);
  if (!read.ok) {
    for (const { message } of read.refusals) tell('DI-IMP-010', 'identifiant', kind === 'NIR' ? `${message} Si ce salarié n’a pas encore de numéro, mettez NTT dans «\u00a0identifiant_type\u00a0».` : message);
    return { kind, number: text, person: undefined };
  }
  for (const { message } of read.warnings) tell('DI-IMP-022', 'identifiant', message, 'WARNING');
  return { kind, number: text, person: `${read.value.kind}:${read.value.value}` };
}

function oneWeek(cells: DiImportCells, { month, weeks }: DiImportMonth, inHalfDays: boolean, hours: Hours, tell: Tell): ImportedWeek[] {
  const text = cells.semaine ?? '';
  const columns = inHalfDays
    ? ({ worked: 'demi_journees_travaillees', assimilated: 'demi_journees_assimilees', idle: 'demi_journees_chomees' } as const)
    : ({ worked: 'heures_travaillees', assimilated: 'heures_assimilees', idle: 'heures_chomees' } as const);
  const read = { worked: hours(columns.worked), assimilated: hours(columns.assimilated), idle: hours(columns.idle) };
  if (text === '') {
    tell('DI-IMP-007', 'semaine', 'Semaine\u00a0: cette case est obligatoire.');
    return [];
  }
  const monday = readWeek(text);
  if (monday === 'UNREADABLE' || monday === 'NOT_A_MONDAY') {
    const why = monday === 'UNREADABLE' ? 'Cette semaine n’est pas lisible' : 'Ce jour n’est pas un lundi';
    tell('DI-IMP-011', 'semaine', `${why}\u00a0: écrivez le lundi de la semaine (05/10/2026) ou son numéro ISO (2026-W41).`);
    return [];
  }
  if (!weeks.some((week) => week.monday === monday)) {
    const known = weeks.map((week) => formatDay(week.monday)).join(', ');
    tell('DI-IMP-012', 'semaine', `La semaine du ${formatDay(monday)} ne compte pas pour ${formatMonth(month)} sur cette décision\u00a0: une semaine compte pour le mois de son mercredi. Semaines possibles\u00a0: ${known}.`);
    return [];
  }
  return [{ monday, ...read, columns }];
}

function numberedWeeks(cells: DiImportCells, { month, weeks }: DiImportMonth, hours: Hours, tell: Tell): ImportedWeek[] {
  const found: ImportedWeek[] = [];
  for (let n = 1; n <= 5; n += 1) {
    const columns = { worked: `s${n}_travaillees`, assimilated: `s${n}_assimilees`, idle: `s${n}_chomees` } as const as ImportedWeek['columns'];
    const read = { worked: hours(columns.worked), assimilated: hours(columns.assimilated), idle: hours(columns.idle) };
    if (read.worked === null && read.assimilated === null && read.idle === null) continue;
    const week = weeks[n - 1];
    if (week) found.push({ monday: week.monday, ...read, columns });
    else if ((read.worked ?? 0) + (read.assimilated ?? 0) + (read.idle ?? 0) > 0) {
      tell('DI-IMP-012', columns.idle, `${formatMonth(month)} n’a que ${weeks.length} semaines sur cette décision\u00a0: videz les colonnes «\u00a0s${n}_\u00a0».`);
    }
  }
  return found;
}

function parseHalfDays(text: string): Result<number> {
  if (/^\d{1,2}$/.test(text)) return ok(Number(text));
  return refused(refusal('HALF_DAYS', '', 'Pour un forfait en jours, un nombre entier de demi-journées est attendu\u00a0: 10 pour une semaine ordinaire.'));
}
