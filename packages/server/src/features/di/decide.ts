import { cents, formatCents, formatDay, ok, parisDayOf, refusal, refused, type Day, type Refusal, type Result } from '@apart/shared';
import { nameOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { transition, type DiTarget } from './act-on.ts';
import type { DiRow } from './repository.ts';

const required = (path: string, message: string): { ok: false; refusals: readonly Refusal[] } => refused(refusal('REQUIRED', path, message));

/** The visa of the UD: the claim conforms to the decision. */
export async function approveDi(deps: Deps, viewer: Viewer, target: DiTarget): Promise<Result<DiRow>> {
  return transition(deps, viewer, 'di.approve', target, (_row, at) => ok({ values: { validatedAt: at, validatedByName: nameOf(viewer) } }));
}

/** A rejection always says why. */
export async function rejectDi(deps: Deps, viewer: Viewer, target: DiTarget & { readonly reason: string }): Promise<Result<DiRow>> {
  const reason = target.reason.trim();
  if (!reason) return required('reason', 'Motif du rejet : ce champ est obligatoire.');
  return transition(deps, viewer, 'di.reject', target, () => ok({ values: { rejectionReason: reason }, detail: reason }));
}

/** The employer takes the claim back before the visa; the month may be declared again. */
export async function withdrawDi(deps: Deps, viewer: Viewer, target: DiTarget & { readonly reason: string }): Promise<Result<DiRow>> {
  const reason = target.reason.trim();
  if (!reason) return required('reason', 'Motif du retrait : ce champ est obligatoire.');
  return transition(deps, viewer, 'di.withdraw', target, () => ok({ detail: reason }));
}

/** The ASP asks for the transfer of a validated claim. */
export async function requestDiPayment(deps: Deps, viewer: Viewer, target: DiTarget): Promise<Result<DiRow>> {
  return transition(deps, viewer, 'di.requestPayment', target, (row) => ok({ detail: `Montant : ${formatCents(cents(row.allowanceCents))}` }));
}

/** The transfer that was made: its reference at the bank, its day, neither before the validation nor still to come. */
export async function recordDiPayment(
  deps: Deps,
  viewer: Viewer,
  target: DiTarget & { readonly paymentReference: string; readonly paidOn: Day },
): Promise<Result<DiRow>> {
  const { paidOn } = target;
  const paymentReference = target.paymentReference.trim();
  return transition(deps, viewer, 'di.recordPayment', target, (row, at) => {
    const refusals = [...referenceRefusals(paymentReference), ...dayRefusals(paidOn, row, parisDayOf(at))];
    if (refusals.length > 0) return refused(...refusals);
    return ok({ values: { paymentReference, paidOn }, detail: `Virement ${paymentReference} du ${formatDay(paidOn)}` });
  });
}

const REFERENCE_LENGTH = 60;

function referenceRefusals(reference: string): Refusal[] {
  if (!reference) return [refusal('REQUIRED', 'paymentReference', 'Référence du virement : ce champ est obligatoire.')];
  if (reference.length <= REFERENCE_LENGTH) return [];
  return [refusal('TOO_LONG', 'paymentReference', `Référence du virement : ${REFERENCE_LENGTH} caractères au plus.`, { numbers: { max: REFERENCE_LENGTH } })];
}

function dayRefusals(paidOn: Day, { validatedAt }: DiRow, today: Day): Refusal[] {
  if (paidOn > today) return [refusal('PAID_IN_FUTURE', 'paidOn', `Jour du virement : un virement fait ne peut pas être daté d’après aujourd’hui, ${formatDay(today)}.`, { numbers: { paidOn, today } })];
  const validatedOn = validatedAt ? parisDayOf(validatedAt) : paidOn;
  if (paidOn >= validatedOn) return [];
  return [refusal('PAID_BEFORE_VALIDATION', 'paidOn', `Jour du virement : la demande a été validée le ${formatDay(validatedOn)}, elle ne peut pas être payée avant.`, { numbers: { paidOn, validatedOn } })];
}
