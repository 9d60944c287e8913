import { createHash } from 'node:crypto';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { documentTables } from './tables.ts';

export type DocumentRow = ReturnType<typeof documentTables>['document']['$inferSelect'];
type Optional = Pick<DocumentRow, 'pieceKind' | 'verificationCode' | 'verifiedReference' | 'verifiedOn'>;
export type NewDocument = Omit<DocumentRow, 'sizeBytes' | 'sha256' | keyof Optional> & Partial<Optional>;

const WITHOUT: Optional = { pieceKind: null, verificationCode: null, verifiedReference: null, verifiedOn: null };

/** Stores a file with its fingerprint; undefined when one of the same owner, kind and version key is already there. */
export async function insertDocument(tx: Transaction, made: NewDocument, bytes: Buffer): Promise<DocumentRow | undefined> {
  const { document, documentContent } = documentTables(tx);
  const row: DocumentRow = { ...WITHOUT, ...made, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  const [stored] = await tx.sql.insert(document).values(row).onConflictDoNothing().returning();
  if (stored) await tx.sql.insert(documentContent).values({ documentId: row.id, bytes });
  return stored;
}

export async function deleteDocument(tx: Transaction, id: string): Promise<void> {
  const { document, documentContent } = documentTables(tx);
  await tx.sql.delete(documentContent).where(eq(documentContent.documentId, id));
  await tx.sql.delete(document).where(eq(document.id, id));
}

/** The pieces attached to these files, oldest first. */
export async function piecesOf(q: Queries, dapIds: readonly string[]): Promise<readonly DocumentRow[]> {
  const { document } = documentTables(q);
  return q.sql
    .select()
    .from(document)
    .where(and(eq(document.ownerKind, 'dap'), inArray(document.ownerId, [...dapIds]), eq(document.kind, 'PIECE')))
    .orderBy(asc(document.addedAt), asc(document.id));
}

export type MadeKey = Pick<DocumentRow, 'ownerKind' | 'ownerId' | 'kind' | 'versionKey'>;

export async function findMade(q: Queries, key: MadeKey): Promise<DocumentRow | undefined> {
  const { document } = documentTables(q);
  const [row] = await q.sql
    .select()
    .from(document)
    .where(
      and(
        eq(document.ownerKind, key.ownerKind),
        eq(document.ownerId, key.ownerId),
        eq(document.kind, key.kind),
        eq(document.versionKey, key.versionKey),
      ),
    )
    .orderBy(desc(document.addedAt));
  return row;
}

export async function documentById(q: Queries, id: string): Promise<DocumentRow | undefined> {
  const { document } = documentTables(q);
  const [row] = await q.sql.select().from(document).where(eq(document.id, id));
  return row;
}

export async function bytesOf(q: Queries, id: string): Promise<Buffer> {
  const { documentContent } = documentTables(q);
  const [row] = await q.sql.select().from(documentContent).where(eq(documentContent.documentId, id));
  if (!row) throw new Error(`The document ${id} has lost its content`);
  return Buffer.from(row.bytes);
}
