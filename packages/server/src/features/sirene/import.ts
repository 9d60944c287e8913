import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { inArray, sql } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { readHeader } from './columns.ts';
import { readSireneLine, type SireneLine, type SireneRecord } from './line.ts';
import { sireneTables } from './tables.ts';

/** Lines written together: what is in memory at one time. */
const GROUP = 500;

export interface SireneReport {
  readonly created: number;
  readonly corrected: number;
  readonly unchanged: number;
  /** Lines left out (SIRET that is not one, line that cannot be read), and the first of them, counted from the header. */
  readonly leftOut: number;
  readonly firstLeftOut: number | null;
  readonly unknownColumns: readonly string[];
}

/** The columns of the file are not INSEE's: one French sentence, nothing was written. */
export class SireneFileError extends Error {}

/**
 * Reads a file « StockEtablissement » line after line and keeps each establishment: a known SIRET is corrected, the same line
 * changes nothing. Groups are written one after the other, so that an import that was cut short is simply run again.
 */
export async function importSirene(deps: Deps, file: string, options: { readonly dryRun?: boolean } = {}): Promise<SireneReport> {
  let header: readonly string[] | undefined;
  let unknownColumns: readonly string[] = [];
  let [created, corrected, unchanged, leftOut] = [0, 0, 0, 0];
  let firstLeftOut: number | null = null;
  const leaveOut = (line: number) => {
    leftOut += 1;
    firstLeftOut ??= line;
  };
  const records = createReadStream(file).pipe(
    parse({
      bom: true,
      delimiter: [',', ';'],
      columns: (titles: string[]) => {
        header = titles.map((title) => title.trim());
        const { missing, unknown } = readHeader(header);
        if (missing.length > 0) {
          const mistyped = unknown.length > 0 ? ` Colonnes inconnues\u00a0: ${unknown.join(', ')}.` : '';
          throw new SireneFileError(`Il manque des colonnes au fichier «\u00a0StockEtablissement\u00a0»\u00a0: ${missing.join(', ')}.${mistyped} Rien n’a été importé.`);
        }
        unknownColumns = unknown;
        return [...header];
      },
      skip_records_with_error: true,
      on_skip: (error) => {
        leaveOut(Number(error?.['lines'] ?? 0));
        return undefined;
      },
      info: true,
    }),
  ) as AsyncIterable<{ info: { lines: number }; record: SireneRecord }>;

  let group = new Map<string, SireneLine>();
  const flush = async () => {
    const done = await writeGroup(deps, [...group.values()], options.dryRun ?? false);
    created += done.created;
    corrected += done.corrected;
    unchanged += done.unchanged;
    group = new Map();
  };
  for await (const { info, record } of records) {
    const line = readSireneLine(record);
    if (!line) {
      leaveOut(info.lines);
      continue;
    }
    group.set(line.siret, line);
    if (group.size === GROUP) await flush();
  }
  if (!header) throw new SireneFileError('Ce fichier est vide\u00a0: la première ligne doit nommer les colonnes. Rien n’a été importé.');
  if (group.size > 0) await flush();
  return { created, corrected, unchanged, leftOut, firstLeftOut, unknownColumns };
}

async function writeGroup(deps: Deps, lines: readonly SireneLine[], dryRun: boolean) {
  return deps.db.transaction(async (tx) => {
    const { sireneEstablishment: table } = sireneTables(tx);
    const sirets = lines.map((line) => line.siret);
    const known = new Map((await tx.sql.select({ siret: table.siret, fingerprint: table.fingerprint }).from(table).where(inArray(table.siret, sirets))).map((row) => [row.siret, row.fingerprint]));
    const changed = lines.filter((line) => known.get(line.siret) !== line.fingerprint);
    const importedAt = deps.clock.now();
    if (changed.length > 0 && !dryRun) {
      const taken = (column: { readonly name: string }) => sql.raw(`excluded.${column.name}`);
      const { siret: _key, ...others } = Object.fromEntries(Object.keys({ ...changed[0], importedAt }).map((key) => [key, taken(table[key as keyof SireneLine])]));
      await tx.sql
        .insert(table)
        .values(changed.map((line) => ({ ...line, importedAt })))
        .onConflictDoUpdate({ target: table.siret, set: others });
    }
    const corrected = changed.filter((line) => known.has(line.siret)).length;
    return { created: changed.length - corrected, corrected, unchanged: lines.length - changed.length };
  });
}
