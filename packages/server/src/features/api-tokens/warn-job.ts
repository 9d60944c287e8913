import { parisDayOf, parisInstant, addDays, tokenWarningDue, TOKEN_WARNING_DAYS, ok, refusal, refused } from '@apart/shared';
import { and, eq, gt, gte, isNull, lte, or } from 'drizzle-orm';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../feature.ts';
import { apiTokenTables, type ApiTokenRow } from './tables.ts';

const AT = '07:00';
const clockwork: Viewer = { kind: 'system', name: 'Échéances des jetons' };

/** Each morning, the owners of tokens that end soon are told: 30 days before, 7 days, the day before. */
export const tokenWarningJob: Job = {
  name: 'token-expiry',
  next(now) {
    const today = parisInstant(parisDayOf(now), AT);
    return today > now ? today : parisInstant(addDays(parisDayOf(now), 1), AT);
  },
  async run(deps, { dryRun }) {
    const count = await warnOfEnds(deps, dryRun);
    return `${count} échéance(s) de jeton ${dryRun ? 'à annoncer' : 'annoncée(s)'}.`;
  },
};

/** Sends the warnings that are due, each once; gives their number. One failure does not stop the others: each has its transaction. */
export async function warnOfEnds(deps: Deps, dryRun: boolean): Promise<number> {
  const today = parisDayOf(deps.clock.now());
  const q = deps.db.read;
  const { apiToken } = apiTokenTables(q);
  const soon = await q.sql
    .select()
    .from(apiToken)
    .where(and(isNull(apiToken.revokedAt), gte(apiToken.expiresOn, today), lte(apiToken.expiresOn, addDays(today, TOKEN_WARNING_DAYS[0]))));
  let count = 0;
  for (const row of soon) {
    const due = tokenWarningDue(today, row.expiresOn, row.warned);
    if (due !== null && (dryRun || (await warn(deps, row, due)))) count += 1;
  }
  return count;
}

const CHANGED = refusal('VERSION_CONFLICT', '', 'Ce jeton a changé entre-temps.');

/** False when it was renewed, ended or told by another node in the meantime. */
async function warn(deps: Deps, { id, expiresOn, name, prefix }: ApiTokenRow, days: number): Promise<boolean> {
  const done = await perform(deps, clockwork, 'token.warn', async (tx) => {
    const { apiToken } = apiTokenTables(tx);
    const [told] = await tx.sql
      .update(apiToken)
      // The version stays: whoever reads the page at that moment still renews in one gesture.
      .set({ warned: days })
      .where(and(eq(apiToken.id, id), eq(apiToken.expiresOn, expiresOn), isNull(apiToken.revokedAt), or(isNull(apiToken.warned), gt(apiToken.warned, days))))
      .returning({ id: apiToken.id });
    if (!told) return refused(CHANGED);
    await tx.record({ act: 'token.warn', subjectKind: 'token', subjectId: id, detail: `${name} (${prefix}…)`, changes: { days } });
    return ok(true);
  });
  return done.ok;
}
