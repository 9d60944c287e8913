import {
  firstDayOf, formatDay, formatMonth, makeDiReference, monthsOfPeriod, ok, parisDayOf, refusal, refused, searchKey,
  type DapReference, type Day, type Month, type Result,
} from '@apart/shared';
import { once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { findDa, type DaRow } from '../da/index.ts';
import { mayWriteFor } from '../habilitations/index.ts';
import { monthContext } from './month-context.ts';
import { diNotFound } from './refusals.ts';
import { diById, disOfStems, linesOf, type DiRow } from './repository.ts';
import { diTables } from './tables.ts';

export interface OpenDi {
  readonly daReference: string;
  readonly month: Month;
  readonly idempotencyKey: string;
}

/**
 * Opens the claim of a month from the decision in force: nothing to type again. A month that already has a living claim gives
 * that one. People and contracts of the month before are carried over, without hours.
 * Refusals: NOT_FOUND, DA_NOT_IN_FORCE, MONTH_OUTSIDE_PERIOD, MONTH_NOT_BEGUN, DEADLINE_PASSED.
 */
export async function openDi(deps: Deps, viewer: Viewer, input: OpenDi): Promise<Result<DiRow>> {
  const { daReference, month, idempotencyKey } = input;
  return perform(deps, viewer, 'di.open', (tx) =>
    once(tx, viewer, 'di.open', idempotencyKey, { daReference, month }, async (id) => loaded(tx, id), () => open(deps, tx, viewer, daReference, month)),
  );
}

async function loaded(tx: Performing, id: string): Promise<Result<DiRow>> {
  const row = await diById(tx, id);
  return row ? ok(row) : diNotFound();
}

async function open(deps: Deps, tx: Performing, viewer: Viewer, daReference: string, month: Month): Promise<Result<DiRow>> {
  const da = await findDa(tx, viewer, daReference);
  if (!da || !(await mayWriteFor(tx, viewer, da.siret))) return diNotFound();
  const claims = await disOfStems(tx, [da.stem]);
  const ofMonth = claims.filter((claim) => claim.month === month);
  const living = ofMonth.find((claim) => claim.status !== 'REJECTED' && claim.status !== 'WITHDRAWN');
  if (living) return ok(living);
  const refusals = openingRefusals(da, month, parisDayOf(tx.at), (await monthContext(tx, da, month)).deadline);
  if (refusals.length > 0) return refused(...refusals);
  const formVersion = Math.max(0, ...ofMonth.map((claim) => claim.formVersion)) + 1;
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
    employees: 0,
    idleHours: 0,
    payableHours: 0,
    allowanceCents: 0,
    indemnityCents: 0,
  };
  const before = claims.filter((claim) => claim.month <= month).toSorted((a, b) => b.month.localeCompare(a.month) || b.formVersion - a.formVersion)[0];
  const employees = await carryOver(deps, tx, before, { ...row, weeks: (await monthContext(tx, da, month)).weeks.map((week) => week.monday) });
  const { di } = diTables(tx);
  await tx.sql.insert(di).values({ ...row, employees });
  await tx.record({ act: 'di.open', subjectKind: 'di', subjectId: row.id, siret: row.siret, detail: `Déclaration de ${formatMonth(month)}` });
  return ok({ ...row, employees });
}

/** Why this month cannot be declared on this decision today; empty when it can. */
export function openingRefusals(da: DaRow, month: Month, today: Day, deadline: Day) {
  if (da.status !== 'IN_FORCE') return [refusal('DA_NOT_IN_FORCE', 'daReference', 'Cette décision n’est plus en vigueur : ouvrez la déclaration depuis celle qui l’a remplacée.')];
  if (!monthsOfPeriod(da.startDay, da.endDay).includes(month)) {
    return [refusal('MONTH_OUTSIDE_PERIOD', 'month', `La décision ne couvre pas ${formatMonth(month)}.`, { numbers: { startDay: da.startDay, endDay: da.endDay } })];
  }
  if (firstDayOf(month) > today) return [refusal('MONTH_NOT_BEGUN', 'month', `${formatMonth(month)} n’a pas commencé : vous pourrez le déclarer à partir du ${formatDay(firstDayOf(month))}.`)];
  if (today > deadline) {
    return [refusal('DEADLINE_PASSED', 'month', `Ce mois ne peut plus être déclaré depuis le ${formatDay(deadline)}.`, { article: 'L. 5122-1 IV', numbers: { deadline } })];
  }
  return [];
}

async function carryOver(
  deps: Deps,
  tx: Performing,
  before: DiRow | undefined,
  claim: { readonly id: string; readonly weeks: readonly Day[] },
): Promise<number> {
  const lines = before ? await linesOf(tx, [before.id]) : [];
  if (lines.length === 0) return 0;
  const { diLine } = diTables(tx);
  await tx.sql.insert(diLine).values(
    lines.map(({ line }) => ({
      ...line,
      id: deps.ids.next(),
      diId: claim.id,
      weeks: claim.weeks.map((monday) => ({ monday, worked: 0, assimilated: 0, idle: 0, payable: 0 })),
      payableHours: 0,
      amount: null,
      refusals: [],
    })),
  );
  return lines.length;
}
