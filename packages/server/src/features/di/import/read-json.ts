import { diImportFault } from '@apart/shared';
import { type FileRecord, UnreadableFile } from './record.ts';

/** A list of objects, or `{ "lignes": […] }`; the names of their fields are the titles. The first object is line 2, as after titles. */
export function readJson(bytes: Buffer): FileRecord[] {
  const rows = rowsOf(bytes);
  return recordsOfRows(rows);
}

/** Objects as records: the titles of them all, then one record each. Also for the rows that a program gives as they are. */
export function recordsOfRows(rows: readonly Readonly<Record<string, unknown>>[]): FileRecord[] {
  const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [{ line: 1, cells: titles }, ...rows.map((row, index) => ({ line: index + 2, cells: titles.map((title) => textOf(row[title])) }))];
}

function rowsOf(bytes: Buffer): readonly Readonly<Record<string, unknown>>[] {
  let read: unknown;
  try {
    read = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    throw new UnreadableFile(diImportFault('DI-IMP-004', 'Ce JSON est mal formé\u00a0: vérifiez ses accolades et ses virgules.'));
  }
  const rows = Array.isArray(read) ? (read as unknown[]) : (read as { lignes?: unknown } | null)?.lignes;
  if (!Array.isArray(rows) || !rows.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))) {
    throw new UnreadableFile(diImportFault('DI-IMP-004', 'Ce JSON n’est pas une liste d’objets\u00a0: donnez [ { "identifiant": …, "nom": … }, … ].'));
  }
  return rows as Readonly<Record<string, unknown>>[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');
