import type { DiPageFragment } from '@apart/schema';
import { centsText } from '../../../ui/index.ts';
import { type ComputedLine, diLineSchema, firstDayOf, month, refusalsOfZod, SMIC, valueOn } from '@apart/shared';
import { liveAmount } from '../live-amount.ts';
import { columnFor, type GridColumn, readCell } from './columns.ts';
import { type GridRow, isBlank, valueAt } from './rows.ts';

/** What is to be told in a cell. An error blocks the sending, never the saving; a warning blocks nothing. */
export interface CellFault {
  readonly severity: 'error' | 'warning' | 'conflict';
  readonly message: string;
}
export type RowFaults = ReadonlyMap<string, CellFault>;

export interface RowState {
  readonly faults: RowFaults;
  readonly live: ComputedLine | undefined;
  /** True when the server can take the row as it is. */
  readonly sendable: boolean;
}

const EMPTY: RowState = { faults: new Map(), live: undefined, sendable: false };

/** A reader of rows that remembers: a row that did not change is not read again. */
export function rowReader(di: DiPageFragment, columns: readonly GridColumn[], now: Date): (row: GridRow) => RowState {
  const known = new WeakMap<GridRow, RowState>();
  return (row) => {
    const before = known.get(row);
    if (before) return before;
    const state = isBlank(row, di) ? EMPTY : readRow(row, di, columns, now);
    known.set(row, state);
    return state;
  };
}

function readRow(row: GridRow, di: DiPageFragment, columns: readonly GridColumn[], now: Date): RowState {
  const faults = new Map<string, CellFault>();
  const tell = (path: string, message: string, severity: CellFault['severity'] = 'error'): void => {
    if (!faults.has(path)) faults.set(path, { severity, message });
  };
  for (const [path, text] of Object.entries(row.texts)) {
    const column = columns.map((one) => columnFor(one, row.values.arrangement)).find((one) => one.path === path);
    const read = column && readCell(column, text);
    tell(path, read && !read.ok ? (read.refusals[0]?.message ?? '') : 'Cette valeur n’est pas lisible.');
  }
  if (row.gone) for (const path of ['person', 'lastName']) tell(path, 'Ce salarié a été retiré ailleurs pendant que vous modifiiez sa ligne\u00a0: gardez-le, ou retirez-le.', 'conflict');
  for (const path of Object.keys(row.theirs)) tell(path, 'Cette case a été changée ailleurs pendant que vous la modifiiez\u00a0: choisissez ce qui reste.', 'conflict');
  for (const [path, message] of Object.entries(row.refused)) tell(path, message);
  const read = diLineSchema.safeParse(row.values);
  if (!read.success) for (const { path, message } of refusalsOfZod(read.error)) tell(path, message);
  const named = row.lineId !== null || Boolean(row.values.employeeId) || Boolean(row.values.identifier?.trim());
  if (!named) tell('identifier', 'Numéro de sécurité sociale ou NTT\u00a0: ce champ est obligatoire.');
  const live = liveAmount(di, row.values, now);
  for (const { path, message } of live?.refusals ?? []) tell(path, message);
  for (const { path, message } of live?.warnings ?? []) tell(path, message, 'warning');
  const smic = valueOn(SMIC, firstDayOf(month(di.month)));
  const rate = valueAt(row.values, 'hourlyRate');
  if (smic.published && typeof rate === 'number' && rate < smic.value && row.values.contractKind !== 'APPRENTICE' && row.values.contractKind !== 'PROFESSIONALISATION') {
    tell('hourlyRate', `Moins que le SMIC (${centsText(smic.value)})\u00a0: vérifiez le taux.`, 'warning');
  }
  // What is unreadable or in conflict stays here until it is settled; the rest of the row leaves with the next saving.
  return { faults, live, sendable: read.success && named && !row.gone && Object.keys(row.texts).length === 0 && Object.keys(row.theirs).length === 0 && Object.keys(row.refused).length === 0 };
}

/** Rows that name somebody who is already higher in the list, with the place of the first. */
export function samePersonTwice(rows: readonly GridRow[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const twice = new Map<string, number>();
  rows.forEach((row, index) => {
    const person = row.line?.employee.id ?? row.values.employeeId;
    if (!person) return;
    const place = first.get(person);
    if (place === undefined) first.set(person, index);
    else twice.set(row.key, place);
  });
  return twice;
}
