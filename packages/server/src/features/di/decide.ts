import { formatCents, formatDay, cents, refusal, refused, type Day, type Refusal, type Result } from '@apart/shared';
import { nameOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { transition, type DiTarget } from './act-on.ts';
import type { DiRow } from './repository.ts';

const required = (path: string, message: string): { ok: false; refusals: readonly Refusal[] } => refused(refusal('REQUIRED', path, message));

/** The visa of the UD: the claim conforms to the decision. */
export async function approveDi(deps: Deps, viewer: Viewer, target: DiTarget): Promise<Result<DiRow>> {
  return transition(deps, viewer, 'di.approve', target, (_row, at) => ({ values: { validatedAt: at, validatedByName: nameOf(viewer) } }));
}

/** A rejection always says why. */
export async function rejectDi(deps: Deps, viewer: Viewer, target: DiTarget & { readonly reason: string }): Promise<Result<DiRow>> {
  const reason = target.reason.trim();
  if (!reason) return required('reason', 'Motif du rejet : ce champ est obligatoire.');
  return transition(deps, viewer, 'di.reject', target, () => ({ values: { rejectionReason: reason }, detail: reason }));
}

export async function withdrawDi(deps: Deps, viewer: Viewer, target: DiTarget & { readonly reason: string }): Promise<Result<DiRow>> {
  const reason = target.reason.trim();
  if (!reason) return required('reason', 'Motif du retrait : ce champ est obligatoire.');
  return transition(deps, viewer, 'di.withdraw', target, () => ({ detail: reason }));
}

export async function requestDiPayment(deps: Deps, viewer: Viewer, target: DiTarget): Promise<Result<DiRow>> {
  return transition(deps, viewer, 'di.requestPayment', target, (row) => ({ detail: `Montant : ${formatCents(cents(row.allowanceCents))}` }));
}

export async function recordDiPayment(
  deps: Deps,
  viewer: Viewer,
  target: DiTarget & { readonly paymentReference: string; readonly paidOn: Day },
): Promise<Result<DiRow>> {
  const paymentReference = target.paymentReference.trim();
  if (!paymentReference) return required('paymentReference', 'Référence du virement : ce champ est obligatoire.');
  return transition(deps, viewer, 'di.recordPayment', target, () => ({
    values: { paymentReference, paidOn: target.paidOn },
    detail: `Virement ${paymentReference} du ${formatDay(target.paidOn)}`,
  }));
}
