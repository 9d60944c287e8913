import type { DiPageFragment } from '@apart/schema';
import {
  ARRANGEMENT_RULES, CATEGORY_LABELS, CONTRACT_KIND_LABELS, CONTRACT_KINDS, formatHundredths, ok, parseCents, parseHours, refusal, refused, SOCIO_PROFESSIONAL_CATEGORIES,
  SOCIO_PROFESSIONAL_CATEGORY_LABELS, WORKING_TIME_ARRANGEMENT_LABELS, WORKING_TIME_ARRANGEMENTS, type Result,
} from '@apart/shared';
import type { PersonValues } from '../person-values.ts';

/** Which columns are shown: the hours of the month, who the people are, or everything. */
export const VIEWS = ['HOURS', 'PEOPLE', 'ALL'] as const;
export type View = (typeof VIEWS)[number];
export const VIEW_LABELS: Readonly<Record<View, string>> = { HOURS: 'Heures du mois', PEOPLE: 'Salariés et contrats', ALL: 'Tout' };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface GridColumn {
  /** Path in the values of a row: `hourlyRate`, `weeks.1.idle`; `person`, `payable` and `allowance` are only shown. */
  readonly path: string;
  readonly header: string;
  /** As it is said without its neighbours: « Chômées, semaine du 16/03 au 22/03 ». */
  readonly name: string;
  readonly widthPx: number;
  readonly kind: 'text' | 'hours' | 'halfDays' | 'money' | 'choice' | 'shown';
  readonly choices?: readonly Choice[];
  /** Title over the columns of a week. */
  readonly group?: string;
}

const choicesOf = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>): readonly Choice[] => values.map((value) => ({ value, label: labels[value] }));

/** A month of five weeks has fifteen durations: they are drawn closer, to stay in sight together at 1,280 pixels. */
export const isDense = (di: Pick<DiPageFragment, 'weeks'>): boolean => di.weeks.length > 4;

const PERSON: GridColumn = { path: 'person', header: 'Salarié', name: 'Salarié', widthPx: 150, kind: 'shown' };

function contractColumns(): GridColumn[] {
  return [
    { path: 'contractWeeklyHours', header: 'Contrat', name: 'Durée hebdomadaire du contrat, en heures', widthPx: 62, kind: 'hours' },
    { path: 'hourlyRate', header: 'Taux', name: 'Taux horaire brut, en euros', widthPx: 54, kind: 'money' },
  ];
}

function peopleColumns(di: DiPageFragment): GridColumn[] {
  return [
    { path: 'lastName', header: 'Nom', name: 'Nom', widthPx: 150, kind: 'text' },
    { path: 'firstName', header: 'Prénom', name: 'Prénom', widthPx: 130, kind: 'text' },
    { path: 'identifier', header: 'NIR ou NTT', name: 'NIR ou NTT', widthPx: 216, kind: 'text' },
    { path: 'category', header: 'Catégorie', name: 'Catégorie', widthPx: 170, kind: 'choice', choices: choicesOf(SOCIO_PROFESSIONAL_CATEGORIES, SOCIO_PROFESSIONAL_CATEGORY_LABELS) },
    { path: 'contractKind', header: 'Contrat de travail', name: 'Contrat de travail', widthPx: 150, kind: 'choice', choices: choicesOf(CONTRACT_KINDS, CONTRACT_KIND_LABELS) },
    { path: 'arrangement', header: 'Temps de travail', name: 'Temps de travail', widthPx: 180, kind: 'choice', choices: choicesOf(WORKING_TIME_ARRANGEMENTS, WORKING_TIME_ARRANGEMENT_LABELS) },
    ...(di.availableCategories.length > 1
      ? [{ path: 'allowanceCategory', header: 'Taux d’allocation', name: 'Taux d’allocation', widthPx: 180, kind: 'choice' as const, choices: choicesOf(di.availableCategories, CATEGORY_LABELS) }]
      : []),
  ];
}

function weekColumns(di: DiPageFragment): GridColumn[] {
  return di.weeks.flatMap((week, index) => {
    const group = week.label.replace(' – ', ' au ');
    const column = (field: string, header: string, said: string): GridColumn => ({ path: `weeks.${index}.${field}`, header, name: `${said}, semaine du ${group}`, widthPx: isDense(di) ? 46 : 56, kind: 'hours', group });
    return [column('worked', 'Trav.', 'Travaillées'), column('assimilated', 'Assim.', 'Assimilées'), column('idle', 'Chôm.', 'Chômées')];
  });
}

const FIGURES: readonly GridColumn[] = [
  { path: 'payable', header: 'Indemnis.', name: 'Heures indemnisables', widthPx: 80, kind: 'shown' },
  { path: 'allowance', header: 'Allocation', name: 'Allocation', widthPx: 90, kind: 'shown' },
];

/** The columns of a view, the name of the person first: it stays in sight. */
export function columnsOf(di: DiPageFragment, view: View): readonly GridColumn[] {
  if (view === 'HOURS') return [PERSON, ...contractColumns(), ...weekColumns(di), ...FIGURES];
  if (view === 'PEOPLE') return [...peopleColumns(di), ...contractColumns()];
  return [...peopleColumns(di), ...contractColumns(), ...weekColumns(di), ...FIGURES];
}

/** The column as it is for one person: the weeks of a forfait in days are counted in half-days. */
export function columnFor(column: GridColumn, arrangement: PersonValues['arrangement']): GridColumn {
  if (column.group === undefined || ARRANGEMENT_RULES[arrangement ?? 'WEEKLY'].typedIn === 'HOURS') return column;
  return { ...column, path: `${column.path}HalfDays`, kind: 'halfDays', name: `${column.name}, en demi-journées` };
}

const plain = (text: string): string => text.normalize('NFD').replace(/[^a-z0-9]/gi, '').toLowerCase();

/** What was typed or pasted in a cell, as the value of a line; refused with the sentence of the field. */
export function readCell(column: GridColumn, text: string): Result<string | number | null> {
  if (column.kind === 'text') return ok(text.trim());
  if (text.trim() === '') return ok(column.path.startsWith('weeks.') ? 0 : null);
  if (column.kind === 'hours') return parseHours(text);
  if (column.kind === 'halfDays') return /^\d{1,2}(?:\s*½\s*j)?$/.test(text.trim()) ? ok(Number.parseInt(text, 10)) : refused(refusal('HALF_DAYS', '', 'Un nombre entier de demi-journées est attendu\u00a0: 10 pour une semaine ordinaire.'));
  if (column.kind === 'money') return parseCents(text);
  const choice = column.choices?.find(({ value, label }) => value === text || plain(label) === plain(text)) ?? column.choices?.find(({ label }) => plain(label).startsWith(plain(text)));
  if (choice) return ok(choice.value);
  return refused(refusal('CHOICE', '', `«\u00a0${text}\u00a0» n’est pas proposé. Réponses possibles\u00a0: ${(column.choices ?? []).map(({ label }) => label).join(', ')}.`));
}

/** The value of a cell as it is read. */
export function printCell(column: GridColumn, value: unknown): string {
  if (typeof value === 'number') return column.kind === 'halfDays' ? `${value} ½\u00a0j` : formatHundredths(value);
  if (column.kind === 'choice') return column.choices?.find((one) => one.value === value)?.label ?? '';
  return typeof value === 'string' ? value : '';
}
