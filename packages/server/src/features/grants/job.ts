import { ok } from '@apart/shared';
import { and, eq, lt, lte } from 'drizzle-orm';
import { perform } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { findEstablishment } from '../establishments/index.ts';
import type { Job } from '../feature.ts';
import { administratorsOf } from '../habilitations/index.ts';
import { settleArbitrations } from './arbitrate.ts';
import { reminderLetter, unansweredLetter } from './letters.ts';
import { grantTables } from './tables.ts';

const HOUR_MS = 3_600_000;
/** A request that waits is recalled on its third and seventh days. */
const REMINDERS_MS = [3 * 24 * HOUR_MS, 7 * 24 * HOUR_MS] as const;

/** Each hour: reminders to administrators, word to the asker whom nobody answered, accesses whose wait is over. */
export const habilitationJob: Job = {
  name: 'habilitations',
  next: (now) => new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS),
  async run(deps, { dryRun }) {
    const reminded = await remind(deps, dryRun);
    const opened = await settleArbitrations(deps, dryRun);
    return `${reminded} rappel(s) ${dryRun ? 'à envoyer' : 'envoyé(s)'}, ${opened} accès ${dryRun ? 'à ouvrir' : 'ouvert(s)'} après arbitrage.`;
  },
};

async function remind(deps: Deps, dryRun: boolean): Promise<number> {
  let count = 0;
  for (const [index, delay] of REMINDERS_MS.entries()) {
    const { habilitationRequest: request } = grantTables(deps.db);
    const due = and(eq(request.status, 'PENDING'), lt(request.reminders, index + 1), lte(request.createdAt, new Date(deps.clock.now().getTime() - delay)));
    const rows = await deps.db.read.sql.select({ id: request.id }).from(request).where(due);
    count += rows.length;
    if (dryRun) continue;
    for (const { id } of rows) {
      await perform(deps, { kind: 'system', name: 'Ordonnanceur' }, 'habilitation.system', async (tx) => {
        const tables = grantTables(tx).habilitationRequest;
        const [row] = await tx.sql.update(tables).set({ reminders: index + 1 }).where(and(eq(tables.id, id), eq(tables.status, 'PENDING'), lt(tables.reminders, index + 1))).returning();
        const establishment = row && (await findEstablishment(tx, row.siret));
        if (!row || !establishment) return ok(null);
        await post(deps, tx, tx.at, await administratorsOf(tx, row.siret), reminderLetter(establishment, row));
        if (index === REMINDERS_MS.length - 1) await post(deps, tx, tx.at, [{ accountId: row.accountId, email: row.email }], unansweredLetter(establishment));
        return ok(null);
      });
    }
  }
  return count;
}
