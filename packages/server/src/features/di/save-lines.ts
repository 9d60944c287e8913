import { computeDiLine, type ComputedLine, NO_QUOTA_USE, ok, parisDayOf, refusal, refused, refusalsOfZod, diJustificationsSchema, diLineSchema, DI_STATUS_WORDS, type DiLineForm, type QuotaUse, type Refusal, type Result } from '@apart/shared';
import { and, eq, inArray, max } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { moveDi, targetOf, type DiTarget } from './act-on.ts';
import { decisionOf } from './decision.ts';
import { personOf } from './employees.ts';
import { monthContext, type MonthContext } from './month-context.ts';
import { quotaUseOf } from './quota.ts';
import { holdFile, type DiRow } from './repository.ts';
import { diTables } from './tables.ts';
import { linesById, shiftedTotals } from './totals.ts';

export interface SaveDiLines extends DiTarget {
  readonly lines: readonly unknown[];
  readonly removedLineIds?: readonly string[] | null;
  /** What answers the warnings, in the place of what was written before; absent, that is kept. */
  readonly justifications?: readonly unknown[] | null;
}

export interface SavedLines {
  readonly di: DiRow;
  /** Lines that could not be kept, with what to mend: they alone were left out. */
  readonly refusals: readonly Refusal[];
  /** One an input line, in its order; null for a line that was not kept. */
  readonly keptLineIds: readonly (string | null)[];
}

/**
 * Saves lines as they are typed: those with an `id` are replaced, the others added, `removedLineIds` taken out. Hours that are
 * impossible are kept and shown (`DiLine.refusals`); they block the sending, never the saving. A line that names nobody (its
 * NIR or NTT does not pass its key) cannot be sealed to a person: it alone is left out, with a refusal on its field, and the
 * other lines are saved. Amounts are computed here, with their steps.
 * Justifications that cannot be kept (a text without end) are left out in the same way.
 */
export async function saveDiLines(deps: Deps, viewer: Viewer, input: SaveDiLines): Promise<Result<SavedLines>> {
  return perform(deps, viewer, 'di.save', async (tx) => {
    const found = await targetOf(tx, viewer, input);
    if (!found.ok) return found;
    const row = found.value;
    if (row.status !== 'DRAFT') {
      return refused(refusal('WRONG_STATUS', '', `Cette demande ne peut plus être modifiée\u00a0: elle est «\u00a0${DI_STATUS_WORDS[row.status].label}\u00a0».`));
    }
    await holdFile(tx, row.stem);
    const context = await monthContext(tx, await decisionOf(tx, row), row.month);
    const touched = [...input.lines.flatMap((line) => idOf(line)), ...(input.removedLineIds ?? [])];
    const before = await linesById(tx, row.id, touched);
    const justified = diJustificationsSchema.nullish().safeParse(input.justifications);
    const { refusals, keptLineIds } = await writeLines(deps, tx, row, input, context);
    const kept = keptLineIds.filter((id) => id !== null);
    const totals = await shiftedTotals(tx, row, before, await linesById(tx, row.id, [...touched, ...kept]));
    const moved = await moveDi(tx, row, { ...totals, ...(justified.data ? { justifications: justified.data } : {}) });
    if (!moved.ok) return moved;
    await tx.record({ act: 'di.save', subjectKind: 'di', subjectId: row.id, siret: row.siret, changes: { lines: kept.length } });
    return ok({ di: moved.value, refusals: justified.success ? refusals : [...refusals, ...refusalsOfZod(justified.error, 'justifications')], keptLineIds });
  });
}

async function writeLines(deps: Deps, tx: Performing, row: DiRow, input: SaveDiLines, context: MonthContext): Promise<{ refusals: Refusal[]; keptLineIds: (string | null)[] }> {
  const { diLine } = diTables(tx);
  const [last] = await tx.sql.select({ position: max(diLine.position) }).from(diLine).where(eq(diLine.diId, row.id));
  let position = last?.position ?? -1;
  const refusals: Refusal[] = [];
  const named: { readonly form: DiLineForm; readonly employeeId: string; readonly index: number }[] = [];
  const keptLineIds: (string | null)[] = input.lines.map(() => null);
  for (const [index, raw] of input.lines.entries()) {
    const at = `lines.${index}`;
    const read = diLineSchema.safeParse(raw);
    if (!read.success) {
      refusals.push(...refusalsOfZod(read.error, at));
      continue;
    }
    const person = await personOf(deps, tx, row, read.data);
    if (person.ok) named.push({ form: read.data, employeeId: person.value.id, index });
    else refusals.push(...person.refusals.map((one) => ({ ...one, path: `${at}.${one.path}` })));
  }
  const used = await quotaUseOf(tx, named.map(({ employeeId }) => employeeId), row.month, row);
  for (const { form, employeeId, index } of named) {
    const values = lineValues(form, employeeId, context, tx.at, used.get(employeeId) ?? NO_QUOTA_USE);
    const [replaced] = form.id
      ? await tx.sql
          .update(diLine)
          .set(values)
          .where(and(eq(diLine.id, form.id), eq(diLine.diId, row.id)))
          .returning({ id: diLine.id })
      : [];
    const id = replaced?.id ?? deps.ids.next();
    keptLineIds[index] = id;
    if (!replaced) {
      position += 1;
      await tx.sql.insert(diLine).values({ ...values, id, diId: row.id, position });
    }
  }
  // Last: somebody whose line is taken out and written again is still known.
  const removed = [...(input.removedLineIds ?? [])];
  if (removed.length > 0) await tx.sql.delete(diLine).where(and(eq(diLine.diId, row.id), inArray(diLine.id, removed)));
  return { refusals, keptLineIds };
}

/** The id that a line not read yet claims to have. */
function idOf(line: unknown): string[] {
  const id = typeof line === 'object' && line !== null && 'id' in line ? line.id : null;
  return typeof id === 'string' ? [id] : [];
}

function lineValues(form: DiLineForm, employeeId: string, context: MonthContext, at: Date, used: QuotaUse) {
  const sentOn = parisDayOf(at);
  return valuesOfLine(form, employeeId, computeDiLine(form, context, { sentOn, knownOn: sentOn, quota: { used, reason: context.reason } }));
}

/** The columns of a line, from what was typed and what it comes to. */
export function valuesOfLine(form: DiLineForm, employeeId: string, computed: ComputedLine) {
  return {
    employeeId,
    category: form.category,
    arrangement: form.arrangement,
    contractKind: form.contractKind,
    allowanceCategory: form.allowanceCategory,
    contractWeeklyHours: form.contractWeeklyHours,
    hourlyRateCents: form.hourlyRate,
    agreementSignedOn: form.agreementSignedOn ?? null,
    monthlyClaim: form.monthlyClaim ?? null,
    contractStart: form.contractStart ?? null,
    contractEnd: form.contractEnd ?? null,
    weeks: computed.weeks,
    payableHours: computed.payableHours,
    amount: computed.amount,
    refusals: computed.refusals,
  };
}
