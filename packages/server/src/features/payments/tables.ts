import { defineTables } from '../../persistence/index.ts';

export const paymentLineStatuses = ['NO_ANSWER', 'PAID', 'REJECTED'] as const;
export type PaymentLineStatus = (typeof paymentLineStatuses)[number];

export const paymentTables = defineTables((kit) => ({
  /** A payment order of the ASP: what is handed to the bank at one time. */
  paymentOrder: kit.table(
    'payment_order',
    {
      id: kit.id('id'),
      reference: kit.text('reference').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      createdByName: kit.text('created_by_name').notNull(),
      /** The only département that it takes; null for all of them. */
      departement: kit.text('departement'),
      lines: kit.int('lines').notNull(),
      totalCents: kit.cents('total_cents').notNull(),
    },
    (t) => [kit.uniqueIndex('payment_order_reference').on(t.reference), kit.index('payment_order_created').on(t.createdAt, t.id)],
  ),
  /** One transfer to make: the account is the one of the day of the order, sealed. */
  paymentLine: kit.table(
    'payment_line',
    {
      id: kit.id('id'),
      /** « BP-20261201-1-0001 »: what the bank answers to. */
      reference: kit.text('reference').notNull(),
      orderId: kit.text('order_id').notNull(),
      diId: kit.text('di_id').notNull(),
      diReference: kit.text('di_reference').notNull(),
      siret: kit.text('siret').notNull(),
      departement: kit.text('departement').notNull(),
      establishmentName: kit.text('establishment_name').notNull(),
      amountCents: kit.cents('amount_cents').notNull(),
      ibanSealed: kit.text('iban_sealed').notNull(),
      ibanMasked: kit.text('iban_masked').notNull(),
      bic: kit.text('bic'),
      bankHolder: kit.text('bank_holder'),
      status: kit.enumeration('status', paymentLineStatuses).notNull(),
      paymentReference: kit.text('payment_reference'),
      paidOn: kit.day('paid_on'),
      reason: kit.text('reason'),
      answeredAt: kit.instant('answered_at'),
    },
    (t) => [
      kit.uniqueIndex('payment_line_reference').on(t.reference),
      kit.index('payment_line_order').on(t.orderId, t.status, t.reference),
      kit.index('payment_line_di').on(t.diId, t.status),
    ],
  ),
}));

export type PaymentOrderRow = ReturnType<typeof paymentTables>['paymentOrder']['$inferSelect'];
export type PaymentLineRow = ReturnType<typeof paymentTables>['paymentLine']['$inferSelect'];
