import { cents, formatCents, ok, refusal, refused, settlementOf, type Result } from '@apart/shared';
import { nameOf, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { transition, type Change, type DiTarget } from './act-on.ts';
import { giveBackPlace, settledOf } from './thread.ts';
import { required } from './refusals.ts';
import { versionsOf, type DiRow } from './repository.ts';

/**
 * The visa of the UD: the claim conforms to the decision. For a correction of what was paid, only the difference follows: a
 * complement to pay, a recovery to issue, or nothing. Refusal: PAYMENT_UNDER_WAY while the bank has not answered for an earlier version.
 */
export async function approveDi(deps: Deps, viewer: Viewer, target: DiTarget): Promise<Result<DiRow>> {
  return transition(deps, viewer, 'di.approve', target, (row, tx) => visa(viewer, row, tx));
}

async function visa(viewer: Viewer, row: DiRow, tx: Performing): Promise<Result<Change>> {
  const versions = await versionsOf(tx, row);
  const underWay = versions.find(({ id, status }) => id !== row.id && status === 'PAYMENT_REQUESTED');
  if (underWay) {
    return refused(refusal('PAYMENT_UNDER_WAY', '', `Le paiement de ${underWay.reference} est en cours\u00a0: la correction se valide quand l’ASP l’aura enregistré, pour ne payer que la différence.`));
  }
  const signed = { validatedAt: tx.at, validatedByName: nameOf(viewer) };
  const settlement = settlementOf(row.allowanceCents, settledOf(versions));
  if (settlement.kind === 'TO_PAY') return ok({ values: { ...signed, dueCents: settlement.cents } });
  if (settlement.kind === 'NOTHING') return ok({ values: { ...signed, dueCents: 0 }, follows: { act: 'di.settle', detail: 'Le montant déjà payé est le bon.' } });
  const recoveryReason = `Correction à la baisse\u00a0: ${formatCents(cents(settlement.cents))} versés en trop.`;
  return ok({ values: { ...signed, dueCents: 0, recoveryCents: settlement.cents, recoveryReason }, follows: { act: 'di.oweBack', detail: recoveryReason } });
}

/** A rejection always says why. That of a correction leaves the version that was paid as it is. */
export async function rejectDi(deps: Deps, viewer: Viewer, target: DiTarget & { readonly reason: string }): Promise<Result<DiRow>> {
  const reason = target.reason.trim();
  if (!reason) return required('reason', 'Motif du rejet\u00a0: ce champ est obligatoire.');
  return transition(deps, viewer, 'di.reject', target, async (row, tx) => {
    await giveBackPlace(tx, row);
    return ok({ values: { rejectionReason: reason, rejectedAt: tx.at, rejectedByName: nameOf(viewer) }, detail: reason });
  });
}

/** The employer takes the claim back before the visa; the month may be declared again. */
export async function withdrawDi(deps: Deps, viewer: Viewer, target: DiTarget & { readonly reason: string }): Promise<Result<DiRow>> {
  const reason = target.reason.trim();
  if (!reason) return required('reason', 'Motif du retrait\u00a0: ce champ est obligatoire.');
  return transition(deps, viewer, 'di.withdraw', target, async (row, tx) => {
    await giveBackPlace(tx, row);
    return ok({ detail: reason });
  });
}
