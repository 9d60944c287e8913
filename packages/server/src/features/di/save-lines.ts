import { ok, parisDayOf, refusal, refused, refusalsOfZod, diLineSchema, DI_STATUS_WORDS, type DiLineForm, type Refusal, type Result } from '@apart/shared';
import { and, eq, inArray, max } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { moveDi, targetOf, type DiTarget } from './act-on.ts';
import { computeLine, totalsOf } from './compute-line.ts';
import { decisionOf } from './decision.ts';
import { personOf } from './employees.ts';
import { monthContext, type MonthContext } from './month-context.ts';
import { holdFile, linesOf, type DiRow } from './repository.ts';
import { diTables } from './tables.ts';

export interface SaveDiLines extends DiTarget {
  readonly lines: readonly unknown[];
  readonly removedLineIds?: readonly string[] | null;
}

export interface SavedLines {
  readonly di: DiRow;
  /** Lines that could not be kept, with what to mend: they alone were left out. */
  readonly refusals: readonly Refusal[];
}

/**
 * Saves lines as they are typed: those with an `id` are replaced, the others added, `removedLineIds` taken out. Hours that are
 * impossible are kept and shown (`DiLine.refusals`); they block the sending, never the saving. A line that names nobody (its
 * NIR or NTT does not pass its key) cannot be sealed to a person: it alone is left out, with a refusal on its field, and the
 * other lines are saved. Amounts are computed here, with their steps.
 */
export async function saveDiLines(deps: Deps, viewer: Viewer, input: SaveDiLines): Promise<Result<SavedLines>> {
  return perform(deps, viewer, 'di.save', async (tx) => {
    const found = await targetOf(tx, viewer, input);
    if (!found.ok) return found;
    const row = found.value;
    if (row.status !== 'DRAFT') {
      return refused(refusal('WRONG_STATUS', '', `Cette demande ne peut plus être modifiée : elle est « ${DI_STATUS_WORDS[row.status].label} ».`));
    }
    await holdFile(tx, row.stem);
    const context = await monthContext(tx, await decisionOf(tx, row), row.month);
    const refusals = await writeLines(deps, tx, row, input, context);
    const lines = (await linesOf(tx, [row.id])).map(({ line }) => line);
    const moved = await moveDi(tx, row, totalsOf(lines));
    if (!moved.ok) return moved;
    await tx.record({ act: 'di.save', subjectKind: 'di', subjectId: row.id, siret: row.siret, changes: { lines: lines.length } });
    return ok({ di: moved.value, refusals });
  });
}

async function writeLines(deps: Deps, tx: Performing, row: DiRow, input: SaveDiLines, context: MonthContext): Promise<Refusal[]> {
  const { diLine } = diTables(tx);
  const [last] = await tx.sql.select({ position: max(diLine.position) }).from(diLine).where(eq(diLine.diId, row.id));
  let position = last?.position ?? -1;
  const refusals: Refusal[] = [];
  for (const [index, raw] of input.lines.entries()) {
    const at = `lines.${index}`;
    const read = diLineSchema.safeParse(raw);
    if (!read.success) {
      refusals.push(...refusalsOfZod(read.error, at));
      continue;
    }
    const person = await personOf(deps, tx, row, read.data);
    if (!person.ok) {
      refusals.push(...person.refusals.map((one) => ({ ...one, path: `${at}.${one.path}` })));
      continue;
    }
    const values = lineValues(read.data, person.value.id, context, tx.at);
    const [replaced] = read.data.id
      ? await tx.sql
          .update(diLine)
          .set(values)
          .where(and(eq(diLine.id, read.data.id), eq(diLine.diId, row.id)))
          .returning({ id: diLine.id })
      : [];
    if (!replaced) {
      position += 1;
      await tx.sql.insert(diLine).values({ ...values, id: deps.ids.next(), diId: row.id, position });
    }
  }
  // Last: somebody whose line is taken out and written again is still known.
  const removed = [...(input.removedLineIds ?? [])];
  if (removed.length > 0) await tx.sql.delete(diLine).where(and(eq(diLine.diId, row.id), inArray(diLine.id, removed)));
  return refusals;
}

function lineValues(form: DiLineForm, employeeId: string, context: MonthContext, at: Date) {
  const computed = computeLine(form, context, parisDayOf(at));
  return {
    employeeId,
    category: form.category,
    arrangement: form.arrangement,
    contractKind: form.contractKind,
    allowanceCategory: form.allowanceCategory,
    contractWeeklyHours: form.contractWeeklyHours,
    hourlyRateCents: form.hourlyRate,
    weeks: computed.weeks,
    payableHours: computed.payableHours,
    amount: computed.amount,
    refusals: computed.refusals,
  };
}
