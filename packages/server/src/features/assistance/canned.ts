import { ASSISTANCE_REASONS, ok, refusal, refused, refusalsOfZod, type AssistanceReason, type Result } from '@apart/shared';
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { nameOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { changedMeanwhile } from '../../journal/index.ts';
import { assistanceTables } from './tables.ts';

export type CannedAnswerRow = ReturnType<typeof assistanceTables>['cannedAnswer']['$inferSelect'];

export interface CannedAnswerInput {
  /** Absent for a new one. */
  readonly id?: string | null;
  readonly title: string;
  /** Absent: offered for every reason. */
  readonly reason?: AssistanceReason | null;
  readonly text: string;
  readonly expectedVersion?: number | null;
}

const form = z.object({
  title: z.string().trim().min(1, 'Titre\u00a0: donnez-en un, les agents choisissent d’après lui.').max(120, 'Titre\u00a0: 120 caractères au plus.'),
  reason: z.enum(ASSISTANCE_REASONS).nullish(),
  text: z.string().trim().min(10, 'Texte\u00a0: 10 caractères au moins.').max(4000, 'Texte\u00a0: 4000 caractères au plus.'),
});

/** The ready answers, by title. */
export async function listCannedAnswers(deps: Deps): Promise<readonly CannedAnswerRow[]> {
  const { cannedAnswer } = assistanceTables(deps.db);
  return deps.db.read.sql.select().from(cannedAnswer).orderBy(asc(cannedAnswer.title), asc(cannedAnswer.id)).limit(200);
}

const GONE = refusal('NOT_FOUND', '', 'Cette réponse type n’existe plus.');

/** Writes a ready answer, or another one: for all the agents who answer. */
export function saveCannedAnswer(deps: Deps, viewer: Viewer, input: CannedAnswerInput): Promise<Result<CannedAnswerRow>> {
  return perform(deps, viewer, 'assistance.saveCanned', async (tx) => {
    const read = form.safeParse(input);
    if (!read.success) return refused(...refusalsOfZod(read.error));
    const { cannedAnswer } = assistanceTables(tx);
    const values = { title: read.data.title, reason: read.data.reason ?? null, text: read.data.text, updatedAt: tx.at, updatedByName: nameOf(viewer) };
    const record = (subjectId: string) => tx.record({ act: 'assistance.saveCanned', subjectKind: 'assistance', subjectId, detail: values.title });
    if (!input.id) {
      const [made] = await tx.sql.insert(cannedAnswer).values({ ...values, id: deps.ids.next(), version: 1 }).returning();
      await record(made!.id);
      return ok(made!);
    }
    const version = input.expectedVersion ?? 0;
    const [saved] = await tx.sql.update(cannedAnswer).set({ ...values, version: version + 1 }).where(and(eq(cannedAnswer.id, input.id), eq(cannedAnswer.version, version))).returning();
    if (!saved) {
      const [other] = await tx.sql.select({ id: cannedAnswer.id }).from(cannedAnswer).where(eq(cannedAnswer.id, input.id));
      return refused(other ? refusal('VERSION_CONFLICT', '', await changedMeanwhile(tx, 'Cette réponse type', 'assistance', input.id)) : GONE);
    }
    await record(saved.id);
    return ok(saved);
  });
}

export function removeCannedAnswer(deps: Deps, viewer: Viewer, id: string): Promise<Result<null>> {
  return perform(deps, viewer, 'assistance.removeCanned', async (tx) => {
    const { cannedAnswer } = assistanceTables(tx);
    const [gone] = await tx.sql.delete(cannedAnswer).where(eq(cannedAnswer.id, id)).returning();
    if (!gone) return refused(GONE);
    await tx.record({ act: 'assistance.removeCanned', subjectKind: 'assistance', subjectId: id, detail: gone.title });
    return ok(null);
  });
}
