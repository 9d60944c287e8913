import { EDITABLE_DAP_STATUSES, invariant, ok, refusal, refused, type PieceKind, type Refusal, type Result } from '@apart/shared';
import { and, count, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { accountIdOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { AWAITING_CSE_STATUSES, awaitsCseOpinion, dapById, dapTables, findDap, type DapRow } from '../dap/index.ts';
import { mayWriteFor } from '../habilitations/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { checkFile, formatFileSize, safeFileName, tooManyDocuments } from './file-rules.ts';
import { deleteDocument, documentById, insertDocument, piecesOf, type DocumentRow } from './repository.ts';
import { documentTables } from './tables.ts';

const NOT_FOUND = refusal('NOT_FOUND', '', 'Dossier introuvable.');
const DOCUMENT_NOT_FOUND = refusal('NOT_FOUND', 'documentId', 'Pièce introuvable.');
const NOT_EDITABLE = refusal('WRONG_STATUS', '', 'Les pièces ne changent que tant que la demande est provisoire ou à compléter.');

export interface ReceivedFile {
  readonly name: string;
  /** At most one byte more than the limit. */
  readonly bytes: Buffer;
  readonly tooLarge: boolean;
  readonly kind: PieceKind;
}

/** Why no piece may be added to this file now; asked before the bytes are read, and again when they are stored. */
export async function refusalToAttach(deps: Deps, q: Queries, viewer: Viewer, reference: string): Promise<Result<DapRow>> {
  const row = await findDap(q, viewer, reference);
  if (!row || !(await mayWriteFor(q, viewer, row.siret, 'dap'))) return refused(NOT_FOUND);
  if (!takesPieces(row)) return refused(NOT_EDITABLE);
  const { document } = documentTables(q);
  const [pieces] = await q.sql
    .select({ total: count() })
    .from(document)
    .where(and(eq(document.ownerKind, 'dap'), eq(document.ownerId, row.id), eq(document.kind, 'PIECE')));
  // The opinion of the CSE that comes after the sending has a place of its own.
  const places = deps.config.maxDocuments + (isEditable(row) ? 0 : 1);
  return (pieces?.total ?? 0) >= places ? refused(tooManyDocuments(deps.config)) : ok(row);
}

/** Attaches a piece to a request or an avenant that is still its author's, or the opinion of the CSE that it awaits. Nothing is stored when it is refused. */
export async function attachDocument(deps: Deps, viewer: Viewer, reference: string, file: ReceivedFile): Promise<Result<DocumentRow>> {
  const checked = await checkFile(deps.config, file.bytes, file.tooLarge);
  if (!checked.ok) return checked;
  const { mimeType } = checked.value;
  return perform(deps, viewer, 'document.attach', async (tx) => {
    const target = await refusalToAttach(deps, tx, viewer, reference);
    if (!target.ok) return target;
    const dap = target.value;
    if (!(await holdEditable(tx, dap))) return refused(NOT_EDITABLE);
    // Counted again under the hold: two pieces sent at once do not both pass for the third.
    const still = await refusalToAttach(deps, tx, viewer, reference);
    if (!still.ok) return still;
    const id = deps.ids.next();
    const { siret, departement } = dap;
    const row = await insertDocument(
      tx,
      {
        id, ownerKind: 'dap', ownerId: dap.id, kind: 'PIECE', versionKey: id, siret, departement,
        name: safeFileName(file.name, mimeType), mimeType, addedAt: tx.at, addedBy: accountIdOf(viewer), pieceKind: file.kind,
      },
      file.bytes,
    );
    if (!row) throw new Error('A new piece has a key of its own');
    await keepPieceKinds(tx, dap.id);
    await tx.record({ act: 'document.attach', subjectKind: 'dap', subjectId: dap.id, siret, detail: `${row.name} (${formatFileSize(row.sizeBytes)})` });
    return ok(row);
  });
}

/** Takes a piece back, under the same conditions. */
export async function removeDocument(deps: Deps, viewer: Viewer, reference: string, documentId: string): Promise<Result<DapRow>> {
  return perform(deps, viewer, 'document.remove', async (tx) => {
    const dap = await findDap(tx, viewer, reference);
    if (!dap || !(await mayWriteFor(tx, viewer, dap.siret, 'dap'))) return refused(NOT_FOUND);
    const row = await documentById(tx, documentId);
    if (!row || row.ownerKind !== 'dap' || row.ownerId !== dap.id || row.kind !== 'PIECE') return refused(DOCUMENT_NOT_FOUND);
    const sent = !isEditable(dap);
    if (sent && dap.submittedAt !== null && row.addedAt <= dap.submittedAt) return refused(NOT_EDITABLE);
    if (!(await holdEditable(tx, dap))) return refused(NOT_EDITABLE);
    await deleteDocument(tx, row.id);
    await keepPieceKinds(tx, dap.id);
    await tx.record({ act: 'document.remove', subjectKind: 'dap', subjectId: dap.id, siret: dap.siret, detail: row.name });
    return ok((await dapById(tx, dap.id)) ?? dap);
  });
}

/** Still its author's; or sent, and awaiting the opinion of the CSE. */
const takesPieces = (row: DapRow): boolean => isEditable(row) || awaitsCseOpinion(row);

const isEditable = (row: DapRow): boolean => EDITABLE_DAP_STATUSES.some((status) => status === row.status);

/** Tells the file what its pieces are now, and which of those that a return asks for came since: the rules of the sending look at it. */
async function keepPieceKinds(tx: Performing, id: string): Promise<void> {
  const { dap } = dapTables(tx);
  // Read under the hold: the file may have been returned since it was found.
  const row = await dapById(tx, id);
  invariant(row, 'a piece is of a file');
  const { decidedAt, itemsToComplete } = row;
  const pieces = await piecesOf(tx, [id]);
  const cameSince = (kind: PieceKind): boolean => pieces.some((piece) => (piece.pieceKind ?? 'OTHER') === kind && decidedAt !== null && piece.addedAt >= decidedAt);
  await tx.sql
    .update(dap)
    .set({
      pieceKinds: pieces.map((piece) => piece.pieceKind ?? 'OTHER'),
      itemsToComplete: itemsToComplete.map((item) => (typeof item !== 'string' && item.kind === 'PIECE' ? { ...item, given: cameSince(item.piece) } : item)),
    })
    .where(eq(dap.id, id));
}

/** Holds the file's row to the end of the transaction: a sending under way waits, or has already closed the pieces. */
async function holdEditable(tx: Performing, row: DapRow): Promise<boolean> {
  const { dap } = dapTables(tx);
  const held = await tx.sql
    .update(dap)
    .set({ siret: row.siret })
    .where(
      and(
        eq(dap.id, row.id),
        or(
          inArray(dap.status, [...EDITABLE_DAP_STATUSES]),
          and(isNotNull(dap.cseOpinionDueDay), isNull(dap.cseOpinionLater), inArray(dap.status, [...AWAITING_CSE_STATUSES])),
        ),
      ),
    )
    .returning({ id: dap.id });
  return held.length === 1;
}

/** The HTTP status of what refused a file. */
export function statusOf(refusals: readonly Refusal[]): number {
  const byCode: Readonly<Record<string, number>> = {
    NOT_FOUND: 404, FORBIDDEN: 403, WRONG_STATUS: 409, TOO_MANY_DOCUMENTS: 409, DOCUMENT_TOO_LARGE: 413, DOCUMENT_TYPE: 415,
  };
  return byCode[refusals[0]?.code ?? ''] ?? 400;
}
