import { cents, earliestRecoveryDay, formatCents, formatDay, MIN_RECOVERY_DAYS, ok, parisDayOf, refusal, refused, type Day, type Result } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { transition, type DiTarget } from './act-on.ts';
import { required } from './refusals.ts';
import { versionsOf, type DiRow } from './repository.ts';
import { settledOf } from './thread.ts';

/** What was paid in excess, or unduly, is to be paid back to the ASP (R. 5122-10): never more than what was received. */
export async function askDiRecovery(deps: Deps, viewer: Viewer, target: DiTarget & { readonly amount: number; readonly reason: string }): Promise<Result<DiRow>> {
  const reason = target.reason.trim();
  if (!reason) return required('reason', 'Motif du recouvrement\u00a0: ce champ est obligatoire.');
  return transition(deps, viewer, 'di.askRecovery', target, async (row, tx) => {
    const received = settledOf(await versionsOf(tx, row));
    if (target.amount <= 0 || target.amount > received) {
      return refused(refusal('RECOVERY_AMOUNT', 'amount', `Montant à rendre\u00a0: plus de 0\u00a0€ et ${formatCents(cents(received))} au plus, qui ont été versés.`, { article: 'R. 5122-10', numbers: { received, amount: target.amount } }));
    }
    return ok({ values: { recoveryCents: target.amount, recoveryReason: reason }, detail: `${formatCents(cents(target.amount))} — ${reason}` });
  });
}

/** The ASP issues the order; it leaves the employer thirty days at least (R. 5122-10). */
export async function issueDiRecovery(deps: Deps, viewer: Viewer, target: DiTarget & { readonly dueOn: Day }): Promise<Result<DiRow>> {
  return transition(deps, viewer, 'di.issueRecovery', target, (row, { at }) => {
    const earliest = earliestRecoveryDay(parisDayOf(at));
    if (target.dueOn < earliest) {
      return refused(refusal('RECOVERY_TOO_SOON', 'dueOn', `Date limite\u00a0: le délai est d’au moins ${MIN_RECOVERY_DAYS} jours, soit le ${formatDay(earliest)} au plus tôt.`, { article: 'R. 5122-10', numbers: { dueOn: target.dueOn, earliest } }));
    }
    return ok({ values: { recoveryDueOn: target.dueOn }, detail: `${formatCents(cents(row.recoveryCents ?? 0))} à rendre avant le ${formatDay(target.dueOn)}` });
  });
}

/** The order is cancelled, or waived because of the situation of the company (R. 5122-10): nothing is asked any more. */
export async function cancelDiRecovery(deps: Deps, viewer: Viewer, target: DiTarget & { readonly reason: string }): Promise<Result<DiRow>> {
  const reason = target.reason.trim();
  if (!reason) return required('reason', 'Motif de l’annulation\u00a0: ce champ est obligatoire.');
  return transition(deps, viewer, 'di.cancelRecovery', target, () => ok({ values: { recoveryReason: reason, recoveryDueOn: null }, detail: reason }));
}
