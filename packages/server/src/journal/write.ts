import { accountIdOf, nameOf, type Viewer } from '../acts/viewer.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../persistence/index.ts';
import { journalTables } from './tables.ts';

/** What an act did: `act` is its name, `subject*` the object, `detail` a French sentence for the timeline if one helps. */
export interface JournalEntry {
  readonly act: string;
  readonly subjectKind: 'account' | 'establishment' | 'habilitation' | 'dap' | 'da' | 'di' | 'tacit' | 'document';
  readonly subjectId: string;
  readonly siret?: string;
  /** What the timeline says, when the act's own label does not fit: « Demande commencée ». */
  readonly label?: string;
  readonly detail?: string;
  readonly changes?: Record<string, unknown>;
}

/** What a feature does when an act is recorded, in the same transaction: it only writes messages. */
export type Reaction = (context: {
  readonly deps: Deps;
  readonly tx: Transaction;
  readonly at: Date;
  readonly viewer: Viewer;
  readonly entry: JournalEntry;
}) => Promise<void>;

export async function writeJournal(deps: Deps, tx: Transaction, viewer: Viewer, at: Date, entry: JournalEntry): Promise<void> {
  const { journal } = journalTables(tx);
  await tx.sql.insert(journal).values({
    id: deps.ids.next(),
    at,
    act: entry.act,
    label: entry.label ?? deps.acts.get(entry.act).label,
    byAccountId: accountIdOf(viewer),
    byName: nameOf(viewer),
    byKind: viewer.kind,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    siret: entry.siret ?? null,
    detail: entry.detail ?? null,
    changes: entry.changes ?? null,
  });
  for (const reaction of deps.reactionsTo(entry.act)) await reaction({ deps, tx, at, viewer, entry });
}
