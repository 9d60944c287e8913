import {
  firstDayOf, formatDay, formatMonth, makeDiReference, monthHasRate, monthsOfPeriod, ok, parisDayOf, refusal, refused, searchKey, territoryOfDepartement,
  type DapReference, type Day, type Month, type Result,
} from '@apart/shared';
import { eq } from 'drizzle-orm';
import { once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { findDa, type DaRow } from '../da/index.ts';
import { mayWriteFor } from '../habilitations/index.ts';
import { monthContext } from './month-context.ts';
import { diNotFound } from './refusals.ts';
import { disOfStems, linesOf, visibleDi, type DiRow } from './repository.ts';
import { diTables } from './tables.ts';
import { ofMonth } from './words.ts';

export interface OpenDi {
  readonly daReference: string;
  readonly month: Month;
  readonly idempotencyKey: string;
}

/**
 * Opens the claim of a month from the decision in force: nothing to type again. A month that already has a living claim gives
 * that one. People and contracts of the month before are carried over, without hours.
 * Refusals: NOT_FOUND, DA_NOT_IN_FORCE, MONTH_OUTSIDE_PERIOD, MONTH_WITHOUT_RATE, MONTH_NOT_BEGUN, DEADLINE_PASSED.
 */
export async function openDi(deps: Deps, viewer: Viewer, input: OpenDi): Promise<Result<DiRow>> {
  const { daReference, month, idempotencyKey } = input;
  return perform(deps, viewer, 'di.open', (tx) =>
    once(tx, viewer, 'di.open', idempotencyKey, { daReference, month }, async (id) => loaded(tx, viewer, id), () => open(deps, tx, viewer, daReference, month)),
  );
}

async function loaded(tx: Performing, viewer: Viewer, id: string): Promise<Result<DiRow>> {
  const row = await visibleDi(tx, viewer, id);
  return row ? ok(row) : diNotFound();
}

async function open(deps: Deps, tx: Performing, viewer: Viewer, daReference: string, month: Month): Promise<Result<DiRow>> {
  const da = await findDa(tx, viewer, daReference);
  if (!da || !(await mayWriteFor(tx, viewer, da.siret, 'di'))) return diNotFound();
  const claims = await disOfStems(tx, viewer, [da.stem]);
  const ofThatMonth = claims.filter((claim) => claim.month === month);
  const living = ofThatMonth.find(isLiving);
  if (living) return ok(living);
  const context = await monthContext(tx, da, month);
  const refusals = openingRefusals(da, month, parisDayOf(tx.at), context.deadline);
  if (refusals.length > 0) return refused(...refusals);
  const formVersion = Math.max(0, ...ofThatMonth.map((claim) => claim.formVersion)) + 1;
  const reference = makeDiReference(da.reference as DapReference, month, formVersion);
  const row: DiRow = {
    id: deps.ids.next(),
    reference,
    referenceKey: searchKey(reference),
    stem: da.stem,
    daId: da.id,
    siret: da.siret,
    siren: da.siren,
    departement: da.departement,
    establishmentName: da.establishmentName,
    month,
    formVersion,
    status: 'DRAFT',
    version: 1,
    createdAt: tx.at,
    submittedAt: null,
    submittedByName: null,
    validatedAt: null,
    validatedByName: null,
    rejectionReason: null,
    paymentReference: null,
    paidOn: null,
    paymentRejection: null,
    rejectedAt: null,
    rejectedByName: null,
    corrects: null,
    replacedBy: null,
    correctionReason: null,
    justifications: null,
    warnings: null,
    dueCents: null,
    recoveryCents: null,
    recoveryReason: null,
    recoveryDueOn: null,
    employees: 0,
    idleHours: 0,
    payableHours: 0,
    allowanceCents: 0,
    indemnityCents: 0,
  };
  const { di } = diTables(tx);
  // Two people at the same instant: the reference is unique, the second one receives the claim of the first.
  const [inserted] = await tx.sql.insert(di).values(row).onConflictDoNothing().returning();
  if (!inserted) {
    const first = (await disOfStems(tx, viewer, [da.stem])).find((claim) => claim.reference === reference);
    return first ? ok(first) : diNotFound();
  }
  const employees = await carryOver(deps, tx, claims.filter((claim) => claim.month <= month), inserted, context.weeks.map((week) => week.monday));
  if (employees > 0) await tx.sql.update(di).set({ employees }).where(eq(di.id, row.id));
  await tx.record({ act: 'di.open', subjectKind: 'di', subjectId: row.id, siret: row.siret, detail: `Déclaration ${ofMonth(month)}` });
  return ok({ ...row, employees });
}

/** A month has one claim at a time, its last version; after a rejection or a withdrawal it may be declared again. */
export const isLiving = ({ status, replacedBy }: Pick<DiRow, 'status' | 'replacedBy'>): boolean => status !== 'REJECTED' && status !== 'WITHDRAWN' && replacedBy === null;

/** Why this month cannot be declared on this decision today; empty when it can. */
export function openingRefusals(da: DaRow, month: Month, today: Day, deadline: Day) {
  if (da.status !== 'IN_FORCE') return [refusal('DA_NOT_IN_FORCE', 'daReference', 'Cette décision n’est plus en vigueur\u00a0: ouvrez la déclaration depuis celle qui l’a remplacée.')];
  if (!monthsOfPeriod(da.startDay, da.endDay).includes(month)) {
    return [refusal('MONTH_OUTSIDE_PERIOD', 'month', `La décision ne couvre pas ${formatMonth(month)}.`, { numbers: { startDay: da.startDay, endDay: da.endDay } })];
  }
  if (!monthHasRate(month, territoryOfDepartement(da.departement))) return [refusal('MONTH_WITHOUT_RATE', 'month', `Aucun taux d’allocation n’est connu pour ${formatMonth(month)}.`, { article: 'D. 5122-13' })];
  if (firstDayOf(month) > today) return [refusal('MONTH_NOT_BEGUN', 'month', `Le mois ${ofMonth(month)} n’a pas commencé\u00a0: vous pourrez le déclarer à partir du ${formatDay(firstDayOf(month))}.`)];
  if (today > deadline) {
    return [refusal('DEADLINE_PASSED', 'month', `Ce mois ne peut plus être déclaré depuis le ${formatDay(deadline)}.`, { article: 'L. 5122-1 IV', numbers: { deadline } })];
  }
  return [];
}

/**
 * People and contracts of the last claim that named anybody, without hours: the one that this claim declares again, else that of
 * the month before; contracts that ended before the first week are left. Gives the number of people.
 */
async function carryOver(deps: Deps, tx: Performing, earlier: readonly DiRow[], claim: DiRow, mondays: readonly Day[]): Promise<number> {
  const before = earlier
    .filter(({ employees }) => employees > 0)
    .toSorted((a, b) => b.month.localeCompare(a.month) || b.formVersion - a.formVersion)[0];
  const [firstMonday] = mondays;
  const lines = (before ? await linesOf(tx, [before.id]) : []).filter(({ line }) => !line.contractEnd || !firstMonday || line.contractEnd >= firstMonday);
  if (lines.length === 0) return 0;
  const { diLine } = diTables(tx);
  await tx.sql.insert(diLine).values(
    lines.map(({ line }) => ({
      ...line,
      id: deps.ids.next(),
      diId: claim.id,
      weeks: mondays.map((monday) => ({ monday, worked: 0, assimilated: 0, idle: 0, payable: 0 })),
      payableHours: 0,
      amount: null,
      refusals: [],
    })),
  );
  return new Set(lines.map(({ line }) => line.employeeId)).size;
}
