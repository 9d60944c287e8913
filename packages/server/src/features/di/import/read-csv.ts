import { Readable } from 'node:stream';
import { diImportFault } from '@apart/shared';
import { parse } from 'csv-parse';
import { type FileRecord, UnreadableFile } from './record.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;
const CHUNK_BYTES = 64 * 1024;
/** Characters of one record; beyond, a quote was left open. */
const MAX_RECORD = 16_384;

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Records of a CSV, streamed: the separator is the one that the titles use most, the encoding the one that reads without fault. */
export async function* readCsv(bytes: Buffer): AsyncGenerator<FileRecord> {
  const encoding = encodingOf(bytes);
  const text = Readable.from(decoded(bytes, encoding));
  const parser = text.pipe(
    parse({
      bom: true,
      delimiter: separatorOf(bytes, encoding),
      info: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
    }),
  );
  text.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) yield { line: info.lines, cells: record };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const line = Number((error as { lines?: number }).lines ?? 0);
    throw new UnreadableFile(diImportFault('DI-IMP-004', `La lecture s’arrête à la ligne ${line}\u00a0: un guillemet est resté ouvert, ou la ligne est trop longue. Corrigez-la puis recommencez.`, { line }));
  }
}

/** UTF-8 with or without its mark, UTF-16 of a spreadsheet's « Unicode text », else Windows-1252; the whole is read through once to know. */
function encodingOf(bytes: Buffer): string {
  const candidates = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'windows-1252'];
  const encoding = candidates.find((one) => isText(bytes, one));
  if (encoding) return encoding;
  throw new UnreadableFile(diImportFault('DI-IMP-003', 'Ce fichier n’est pas un texte lisible\u00a0: enregistrez-le en «\u00a0CSV UTF-8\u00a0» depuis votre tableur.'));
}

function isText(bytes: Buffer, encoding: string): boolean {
  try {
    for (const text of decoded(bytes, encoding, true)) if (text.includes('\u0000')) return false;
    return true;
  } catch {
    return false;
  }
}

function* decoded(bytes: Buffer, encoding: string, fatal = false): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const text = decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: at + CHUNK_BYTES < bytes.length });
    if (text !== '') yield text;
  }
}

function separatorOf(bytes: Buffer, encoding: string): string {
  const first = (new TextDecoder(encoding).decode(bytes.subarray(0, 4096)).split(/\r?\n/)[0] ?? '').replace(/"[^"]*"/g, '');
  return SEPARATORS.toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ';';
}
