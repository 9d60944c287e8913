import { DI_IMPORT_ERROR_COLUMN, type DiImportFault } from '@apart/shared';
import { type FileRecord, UnreadableFile } from './record.ts';
import type { Sheet } from './sheet.ts';

/** The rows left out, as they were given, with what is to be corrected in a last column: the file to mend and give back. */
export async function errorSheet(records: AsyncIterable<FileRecord> | Iterable<FileRecord>, rejected: ReadonlySet<number>, faults: readonly DiImportFault[]): Promise<Sheet> {
  const told = new Map<number, string[]>();
  for (const { line, column, message, severity } of faults) {
    if (line === null || severity !== 'ERROR') continue;
    told.set(line, [...(told.get(line) ?? []), column ? `${column}\u00a0: ${message}` : message]);
  }
  let titles: readonly string[] | undefined;
  const rows: string[][] = [];
  try {
    for await (const { line, cells } of records) {
      if (!titles) titles = cells;
      else if (rejected.has(line) || told.has(line)) rows.push([...titles.map((_, index) => cells[index] ?? ''), (told.get(line) ?? ['Une autre ligne de ce salarié est à corriger.']).join('\n')]);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
  const old = (titles ?? []).indexOf(DI_IMPORT_ERROR_COLUMN);
  const without = <T>(row: readonly T[]): T[] => (old < 0 ? [...row] : row.filter((_, index) => index !== old));
  return { titles: [...without(titles ?? []), DI_IMPORT_ERROR_COLUMN], rows: rows.map(without) };
}
