import { refusal, type Refusal } from '@apart/shared';
import { timelineOf, type JournalEntry } from '../../journal/index.ts';
import type { Queries } from '../../persistence/index.ts';

/** The refusal of a change made from a page that is no longer up to date: it names who wrote in between. */
export async function versionConflict(q: Queries, subjectKind: JournalEntry['subjectKind'], subjectId: string): Promise<Refusal> {
  const last = (await timelineOf(q, subjectKind, subjectId)).at(-1);
  const by = last ? ` par ${last.byName}` : '';
  return refusal('VERSION_CONFLICT', '', `Cette fiche a été modifiée entre-temps${by}. Rechargez la page, puis reprenez votre modification.`);
}
