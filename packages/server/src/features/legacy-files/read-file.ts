import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { COMPULSORY_COLUMNS, foldedTitle, LEGACY_COLUMNS, readLegacyLine, type LegacyColumn, type LegacyFile, type LineFault } from './line.ts';

/** Characters of one record; beyond, a quote was left open. */
const MAX_RECORD = 4096;

/** Reads the file line after line, whatever its size; what cannot be used comes as a fault with its line, and the others go on. */
export async function* readLegacyFile(path: string): AsyncGenerator<LegacyFile | LineFault> {
  const skipped: LineFault[] = [];
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      // Not the comma: it is in the hours.
      delimiter: [';', '\t'],
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: MAX_RECORD,
      on_skip: (error) => {
        skipped.push({ line: Number(error?.['lines'] ?? 0), message: 'ligne illisible' });
        return undefined;
      },
    }),
  );
  let places: Readonly<Record<LegacyColumn, number>> | undefined;
  for await (const { record, info } of parser as AsyncIterable<{ readonly record: string[]; readonly info: { readonly lines: number } }>) {
    yield* skipped.splice(0);
    if (places) {
      const at = places;
      yield readLegacyLine(info.lines, Object.fromEntries(LEGACY_COLUMNS.map((column) => [column, record[at[column]] ?? ''])) as Record<LegacyColumn, string>);
      continue;
    }
    const titles = record.map(foldedTitle);
    const missing = COMPULSORY_COLUMNS.filter((column) => !titles.includes(column));
    if (missing.length > 0) return yield { line: info.lines, message: `colonnes absentes\u00a0: ${missing.join(', ')}` };
    places = Object.fromEntries(LEGACY_COLUMNS.map((column) => [column, titles.indexOf(column)])) as Record<LegacyColumn, number>;
  }
  yield* skipped;
  if (!places) yield { line: 1, message: 'la première ligne doit nommer les colonnes' };
}
