import { computeDiLine, DI_STATUS_WORDS, NO_QUOTA_USE, ok, parisDayOf, refusal, refused, type ImportedPerson, type Result } from '@apart/shared';
import { and, eq, inArray, max } from 'drizzle-orm';
import type { Performing } from '../../../acts/index.ts';
import type { Deps } from '../../../deps.ts';
import { moveDi } from '../act-on.ts';
import { fingerprintOf, peopleOf } from '../employees.ts';
import type { MonthContext } from '../month-context.ts';
import { quotaUseOf } from '../quota.ts';
import { holdFile, type DiRow } from '../repository.ts';
import { valuesOfLine } from '../save-lines.ts';
import { diTables } from '../tables.ts';
import { linesById, shiftedTotals } from '../totals.ts';

/** People written in one transaction: few enough to leave the others their turn. */
export const GROUP = 200;

export interface WrittenGroup {
  readonly di: DiRow;
  readonly added: number;
  /** People who already had a line on this claim: it is replaced. */
  readonly replaced: number;
}

export const notDraft = (row: DiRow) => refused(refusal('WRONG_STATUS', '', `Cette demande ne peut plus être modifiée\u00a0: elle est «\u00a0${DI_STATUS_WORDS[row.status].label}\u00a0».`));

/** Writes people of a file on the claim: the line of somebody who is already there is replaced, never doubled. */
export async function writeGroup(deps: Deps, tx: Performing, row: DiRow, context: MonthContext, people: readonly ImportedPerson[]): Promise<Result<WrittenGroup>> {
  if (row.status !== 'DRAFT') return notDraft(row);
  await holdFile(tx, row.stem);
  const { diLine } = diTables(tx);
  const employees = await peopleOf(deps, tx, row.siren, people.map(({ form }) => form));
  const there = await tx.sql
    .select({ id: diLine.id, employeeId: diLine.employeeId })
    .from(diLine)
    .where(and(eq(diLine.diId, row.id), inArray(diLine.employeeId, [...employees.values()].map(({ id }) => id))));
  const before = await linesById(tx, row.id, there.map(({ id }) => id));
  const [last] = await tx.sql.select({ position: max(diLine.position) }).from(diLine).where(eq(diLine.diId, row.id));
  const used = await quotaUseOf(tx, [...employees.values()].map(({ id }) => id), row.month, row);
  const sentOn = parisDayOf(tx.at);
  let position = last?.position ?? -1;
  const news = [];
  const touched = new Set<string>();
  for (const { form } of people) {
    const employee = employees.get(fingerprintOf(deps, form));
    if (!employee) throw new Error('A person of a group was not written');
    const quota = { used: used.get(employee.id) ?? NO_QUOTA_USE, reason: context.reason };
    const values = valuesOfLine(form, employee.id, computeDiLine(form, context, { sentOn, knownOn: sentOn, quota }));
    const line = there.find(({ employeeId, id }) => employeeId === employee.id && !touched.has(id));
    const id = line?.id ?? deps.ids.next();
    touched.add(id);
    if (line) await tx.sql.update(diLine).set(values).where(eq(diLine.id, id));
    else news.push({ ...values, id, diId: row.id, position: (position += 1) });
  }
  if (news.length > 0) await tx.insertAll(diLine, news);
  const moved = await moveDi(tx, row, await shiftedTotals(tx, row, before, await linesById(tx, row.id, [...touched, ...there.map(({ id }) => id)])));
  return moved.ok ? ok({ di: moved.value, added: news.length, replaced: people.length - news.length }) : moved;
}
