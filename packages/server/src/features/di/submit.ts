import { cents, COUNTED_DI_STATUSES, formatCents, justificationsToSend, nextDiStatus, ok, refusal, refused, warningsToTell, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { moveDi, targetOf, type DiTarget } from './act-on.ts';
import { totalsOf } from './compute-line.ts';
import { diNotFound } from './refusals.ts';
import { holdCompany } from './quota.ts';
import { holdFile, linesOf, versionsOf, visibleDi, type DiRow } from './repository.ts';
import { checkDiSubmission, readyClaim, type ReadyClaim } from './submission-check.ts';
import { compareVersions } from './comparison.ts';
import { diTables } from './tables.ts';
import { takePlace } from './thread.ts';

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
  await holdCompany(tx, row.siren);
  const earlier = await correctedOf(tx, row);
  if (!earlier.ok) return earlier;
  const claim = await readyClaim(tx, row, tx.at);
  const outcome = await checkDiSubmission(tx, claim);
  if (outcome.refusals.length > 0) return refused(...outcome.refusals);
  const totals = await keepAmounts(tx, claim);
  const moved = await moveDi(tx, row, { ...totals, status: to.value, submittedAt: tx.at, submittedByName: nameOf(viewer), warnings: warningsToTell(outcome.warnings), justifications: justificationsToSend(row.justifications, outcome.warnings) });
  if (!moved.ok) return moved;
  if (earlier.value) {
    const changes = compareVersions(await linesOf(tx, [earlier.value.id]), await linesOf(tx, [row.id]));
    if (changes.every(({ kind }) => kind === 'SAME')) return refused(refusal('NOTHING_CORRECTED', 'lines', `Rien ne change par rapport à ${earlier.value.reference}\u00a0: corrigez au moins une ligne, ou retirez cette correction.`));
    await takePlace(tx, moved.value, earlier.value);
  }
  await tx.record({
    act: 'di.submit',
    subjectKind: 'di',
    subjectId: row.id,
    siret: row.siret,
    detail: `${totals.employees} salarié${totals.employees > 1 ? 's' : ''}, allocation de ${formatCents(cents(totals.allowanceCents))}`,
  });
  return ok(moved.value, outcome.warnings);
}

/** The version that this claim corrects, still the last of its month; null when it corrects none. Refusal: CORRECTED_GONE. */
async function correctedOf(tx: Performing, row: DiRow): Promise<Result<DiRow | null>> {
  if (!row.corrects) return ok(null);
  const earlier = (await versionsOf(tx, row)).find(({ reference }) => reference === row.corrects);
  if (earlier && !earlier.replacedBy && COUNTED_DI_STATUSES.includes(earlier.status)) return ok(earlier);
  return refused(refusal('CORRECTED_GONE', '', `La version ${row.corrects} a été retirée, rejetée ou déjà corrigée entre-temps\u00a0: retirez cette correction, et recommencez depuis la dernière version.`));
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
