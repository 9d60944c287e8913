import { cents, formatCents, ok, parisDayOf, refusal, refused, type Refusal, type Result } from '@apart/shared';
import { and, asc, eq, isNull, like, notExists, or, sql } from 'drizzle-orm';
import { nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { diTables, moveDiInAct, orderedCents, requestedPayment, type DiRow } from '../di/index.ts';
import { accountsToPay, type AccountToPay } from './accounts-to-pay.ts';
import { paymentTables, type PaymentOrderRow } from './tables.ts';

/** Transfers of one order at most; the next order takes the others. */
export const ORDER_LIMIT = 1000;

export interface OrderDiPayments {
  readonly departement?: string | null;
  readonly idempotencyKey: string;
}

/**
 * Makes a payment order of the validated claims, and of those whose payment is asked for and in no order yet: each is asked for
 * payment, with its amount and the account to credit. A claim without an account is left, with a warning.
 * Refusals: NOTHING_TO_PAY, ORDER_IN_PROGRESS.
 */
export async function orderDiPayments(deps: Deps, viewer: Viewer, input: OrderDiPayments): Promise<Result<PaymentOrderRow>> {
  const departement = input.departement?.trim().toUpperCase() || null;
  return perform(deps, viewer, 'payment.order', (tx) =>
    once(
      tx,
      viewer,
      'payment.order',
      input.idempotencyKey,
      { departement },
      async (id) => {
        const { paymentOrder } = paymentTables(tx);
        const [row] = await tx.sql.select().from(paymentOrder).where(eq(paymentOrder.id, id));
        return row ? ok(row) : refused(refusal('NOT_FOUND', '', 'Bordereau introuvable.'));
      },
      () => make(deps, tx, viewer, departement),
    ),
  );
}

async function make(deps: Deps, tx: Performing, viewer: Viewer, departement: string | null): Promise<Result<PaymentOrderRow>> {
  const claims = await claimsToPay(tx, departement);
  const accounts = await accountsToPay(tx, claims, tx.at);
  const payable = claims.flatMap((claim, index) => {
    const account = accounts[index];
    return account ? [{ claim, account }] : [];
  });
  if (payable.length === 0) return refused(refusal('NOTHING_TO_PAY', '', 'Aucune demande validée n’attend de paiement.'), ...withoutAccount(claims, accounts));
  const reference = await nextReference(tx);
  const { paymentOrder, paymentLine } = paymentTables(tx);
  const totalCents = payable.reduce((total, { claim }) => total + orderedCents(claim), 0);
  const [order] = await tx.sql
    .insert(paymentOrder)
    .values({ id: deps.ids.next(), reference, createdAt: tx.at, createdByName: nameOf(viewer), departement, lines: payable.length, totalCents })
    .onConflictDoNothing()
    .returning();
  if (!order) return refused(refusal('ORDER_IN_PROGRESS', '', 'Un autre bordereau vient d’être établi\u00a0: recommencez.'));
  const lines = [];
  for (const [index, { claim, account }] of payable.entries()) {
    if (claim.status === 'VALIDATED') {
      const moved = await moveDiInAct(tx, 'di.requestPayment', claim, requestedPayment);
      if (!moved.ok) return moved;
    }
    lines.push({
      id: deps.ids.next(), reference: `${reference}-${String(index + 1).padStart(4, '0')}`, orderId: order.id, diId: claim.id, diReference: claim.reference, siret: claim.siret, departement: claim.departement,
      establishmentName: claim.establishmentName, amountCents: orderedCents(claim), ...account, status: 'NO_ANSWER' as const, paymentReference: null, paidOn: null, reason: null, answeredAt: null,
    });
  }
  for (let start = 0; start < lines.length; start += 100) await tx.sql.insert(paymentLine).values(lines.slice(start, start + 100));
  await tx.record({ act: 'payment.order', subjectKind: 'payment', subjectId: order.id, detail: `${reference}\u00a0: ${lines.length} virement${lines.length > 1 ? 's' : ''}, ${formatCents(cents(totalCents))}` });
  return ok(order, withoutAccount(claims, accounts));
}

async function claimsToPay(tx: Performing, departement: string | null): Promise<readonly DiRow[]> {
  const { di } = diTables(tx);
  const { paymentLine } = paymentTables(tx);
  const open = tx.sql.select({ one: sql`1` }).from(paymentLine).where(and(eq(paymentLine.diId, di.id), eq(paymentLine.status, 'NO_ANSWER')));
  return tx.sql
    .select()
    .from(di)
    .where(and(or(and(eq(di.status, 'VALIDATED'), isNull(di.replacedBy)), eq(di.status, 'PAYMENT_REQUESTED')), notExists(open), departement ? eq(di.departement, departement) : undefined))
    .orderBy(asc(di.departement), asc(di.validatedAt), asc(di.id))
    .limit(ORDER_LIMIT);
}

/** « BP-20261201-2 »: the second order of that day. */
async function nextReference(tx: Performing): Promise<string> {
  const { paymentOrder } = paymentTables(tx);
  const stem = `BP-${parisDayOf(tx.at).replaceAll('-', '')}-`;
  const rows = await tx.sql.select({ reference: paymentOrder.reference }).from(paymentOrder).where(like(paymentOrder.reference, `${stem}%`));
  return `${stem}${rows.length + 1}`;
}

function withoutAccount(claims: readonly DiRow[], accounts: readonly (AccountToPay | null)[]): Refusal[] {
  return claims.flatMap((claim, index) => (accounts[index] ? [] : [refusal('NO_ACCOUNT', '', `${claim.reference}, ${claim.establishmentName}\u00a0: aucun compte bancaire n’est connu\u00a0; demandez-le à l’employeur.`)]));
}
