import { accountIdOf, nameOf, type Viewer } from '../acts/viewer.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../persistence/index.ts';
import { journalTables } from './tables.ts';

/** What an act did: `act` is its name, `subject*` the object, `detail` a French sentence for the timeline if one helps. */
export interface JournalEntry {
  readonly act: string;
  readonly subjectKind: 'account' | 'establishment' | 'habilitation' | 'dap' | 'da' | 'di' | 'tacit' | 'document' | 'assistance' | 'token' | 'cabinet' | 'mandate' | 'leak' | 'payment' | 'massDecision' | 'export' | 'announcement';
  readonly subjectId: string;
  readonly siret?: string;
  /** What the timeline says, when the act's own label does not fit: « Demande commencée ». */
  readonly label?: string;
  readonly detail?: string;
  readonly changes?: Record<string, unknown>;
  /** The object as the act left it, so that reactions to a hundred entries need not read it again; not written. */
  readonly subject?: unknown;
}

interface Recorded {
  readonly deps: Deps;
  readonly tx: Transaction;
  readonly at: Date;
  readonly viewer: Viewer;
}

/** What a feature does when an act is recorded, in the same transaction: it only writes messages. */
export interface Reaction {
  (context: Recorded & { readonly entry: JournalEntry }): Promise<void>;
  /** The same for all the entries of one act on many objects, when reading for all of them at once is worth its while. */
  readonly toMany?: (context: Recorded & { readonly entries: readonly JournalEntry[] }) => Promise<void>;
}

export async function writeJournal(deps: Deps, tx: Transaction, viewer: Viewer, at: Date, entry: JournalEntry): Promise<void> {
  await writeJournalOfMany(deps, tx, viewer, at, [entry]);
}

/** Writes the entries of one act on many objects, and lets every feature react. */
export async function writeJournalOfMany(deps: Deps, tx: Transaction, viewer: Viewer, at: Date, entries: readonly JournalEntry[]): Promise<void> {
  const [first] = entries;
  if (!first) return;
  const by = { byAccountId: accountIdOf(viewer), byName: nameOf(viewer), byKind: viewer.kind };
  await tx.insertAll(
    journalTables(tx).journal,
    entries.map((entry) => ({
      id: deps.ids.next(),
      at,
      act: entry.act,
      label: entry.label ?? deps.acts.get(entry.act).label,
      ...by,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      siret: entry.siret ?? null,
      detail: entry.detail ?? null,
      changes: entry.changes ?? null,
    })),
  );
  for (const reaction of deps.reactionsTo(first.act)) {
    if (reaction.toMany) await reaction.toMany({ deps, tx, at, viewer, entries });
    else for (const entry of entries) await reaction({ deps, tx, at, viewer, entry });
  }
}
