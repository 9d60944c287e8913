import { formatInstant } from '@apart/shared';
import type { Queries } from '../persistence/index.ts';
import { timelineOf } from './timeline.ts';

/** « Ce dossier a changé entre-temps : « Demande autorisée » par Paul Rey, le 17 juin 2026 à 10 h 00. », for whom acts on a past state. */
export async function changedMeanwhile(q: Queries, what: string, subjectKind: string, subjectId: string): Promise<string> {
  const last = (await timelineOf(q, subjectKind, subjectId)).at(-1);
  return last ? `${what} a changé entre-temps\u00a0: «\u00a0${last.label}\u00a0» par ${last.byName}, le ${formatInstant(last.at)}.` : `${what} a changé entre-temps.`;
}
