import { Readable } from 'node:stream';
import { diImportFault, type DiImportFault } from '@apart/shared';
import { fileTypeFromBuffer } from 'file-type';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readXlsx, XLSX } from './read-xlsx.ts';
import { type FileRecord, UnreadableFile } from './record.ts';

/** Rows of one file; above, the file is to be split. */
export const MAX_IMPORT_ROWS = 60_000;

/**
 * The records of a CSV, an XLSX or a JSON, one after the other, the kind known by the bytes whatever the name says. CSV is streamed:
 * any usual separator, UTF-8 or Windows-1252. Empty rows are passed over.
 * @throws UnreadableFile when it is of another kind, too long, or broken
 */
export async function* readImportFile(bytes: Buffer): AsyncGenerator<FileRecord> {
  let rows = 0;
  for await (const record of await recordsOf(bytes)) {
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    rows += 1;
    if (rows > MAX_IMPORT_ROWS + 1) {
      throw new UnreadableFile(diImportFault('DI-IMP-005', `Ce fichier a plus de ${MAX_IMPORT_ROWS.toLocaleString('fr-FR')} lignes\u00a0: coupez-le en plusieurs, chacun avec l’en-tête.`));
    }
    yield record;
  }
}

async function recordsOf(bytes: Buffer): Promise<AsyncIterable<FileRecord>> {
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime === XLSX) return Readable.from(await readXlsx(bytes));
  if (found && !['application/xml', 'text/plain', 'application/json'].includes(found.mime)) throw new UnreadableFile(notOurs(found.ext));
  const first = bytes.toString('latin1', 0, 200).replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (first.startsWith('[') || first.startsWith('{')) return Readable.from(readJson(bytes));
  return readCsv(bytes);
}

const notOurs = (ending: string): DiImportFault =>
  diImportFault('DI-IMP-004', `Ce fichier est d’un autre format (${ending})\u00a0: enregistrez-le en XLSX ou en CSV depuis votre tableur, ou donnez un JSON.`);
