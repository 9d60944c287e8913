import type { DiLineFieldsFragment, DiPageFragment } from '@apart/schema';
import { ARRANGEMENT_RULES, parseNir, parseNtt, type DiLineForm } from '@apart/shared';
import { withValue } from '../../../forms/merge.ts';
import { newPerson, type PersonValues, valuesOf } from '../person-values.ts';
import type { Simulated } from '../simulated.ts';

/** One person of the grid: what the server has, what is typed over it, and what cannot be read. Never changed in place. */
export interface GridRow {
  /** Stays the same from the first key to the end. */
  readonly key: string;
  /** Null while the server does not have it. */
  readonly lineId: string | null;
  readonly line?: DiLineFieldsFragment;
  /** What the server has, as it would be typed. */
  readonly saved?: PersonValues;
  readonly values: PersonValues;
  /** For a row that comes from a simulation: who it is, until a name is typed. */
  readonly simulated?: Simulated;
  /** Texts that could not be read, by path, as they were typed. */
  readonly texts: Readonly<Record<string, string>>;
  /** What the server refused, by path. */
  readonly refused: Readonly<Record<string, string>>;
  /** Cells that somebody else changed while they were typed here: what the server has, by path. */
  readonly theirs: Readonly<Record<string, unknown>>;
  /** Taken out elsewhere while it was typed here: it waits to be kept or taken out. */
  readonly gone?: boolean;
  /** What is on its way to the server. */
  readonly sent?: PersonValues;
}

const NOTHING = {};

export function rowOfLine(di: DiPageFragment, line: DiLineFieldsFragment, key = line.id): GridRow {
  const saved = valuesOf(di, line);
  return { key, lineId: line.id, line, saved, values: saved, texts: NOTHING, refused: NOTHING, theirs: NOTHING };
}
export const newRow = (di: DiPageFragment, key: string): GridRow => ({ key, lineId: null, values: newPerson(di), texts: NOTHING, refused: NOTHING, theirs: NOTHING });

/** The value at a path of one or three names: `hourlyRate`, `weeks.1.idle`. */
export function valueAt(values: PersonValues, path: string): unknown {
  const [field = '', index, name] = path.split('.');
  const value = (values as Readonly<Record<string, unknown>>)[field];
  return index === undefined ? value : (value as readonly Readonly<Record<string, unknown>>[] | null)?.[Number(index)]?.[name ?? ''];
}

const without = <T>(record: Readonly<Record<string, T>>, path: string): Readonly<Record<string, T>> =>
  path in record ? Object.fromEntries(Object.entries(record).filter(([key]) => key !== path)) : record;

/** The row with one cell changed; the kind of a number follows what is typed. */
export function setCell(row: GridRow, path: string, value: unknown): GridRow {
  const values = withValue(row.values, path, value);
  const kind = path === 'identifier' && typeof value === 'string' && value !== '' ? kindOf(value) : values.identifierKind;
  return { ...row, values: { ...values, identifierKind: kind }, texts: without(row.texts, path), refused: without(row.refused, path), theirs: without(row.theirs, path) };
}

/** The row with a text that cannot be read: it stays in its cell, and the value before it stays in the line. */
export const setText = (row: GridRow, path: string, text: string): GridRow => ({ ...row, texts: { ...row.texts, [path]: text } });

/** An NTT when it reads as one and as no NIR. */
function kindOf(text: string): PersonValues['identifierKind'] {
  const typed = text.replace(/\s/g, '');
  if (parseNir(typed).ok) return 'NIR';
  return parseNtt(typed).ok && !/^\d(?:\d{4})(?:\d{2}|2[AB])\d{6}(?:\d{2})?$/i.test(typed) ? 'NTT' : 'NIR';
}

const FIELDS = ['lastName', 'firstName', 'category', 'arrangement', 'contractKind', 'allowanceCategory', 'contractWeeklyHours', 'hourlyRate', 'agreementSignedOn', 'monthlyClaim', 'contractStart', 'contractEnd'];

