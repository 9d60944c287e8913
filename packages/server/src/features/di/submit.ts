import { cents, formatCents, invariant, nextDiStatus, ok, parisDayOf, refused, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { dasByIds } from '../da/index.ts';
import { moveDi, targetOf, type DiTarget } from './act-on.ts';
import { computeLine, totalsOf } from './compute-line.ts';
import { monthContext } from './month-context.ts';
import { diNotFound } from './refusals.ts';
import { diById, linesOf, type DiRow } from './repository.ts';
import { checkDiSubmission } from './submission-check.ts';
import { diTables } from './tables.ts';

/** Sends a claim to the UD. All refusals come at once, on their lines. Amounts are computed a last time, with the day of sending. */
export async function submitDi(deps: Deps, viewer: Viewer, input: DiTarget & { readonly idempotencyKey: string }): Promise<Result<DiRow>> {
  const { idempotencyKey, reference, expectedVersion } = input;
  return perform(deps, viewer, 'di.submit', (tx) =>
    once(
      tx,
      viewer,
      'di.submit',
      idempotencyKey,
      { reference, expectedVersion },
      async (id) => {
        const row = await diById(tx, id);
        return row ? ok(row) : diNotFound();
      },
      () => send(tx, viewer, { reference, expectedVersion }),
    ),
  );
}

async function send(tx: Performing, viewer: Viewer, target: DiTarget): Promise<Result<DiRow>> {
  const found = await targetOf(tx, viewer, target);
  if (!found.ok) return found;
  const row = found.value;
  const to = nextDiStatus('di.submit', row.status);
  if (!to.ok) return to;
  const totals = await recompute(tx, row);
  const outcome = await checkDiSubmission(tx, row, tx.at);
  if (outcome.refusals.length > 0) return refused(...outcome.refusals);
  const moved = await moveDi(tx, row, { ...totals, status: to.value, submittedAt: tx.at, submittedByName: nameOf(viewer) });
  if (!moved.ok) return moved;
  await tx.record({
    act: 'di.submit',
    subjectKind: 'di',
    subjectId: row.id,
    siret: row.siret,
    detail: `${totals.employees} salarié${totals.employees > 1 ? 's' : ''}, allocation de ${formatCents(cents(totals.allowanceCents))}`,
  });
  return ok(moved.value, outcome.warnings);
}

async function recompute(tx: Performing, row: DiRow): Promise<ReturnType<typeof totalsOf>> {
  const { diLine } = diTables(tx);
  const [da] = await dasByIds(tx, [row.daId]);
  invariant(da, 'a claim has its decision');
  const context = await monthContext(tx, da, row.month);
  const lines = [];
  for (const { line } of await linesOf(tx, [row.id])) {
    const { weeks, payableHours, amount, refusals } = computeLine({ ...line, hourlyRate: line.hourlyRateCents, weeks: [...line.weeks] }, context, parisDayOf(tx.at));
    await tx.sql.update(diLine).set({ weeks, payableHours, amount, refusals }).where(eq(diLine.id, line.id));
    lines.push({ ...line, weeks, payableHours, amount });
  }
  return totalsOf(lines);
}
