import { refusalsOfZod } from '../../accounts/zod-refusals.ts';
import { SMIC, valueOn } from '../../law/index.ts';
import { cents, formatCents, mulDivHalfUp } from '../../measures/index.ts';
import { type Day, firstDayOf, formatDay } from '../../time/index.ts';
import { ARRANGEMENT_RULES } from '../arrangements.ts';
import { computeDiLine, type ComputedLine, type LineContext } from '../compute-line.ts';
import { diLineSchema, type DiLineForm } from '../form.ts';
import type { DiImportCells, DiImportColumn } from './columns.ts';
import { diImportFault, type DiImportFault } from './faults.ts';
import { type DiImportMonth, type ImportedRow, type ImportedWeek, readDiImportRow } from './read-row.ts';

/** A person of a file, whole: ready to be saved as a line of the claim. */
export interface ImportedPerson {
  readonly form: DiLineForm;
  readonly computed: ComputedLine;
  /** The rows of the file that say it. */
  readonly fileLines: readonly number[];
}

export interface GatheredImport {
  readonly people: readonly ImportedPerson[];
  readonly faults: readonly DiImportFault[];
  /** Rows whose person is left out: all those of a person of whom one row is wrong. */
  readonly rejectedLines: ReadonlySet<number>;
}

interface Gathering {
  readonly form: ImportedRow['form'];
  readonly lines: number[];
  readonly weeks: ImportedWeek[];
  wrong: boolean;
}

const FORM_COLUMNS: Readonly<Record<Exclude<keyof ImportedRow['form'], 'id' | 'employeeId' | 'identifier'>, DiImportColumn>> = {
  lastName: 'nom', firstName: 'prenom', identifierKind: 'identifiant_type', category: 'categorie', arrangement: 'amenagement', contractKind: 'type_contrat',
  allowanceCategory: 'taux_allocation', contractWeeklyHours: 'duree_contrat_hebdo', hourlyRate: 'taux_horaire_brut',
  agreementSignedOn: 'accord_signe_le', monthlyClaim: 'remboursement_mensuel', contractStart: 'contrat_debut', contractEnd: 'contrat_fin',
};

/**
 * Gathers the rows of a file into the people that they name: rows are given one after the other, in any order, and only what
 * each says is kept. `finish` gives the people that may be saved and all that is wrong, by line and column.
 */
export function gatherDiImport(of: DiImportMonth & Omit<LineContext, 'weeks'>, sentOn: Day): { add(cells: DiImportCells, line: number): void; finish(): GatheredImport } {
  const people = new Map<string, Gathering>();
  const faults: DiImportFault[] = [];
  const rejectedLines = new Set<number>();
  return {
    add(cells, line) {
      const row = readDiImportRow(cells, line, of);
      faults.push(...row.faults);
      const wrong = row.faults.some(({ severity }) => severity === 'ERROR');
      if (row.person === undefined) {
        rejectedLines.add(line);
        return;
      }
      const known = people.get(row.person);
      if (!known) {
        people.set(row.person, { form: row.form, lines: [line], weeks: [...row.weeks], wrong });
        return;
      }
      const clashes = [...contradictions(known, row), ...weeksTwice(known, row)];
      faults.push(...clashes);
      known.lines.push(line);
      known.weeks.push(...row.weeks);
      known.wrong ||= wrong || clashes.length > 0;
    },
    finish() {
      const kept: ImportedPerson[] = [];
      for (const person of people.values()) {
        const line = person.wrong ? undefined : complete(person, of, sentOn, faults);
        if (line) kept.push({ ...line, fileLines: person.lines });
        else for (const one of person.lines) rejectedLines.add(one);
      }
      return { people: kept, faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)), rejectedLines };
    },
  };
}

function contradictions(known: Gathering, row: ImportedRow): DiImportFault[] {
  return (Object.keys(FORM_COLUMNS) as (keyof typeof FORM_COLUMNS)[]).flatMap((field) =>
    known.form[field] === row.form[field]
      ? []
      : [diImportFault('DI-IMP-018', `Cette ligne ne dit pas la même chose que la ligne ${known.lines[0]} du même salarié\u00a0: écrivez la même valeur sur toutes ses lignes.`, { line: row.line, column: FORM_COLUMNS[field] })],
  );
}

function weeksTwice(known: Gathering, row: ImportedRow): DiImportFault[] {
  return row.weeks.flatMap(({ monday, columns }) =>
    known.weeks.some((week) => week.monday === monday)
      ? [diImportFault('DI-IMP-013', `Ce salarié a déjà la semaine du ${formatDay(monday)} (première ligne\u00a0: ${known.lines[0]})\u00a0: gardez une seule ligne.`, { line: row.line, column: columns.idle === 'heures_chomees' ? 'semaine' : columns.idle })]
      : [],
  );
}