/** Paths where two states of a person differ. What a forfait in days converts to hours is the server's, and is not looked at. */
export function differences(a: PersonValues, b: PersonValues): readonly string[] {
  const names = ARRANGEMENT_RULES[a.arrangement ?? 'WEEKLY'].typedIn === 'HALF_DAYS' ? ['workedHalfDays', 'assimilatedHalfDays', 'idleHalfDays'] : ['worked', 'assimilated', 'idle'];
  const weeks = (a.weeks ?? []).flatMap((_week, index) => names.map((name) => `weeks.${index}.${name}`));
  return [...FIELDS, ...weeks, 'identifier'].filter((path) => (valueAt(a, path) ?? null) !== (valueAt(b, path) ?? null));
}

/** Paths of the cells that differ from what the server has. */
export const changedPaths = (row: GridRow, di: DiPageFragment): readonly string[] => (row.values === row.saved ? [] : differences(row.values, row.saved ?? newPerson(di)));

/** The row once the server has what was sent of it: only what was typed since is still a change. */
export function savedRow(row: GridRow, sent: GridRow, line: DiLineFieldsFragment, di: DiPageFragment): GridRow {
  const { sent: _sent, ...rest } = row;
  const saved = valuesOf(di, line);
  let values = saved;
  for (const path of differences(row.values, sent.values)) values = withValue(values, path, valueAt(row.values, path));
  const identifierKind = values.identifier ? row.values.identifierKind : values.identifierKind;
  return { ...rest, lineId: line.id, line, saved, refused: {}, values: identifierKind === values.identifierKind ? values : { ...values, identifierKind } };
}

/** True when a new row has nothing typed: it is the empty row at the end, and nothing is asked of it. */
export const isBlank = (row: GridRow, di: DiPageFragment): boolean => row.lineId === null && Object.keys(row.texts).length === 0 && changedPaths(row, di).length === 0;

/**
 * The row over what the server now has: cells not typed here follow the server; a cell typed here and changed there to something
 * else keeps what is typed, with theirs beside it.
 */
export function overServer(row: GridRow, line: DiLineFieldsFragment, di: DiPageFragment): GridRow {
  if (row.line === line) return row;
  const server = valuesOf(di, line);
  const before = row.saved ?? server;
  let next: GridRow = { ...rowOfLine(di, line, row.key), texts: row.texts, refused: row.refused, theirs: row.theirs, ...(row.sent ? { sent: row.sent } : {}) };
  for (const path of changedPaths(row, di)) {
    const mine = valueAt(row.values, path);
    next = { ...next, values: { ...withValue(next.values, path, mine), identifierKind: row.values.identifierKind } };
    const theirs = valueAt(server, path);
    if (path !== 'identifier' && theirs !== mine && theirs !== valueAt(before, path) && !(row.sent && theirs === valueAt(row.sent, path))) next = { ...next, theirs: { ...next.theirs, [path]: theirs } };
  }
  return next;
}

/** The row of a line that was taken out elsewhere: what is typed of it stays, as somebody who is not in the claim yet. */
export function goneRow(row: GridRow): GridRow {
  const { saved: _saved, sent: _sent, ...rest } = row;
  return { ...rest, lineId: null, theirs: NOTHING, gone: true };
}

/** The same row, to be put back into the claim. */
export function keptRow({ gone: _gone, ...row }: GridRow): GridRow {
  return row;
}

/** True for the line that a new row became, when its saving was answered by nobody. */
export const isSent = (row: GridRow, line: DiLineFieldsFragment, di: DiPageFragment): boolean =>
  row.lineId === null && row.sent !== undefined && differences(row.sent, valuesOf(di, line)).every((path) => path === 'identifier');

/** What is sent: an empty number means « keep the one that is known ». */
export function toInput(row: GridRow, form: DiLineForm) {
  return { ...form, id: row.lineId, employeeId: form.employeeId ?? row.line?.employee.id ?? null, identifier: form.identifier?.trim() ? form.identifier : null, weeks: [...form.weeks] };
}
