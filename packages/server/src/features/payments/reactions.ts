import { and, eq, inArray } from 'drizzle-orm';
import type { Reaction } from '../../journal/index.ts';
import { diById } from '../di/index.ts';
import { paymentTables, type PaymentLineStatus } from './tables.ts';

/** The line of a payment order follows its claim, whether the answer came from a file of the bank or was typed. */
const follow = (status: PaymentLineStatus, from: readonly PaymentLineStatus[]): Reaction =>
  async ({ tx, at, entry }) => {
    const claim = await diById(tx, entry.subjectId);
    if (!claim) return;
    const { paymentLine } = paymentTables(tx);
    await tx.sql
      .update(paymentLine)
      .set({ status, answeredAt: at, paymentReference: claim.paymentReference, paidOn: claim.paidOn, reason: claim.paymentRejection })
      .where(and(eq(paymentLine.diId, claim.id), inArray(paymentLine.status, [...from])));
  };

export const paymentReactions: Readonly<Record<string, Reaction>> = {
  'di.recordPayment': follow('PAID', ['NO_ANSWER']),
  'di.invalidatePayment': follow('REJECTED', ['NO_ANSWER', 'PAID']),
};
