import { and, asc, eq } from 'drizzle-orm';
import type { Queries } from '../persistence/index.ts';
import { journalTables } from './tables.ts';

export interface TimelineRow {
  readonly id: string;
  readonly at: Date;
  readonly act: string;
  readonly label: string;
  readonly byName: string;
  readonly byKind: string;
  readonly detail: string | null;
}

/** The history of one object, oldest first. */
export async function timelineOf(q: Queries, subjectKind: string, subjectId: string): Promise<readonly TimelineRow[]> {
  const { journal } = journalTables(q);
  return q.sql
    .select({
      id: journal.id,
      at: journal.at,
      act: journal.act,
      label: journal.label,
      byName: journal.byName,
      byKind: journal.byKind,
      detail: journal.detail,
    })
    .from(journal)
    .where(and(eq(journal.subjectKind, subjectKind), eq(journal.subjectId, subjectId)))
    .orderBy(asc(journal.at), asc(journal.id));
}
