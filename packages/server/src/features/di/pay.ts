import { cents, formatCents, formatDay, ok, parisDayOf, refusal, refused, type Day, type Refusal, type Result } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { transition, type Change, type DiTarget } from './act-on.ts';
import { required } from './refusals.ts';
import type { DiRow } from './repository.ts';

/** What is ordered for a claim, in cents: its allowance, or its difference with what the month was already paid. */
export const orderedCents = (row: Pick<DiRow, 'dueCents' | 'allowanceCents'>): number => row.dueCents ?? row.allowanceCents;

/** The ASP asks for the transfer of a validated claim, or asks again once the bank details are mended. */
export async function requestDiPayment(deps: Deps, viewer: Viewer, target: DiTarget): Promise<Result<DiRow>> {
  return transition(deps, viewer, 'di.requestPayment', target, requestedPayment);
}

export function requestedPayment(row: DiRow): Result<Change> {
  const dueCents = orderedCents(row);
  return ok({ values: { dueCents }, detail: `Montant\u00a0: ${formatCents(cents(dueCents))}` });
}

export interface Transfer {
  readonly paymentReference: string;
  readonly paidOn: Day;
}

/** The transfer that was made: its reference at the bank, its day, neither before the validation nor still to come. */
export async function recordDiPayment(deps: Deps, viewer: Viewer, target: DiTarget & Transfer): Promise<Result<DiRow>> {
  return transition(deps, viewer, 'di.recordPayment', target, (row, { at }) => recordedPayment(row, target, at));
}

export function recordedPayment(row: DiRow, { paidOn, ...typed }: Transfer, at: Date): Result<Change> {
  const paymentReference = typed.paymentReference.trim();
  const refusals = [...referenceRefusals(paymentReference), ...dayRefusals(paidOn, row, parisDayOf(at))];
  if (refusals.length > 0) return refused(...refusals);
  return ok({ values: { paymentReference, paidOn, paymentRejection: null }, detail: `Virement ${paymentReference} du ${formatDay(paidOn)}` });
}

/** The bank did not make the transfer, or gave it back: nothing is paid any more for this version. */
export async function invalidateDiPayment(deps: Deps, viewer: Viewer, target: DiTarget & { readonly reason: string }): Promise<Result<DiRow>> {
  const reason = target.reason.trim();
  if (!reason) return required('reason', 'Motif de la banque\u00a0: ce champ est obligatoire.');
  return transition(deps, viewer, 'di.invalidatePayment', target, () => invalidatedPayment(reason));
}

export const invalidatedPayment = (reason: string): Result<Change> =>
  ok({ values: { paymentRejection: reason, paymentReference: null, paidOn: null }, detail: reason });

const REFERENCE_LENGTH = 60;

function referenceRefusals(reference: string): Refusal[] {
  if (!reference) return [refusal('REQUIRED', 'paymentReference', 'Référence du virement\u00a0: ce champ est obligatoire.')];
  if (reference.length <= REFERENCE_LENGTH) return [];
  return [refusal('TOO_LONG', 'paymentReference', `Référence du virement\u00a0: ${REFERENCE_LENGTH} caractères au plus.`, { numbers: { max: REFERENCE_LENGTH } })];
}

function dayRefusals(paidOn: Day, { validatedAt }: DiRow, today: Day): Refusal[] {
  if (paidOn > today) return [refusal('PAID_IN_FUTURE', 'paidOn', `Jour du virement\u00a0: un virement fait ne peut pas être daté d’après aujourd’hui, ${formatDay(today)}.`, { numbers: { paidOn, today } })];
  const validatedOn = validatedAt ? parisDayOf(validatedAt) : paidOn;
  if (paidOn >= validatedOn) return [];
  return [refusal('PAID_BEFORE_VALIDATION', 'paidOn', `Jour du virement\u00a0: la demande a été validée le ${formatDay(validatedOn)}, elle ne peut pas être payée avant.`, { numbers: { paidOn, validatedOn } })];
}
