import { invariant, ok, refusal, refused, type Result } from '@apart/shared';
import { asc, eq } from 'drizzle-orm';
import { accountIdOf, nameOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { dapNotFound } from './refusals.ts';
import { findDap, type DapRow } from './repository.ts';
import { dapTables } from './tables.ts';

export type DapNoteRow = ReturnType<typeof dapTables>['dapNote']['$inferSelect'];

const LONGEST = 4000;

/** What agents wrote to each other about this version, oldest first; nothing for a file out of sight. The door lets agents alone come here. */
export async function notesOf(deps: Deps, viewer: Viewer, reference: string): Promise<readonly DapNoteRow[]> {
  const row = await findDap(deps.db.read, viewer, reference);
  if (!row) return [];
  const { dapNote } = dapTables(deps.db.read);
  return deps.db.read.sql.select().from(dapNote).where(eq(dapNote.dapId, row.id)).orderBy(asc(dapNote.at), asc(dapNote.id));
}

/** A note between agents. It is no part of the journal of the file, which employers read. */
export async function addDapNote(deps: Deps, viewer: Viewer, reference: string, typed: string): Promise<Result<DapNoteRow>> {
  const text = typed.trim();
  if (!text) return refused(refusal('REQUIRED', 'text', 'Écrivez la note.'));
  if (text.length > LONGEST) return refused(refusal('TOO_LONG', 'text', 'Note\u00a0: 4 000 caractères au plus.', { numbers: { max: LONGEST } }));
  return perform<DapNoteRow>(deps, viewer, 'dap.addNote', async (tx) => {
    const row = await findDap(tx, viewer, reference);
    return row ? ok(await addNoteIn(tx, deps, viewer, row, text)) : dapNotFound();
  });
}

export async function addNoteIn(tx: Performing, deps: Deps, viewer: Viewer, row: DapRow, text: string): Promise<DapNoteRow> {
  const byAccountId = accountIdOf(viewer);
  invariant(byAccountId, 'a note is of an agent');
  const note: DapNoteRow = { id: deps.ids.next(), dapId: row.id, at: tx.at, byAccountId, byName: nameOf(viewer), text };
  await tx.sql.insert(dapTables(tx).dapNote).values(note);
  return note;
}
