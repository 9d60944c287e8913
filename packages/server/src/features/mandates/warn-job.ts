import { addDays, ok, parisDayOf, parisInstant, refused } from '@apart/shared';
import { and, eq, gte, lte } from 'drizzle-orm';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { Job } from '../feature.ts';
import { mandateTables } from '../habilitations/index.ts';
import { siretsCovered } from './companies.ts';
import { administratorsOver, endsSoonLetter, membersOf } from './letters.ts';
import { MANDATE_CHANGED } from './refusals.ts';
import { cabinetById, changeMandate, scopesOf, type MandateRow } from './repository.ts';
import { mandateWarningDue, WARNING_DAYS } from './state.ts';

const AT = '07:15';
const clockwork: Viewer = { kind: 'system', name: 'Échéances des mandats' };

/** Each morning, both sides of the mandates that end soon are told: 30 days before, 7 days before. */
export const mandateWarningJob: Job = {
  name: 'mandate-expiry',
  next(now) {
    const today = parisInstant(parisDayOf(now), AT);
    return today > now ? today : parisInstant(addDays(parisDayOf(now), 1), AT);
  },
  async run(deps, { dryRun }) {
    const count = await warnOfMandateEnds(deps, dryRun);
    return `${count} échéance(s) de mandat ${dryRun ? 'à annoncer' : 'annoncée(s)'}.`;
  },
};

/** Sends the warnings that are due, each once; one failure does not stop the others: each has its transaction. */
async function warnOfMandateEnds(deps: Deps, dryRun: boolean): Promise<number> {
  const today = parisDayOf(deps.clock.now());
  const q = deps.db.read;
  const { mandate } = mandateTables(q);
  const soon = await q.sql
    .select()
    .from(mandate)
    .where(and(eq(mandate.status, 'SIGNED'), gte(mandate.untilDay, today), lte(mandate.untilDay, addDays(today, WARNING_DAYS[0]))));
  let count = 0;
  for (const row of soon) {
    const due = row.untilDay === null ? null : mandateWarningDue(today, row.untilDay, row.warned);
    if (due !== null && (dryRun || (await warn(deps, row, due)))) count += 1;
  }
  return count;
}

/** False when it was ended, or told by another node, in the meantime. */
async function warn(deps: Deps, row: MandateRow, days: number): Promise<boolean> {
  const done = await perform(deps, clockwork, 'mandate.warn', async (tx) => {
    const told = await changeMandate(tx, row, { warned: days });
    const cabinet = await cabinetById(tx, row.cabinetId);
    if (!told || !cabinet) return refused(MANDATE_CHANGED);
    const covered = await siretsCovered(tx, await scopesOf(tx, [row.id]));
    await post(deps, tx, tx.at, await administratorsOver(tx, covered), endsSoonLetter(row, cabinet, `/etablissements/${covered[0] ?? ''}/mandats`));
    await post(deps, tx, tx.at, await membersOf(tx, cabinet.id), endsSoonLetter(row, cabinet, '/cabinet'));
    await tx.record({ act: 'mandate.warn', subjectKind: 'mandate', subjectId: row.id, siret: covered[0], changes: { days } });
    return ok(true);
  });
  return done.ok;
}
