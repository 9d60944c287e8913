import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, lt } from 'drizzle-orm';
import { accountIdOf, type Viewer } from '../../../acts/index.ts';
import type { Deps } from '../../../deps.ts';
import type { Queries, Transaction } from '../../../persistence/index.ts';
import type { DiRow } from '../repository.ts';
import { readImportFile } from './read-file.ts';
import { recordsOfRows } from './read-json.ts';
import type { FileRecord } from './record.ts';
import { diImportTables } from './tables.ts';

export type ImportSource = AsyncIterable<FileRecord> | Iterable<FileRecord>;

const PURPOSE = 'di-import';
/** A file waits a day for its author. */
const KEPT_MS = 24 * 3_600_000;

/** The records to import: of a file sent before by the same person for the same claim, or of the rows of a program. */
export async function sourceOf(deps: Deps, viewer: Viewer, row: DiRow, input: { readonly fileId?: string | null; readonly rows?: readonly Readonly<Record<string, unknown>>[] | null }): Promise<Result<ImportSource>> {
  if (input.rows) return ok(recordsOfRows(input.rows));
  const bytes = input.fileId ? await importFileBytes(deps, deps.db.read, viewer, row.id, input.fileId) : undefined;
  if (!bytes) return refused(refusal('IMPORT_FILE_GONE', 'fileId', 'Ce fichier n’est plus là\u00a0: choisissez-le à nouveau.'));
  return ok(readImportFile(bytes));
}

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** Keeps a file that was sent for a claim, sealed; what was left there more than a day ago goes away. */
export async function keepImportFile(deps: Deps, tx: Transaction, viewer: Viewer, { id: diId }: Pick<DiRow, 'id'>, name: string, bytes: Buffer): Promise<KeptFile> {
  const { diImportFile } = diImportTables(tx);
  const now = deps.clock.now();
  await tx.sql.delete(diImportFile).where(lt(diImportFile.receivedAt, new Date(now.getTime() - KEPT_MS)));
  const file = { id: deps.ids.next(), name, sizeBytes: bytes.length };
  await tx.sql.insert(diImportFile).values({ ...file, diId, accountId: accountIdOf(viewer) ?? '', contentSealed: deps.secrets.encrypt(bytes.toString('base64'), PURPOSE), receivedAt: now });
  return file;
}

export async function importFileBytes(deps: Deps, q: Queries, viewer: Viewer, diId: string, id: string): Promise<Buffer | undefined> {
  const { diImportFile } = diImportTables(q);
  const [file] = await q.sql
    .select({ contentSealed: diImportFile.contentSealed })
    .from(diImportFile)
    .where(and(eq(diImportFile.id, id), eq(diImportFile.diId, diId), eq(diImportFile.accountId, accountIdOf(viewer) ?? '')));
  return file ? Buffer.from(deps.secrets.decrypt(file.contentSealed, PURPOSE), 'base64') : undefined;
}
