import { refusal, type Refusal } from '@apart/shared';
import { changedMeanwhile, type JournalEntry } from '../../journal/index.ts';
import type { Queries } from '../../persistence/index.ts';

/** The refusal of a change made from a page that is no longer up to date: it names who wrote in between. */
export async function versionConflict(q: Queries, subjectKind: JournalEntry['subjectKind'], subjectId: string): Promise<Refusal> {
  return refusal('VERSION_CONFLICT', '', await changedMeanwhile(q, 'Cette fiche', subjectKind, subjectId));
}
