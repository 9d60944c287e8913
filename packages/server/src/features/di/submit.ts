import { cents, formatCents, nextDiStatus, ok, refused, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { moveDi, targetOf, type DiTarget } from './act-on.ts';
import { totalsOf } from './compute-line.ts';
import { diNotFound } from './refusals.ts';
import { holdFile, visibleDi, type DiRow } from './repository.ts';
import { checkDiSubmission, readyClaim, type ReadyClaim } from './submission-check.ts';
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
        const row = await visibleDi(tx, viewer, id);
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
  await holdFile(tx, row.stem);
  const claim = await readyClaim(tx, row, tx.at);
  const outcome = await checkDiSubmission(tx, claim);
  if (outcome.refusals.length > 0) return refused(...outcome.refusals);
  const totals = await keepAmounts(tx, claim);
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

/** Writes on each line what it came to at the sending; gives the totals of the claim. */
async function keepAmounts(tx: Performing, { lines }: ReadyClaim): Promise<ReturnType<typeof totalsOf>> {
  const { diLine } = diTables(tx);
  for (const { line, computed } of lines) {
    const { weeks, payableHours, amount, refusals } = computed;
    await tx.sql.update(diLine).set({ weeks, payableHours, amount, refusals }).where(eq(diLine.id, line.id));
  }
  return totalsOf(lines.map(({ line, computed }) => ({ ...computed, employeeId: line.employeeId })));
}