/** The line of a person: empty hours worked out, everything checked by the rules of the screen; undefined when it cannot be saved. */
function complete(person: Gathering, of: DiImportMonth & Omit<LineContext, 'weeks'>, sentOn: Day, faults: DiImportFault[]): Omit<ImportedPerson, 'fileLines'> | undefined {
  const line = person.lines[0] ?? null;
  const inHalfDays = ARRANGEMENT_RULES[person.form.arrangement].typedIn === 'HALF_DAYS';
  const weeks = of.weeks.map((week) => {
    const given = person.weeks.find((one) => one.monday === week.monday);
    const duration = inHalfDays ? week.workingDaysInPeriod * 2 : durationOf(person.form.contractWeeklyHours, week.workingDaysInPeriod, week.workingDaysInWeek);
    const { worked, assimilated, idle } = hoursOf(given, duration);
    if (inHalfDays) return { monday: week.monday, worked: 0, assimilated: 0, idle: 0, workedHalfDays: worked, assimilatedHalfDays: assimilated, idleHalfDays: idle };
    return { monday: week.monday, worked, assimilated, idle };
  });
  const read = diLineSchema.safeParse({ ...person.form, weeks });
  if (!read.success) {
    for (const { path, message } of refusalsOfZod(read.error)) {
      faults.push(diImportFault('DI-IMP-021', `${message} Corrigez la case.`, { line, column: columnOf(path, person, weeks) }));
    }
    return undefined;
  }
  const computed = computeDiLine(read.data, of, { sentOn, knownOn: sentOn });
  const tell = (code: 'DI-IMP-014' | 'DI-IMP-020', path: string, message: string, severity: DiImportFault['severity']): void => {
    faults.push(diImportFault(code, message, { line: lineOf(path, person, weeks) ?? line, column: columnOf(path, person, weeks), severity }));
  };
  for (const { path, message } of computed.refusals) tell('DI-IMP-014', path, message, 'ERROR');
  for (const { path, message } of computed.warnings) tell('DI-IMP-020', path, message, 'WARNING');
  const smic = valueOn(SMIC, firstDayOf(of.month));
  if (smic.published && read.data.hourlyRate < smic.value && !['APPRENTICE', 'PROFESSIONALISATION'].includes(read.data.contractKind)) {
    faults.push(diImportFault('DI-IMP-015', `${formatCents(cents(read.data.hourlyRate))} de l’heure, moins que le SMIC (${formatCents(smic.value)})\u00a0: vérifiez le taux.`, { line, column: 'taux_horaire_brut', value: formatCents(cents(read.data.hourlyRate)), severity: 'WARNING' }));
  }
  return computed.refusals.length === 0 ? { form: read.data, computed } : undefined;
}

const durationOf = (contract: number, daysInPeriod: number, daysInWeek: number): number => (daysInPeriod >= daysInWeek ? contract : mulDivHalfUp(contract, daysInPeriod, daysInWeek));

/** Two of the three durations are enough: the third is what is left of the contract, days outside the period taken off. */
function hoursOf(given: ImportedWeek | undefined, duration: number): { worked: number; assimilated: number; idle: number } {
  if (!given) return { worked: 0, assimilated: 0, idle: 0 };
  const { worked, assimilated, idle } = given;
  if (worked === null && idle === null) return { worked: Math.max(0, duration - (assimilated ?? 0)), assimilated: assimilated ?? 0, idle: 0 };
  if (idle === null) return { worked: worked ?? 0, assimilated: assimilated ?? 0, idle: Math.max(0, duration - (worked ?? 0) - (assimilated ?? 0)) };
  if (worked === null) return { worked: Math.max(0, duration - idle - (assimilated ?? 0)), assimilated: assimilated ?? 0, idle };
  return { worked, assimilated: assimilated ?? 0, idle };
}

const HOURS = ['worked', 'assimilated', 'idle'] as const;

/** The column of the file that a path of the form means. */
function columnOf(path: string, person: Gathering, weeks: readonly { monday: string }[]): DiImportColumn {
  const week = /^weeks\.(\d+)\.(\w+)$/.exec(path);
  if (!week) return FORM_COLUMNS[path as keyof typeof FORM_COLUMNS] ?? 'identifiant';
  const given = person.weeks.find((one) => one.monday === weeks[Number(week[1])]?.monday);
  return given?.columns[HOURS.find((one) => week[2]?.startsWith(one)) ?? 'idle'] ?? 'heures_chomees';
}

/** The row that gave the week of a path: with one row a week, its own. */
function lineOf(path: string, person: Gathering, weeks: readonly { monday: string }[]): number | undefined {
  const index = /^weeks\.(\d+)\./.exec(path)?.[1];
  const at = person.weeks.findIndex((one) => one.monday === weeks[Number(index)]?.monday);
  return person.lines.length === person.weeks.length ? person.lines[at] : person.lines[0];
}
