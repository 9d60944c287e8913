import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { readLine, SYLAE_COLUMNS, type LineFault, type SylaeColumn, type SylaeLine } from './line.ts';

const DELIMITERS = [';', ',', '\t'] as const;
/** Characters of one record; beyond, a quote was left open. */
const MAX_RECORD = 4096;

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Reads the file line after line, whatever its size; what cannot be used comes as a fault, and the others go on. */
export async function* readSylaeFile(path: string): AsyncGenerator<SylaeLine | LineFault> {
  const skipped: LineFault[] = [];
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      delimiter: await delimiterOf(path),
      info: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: MAX_RECORD,
      on_skip: (error) => {
        skipped.push({ line: Number(error?.['lines'] ?? 0), column: null, code: 'UNREADABLE' });
        return undefined;
      },
    }),
  );
  let header: readonly (SylaeColumn | null)[] | undefined;
  for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
    yield* skipped.splice(0);
    if (header) {
      yield readRecord(header, record, info.lines);
      continue;
    }
    header = record.map(columnNamed);
    const missing = SYLAE_COLUMNS.find((column) => !header!.includes(column));
    if (missing) return yield { line: info.lines, column: missing, code: 'COLUMN_MISSING' };
  }
  if (!header) yield { line: 1, column: 'identifiant', code: 'COLUMN_MISSING' };
  yield* skipped;
}

function readRecord(header: readonly (SylaeColumn | null)[], record: readonly string[], line: number): SylaeLine | LineFault {
  if (record.length !== header.length) return { line, column: null, code: 'COLUMN_COUNT' };
  const values = Object.fromEntries(SYLAE_COLUMNS.map((column) => [column, record[header.indexOf(column)] ?? '']));
  return readLine(line, values as { [column in SylaeColumn]: string });
}

const SYNONYMS: Readonly<{ [name: string]: SylaeColumn }> = { email: 'courriel', mail: 'courriel', adresseelectronique: 'courriel', motdepasse: 'empreinte', login: 'identifiant' };

function columnNamed(title: string): SylaeColumn | null {
  const name = title.normalize('NFD').replaceAll(/[^a-z]/gi, '').toLowerCase();
  return SYLAE_COLUMNS.find((column) => column === name) ?? SYNONYMS[name] ?? null;
}

/** The delimiter that the first line uses most. */
async function delimiterOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_RECORD), 0, MAX_RECORD, 0);
    const first = buffer.toString('utf8', 0, bytesRead).split('\n')[0] ?? '';
    return DELIMITERS.toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ';';
  } finally {
    await file.close();
  }
}
