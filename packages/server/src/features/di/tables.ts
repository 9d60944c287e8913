import {
  CATEGORIES, CONTRACT_KINDS, DI_STATUSES, PERSON_IDENTIFIER_KINDS, SOCIO_PROFESSIONAL_CATEGORIES, WORKING_TIME_ARRANGEMENTS,
  type Day, type DiJustification, type LineAmount, type Month, type Refusal,
} from '@apart/shared';
import { defineTables } from '../../persistence/index.ts';

export interface DiLineWeekJson {
  readonly monday: Day;
  readonly worked: number;
  readonly assimilated: number;
  readonly idle: number;
  /** As typed for a forfait in days; the three hours above are their conversion. */
  readonly workedHalfDays?: number | null;
  readonly assimilatedHalfDays?: number | null;
  readonly idleHalfDays?: number | null;
  readonly payable: number;
}

export const diTables = defineTables((kit) => ({
  di: kit.table(
    'di',
    {
      id: kit.id('id'),
      reference: kit.text('reference').notNull(),
      referenceKey: kit.text('reference_key').notNull(),
      /** The file's stem: avenants share the DIs of their file. */
      stem: kit.text('stem').notNull(),
      daId: kit.text('da_id').notNull(),
      siret: kit.text('siret').notNull(),
      siren: kit.text('siren').notNull(),
      departement: kit.text('departement').notNull(),
      establishmentName: kit.text('establishment_name').notNull(),
      month: kit.text('month').$type<Month>().notNull(),
      formVersion: kit.int('form_version').notNull(),
      status: kit.enumeration('status', DI_STATUSES).notNull(),
      version: kit.int('version').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      submittedAt: kit.instant('submitted_at'),
      submittedByName: kit.text('submitted_by_name'),
      validatedAt: kit.instant('validated_at'),
      validatedByName: kit.text('validated_by_name'),
      rejectionReason: kit.text('rejection_reason'),
      paymentReference: kit.text('payment_reference'),
      paidOn: kit.day('paid_on'),
      /** Why the bank gave the last payment back. */
      paymentRejection: kit.text('payment_rejection'),
      rejectedAt: kit.instant('rejected_at'),
      rejectedByName: kit.text('rejected_by_name'),
      /** References of the version that this one corrects, and of the correction that took its place. */
      corrects: kit.text('corrects'),
      replacedBy: kit.text('replaced_by'),
      correctionReason: kit.text('correction_reason'),
      /** What the employer answers to the warnings; null while nothing is written. */
      justifications: kit.json<readonly DiJustification[] | null>('justifications'),
      /** What the sending warned about (`warningsToTell`); null before it. */
      warnings: kit.json<readonly Refusal[] | null>('warnings'),
      /** What is ordered for this version, fixed at the visa: the allowance, less what the month has already been paid. */
      dueCents: kit.cents('due_cents'),
      recoveryCents: kit.cents('recovery_cents'),
      recoveryReason: kit.text('recovery_reason'),
      recoveryDueOn: kit.day('recovery_due_on'),
      /** Kept at each save, so that lists and the envelope add nothing up. */
      employees: kit.int('employees').notNull(),
      idleHours: kit.hundredths('idle_hours').notNull(),
      payableHours: kit.hundredths('payable_hours').notNull(),
      allowanceCents: kit.cents('allowance_cents').notNull(),
      indemnityCents: kit.cents('indemnity_cents').notNull(),
    },
    (t) => [
      kit.uniqueIndex('di_reference').on(t.reference),
      kit.index('di_reference_key').on(t.referenceKey, t.departement),
      kit.index('di_stem').on(t.stem, t.month),
      kit.index('di_siret').on(t.siret, t.createdAt, t.id),
      kit.index('di_rejected').on(t.status, t.rejectedAt, t.id),
      kit.index('di_worklist').on(t.departement, t.status, t.createdAt, t.id),
    ],
  ),
  /** A person of a company; the number is sealed, found again by its fingerprint. */
  employee: kit.table(
    'employee',
    {
      id: kit.id('id'),
      siren: kit.text('siren').notNull(),
      lastName: kit.text('last_name').notNull(),
      firstName: kit.text('first_name').notNull(),
      identifierKind: kit.enumeration('identifier_kind', PERSON_IDENTIFIER_KINDS).notNull(),
      identifierSealed: kit.text('identifier_sealed').notNull(),
      identifierFingerprint: kit.text('identifier_fingerprint').notNull(),
      identifierMasked: kit.text('identifier_masked').notNull(),
      category: kit.enumeration('category', SOCIO_PROFESSIONAL_CATEGORIES).notNull(),
    },
    (t) => [kit.uniqueIndex('employee_identifier').on(t.siren, t.identifierFingerprint)],
  ),
  /** An NTT that a person had before their NIR: whoever still types it finds the same person. */
  employeeFormerNumber: kit.table(
    'employee_former_number',
    {
      id: kit.id('id'),
      siren: kit.text('siren').notNull(),
      fingerprint: kit.text('fingerprint').notNull(),
      employeeId: kit.text('employee_id').notNull(),
      linkedAt: kit.instant('linked_at').notNull(),
    },
    (t) => [kit.uniqueIndex('employee_former_number_fingerprint').on(t.siren, t.fingerprint), kit.index('employee_former_number_employee').on(t.employeeId)],
  ),
  diLine: kit.table(
    'di_line',
    {
      id: kit.id('id'),
      diId: kit.text('di_id').notNull(),
      position: kit.int('position').notNull(),
      employeeId: kit.text('employee_id').notNull(),
      category: kit.enumeration('category', SOCIO_PROFESSIONAL_CATEGORIES).notNull(),
      arrangement: kit.enumeration('arrangement', WORKING_TIME_ARRANGEMENTS).notNull(),
      contractKind: kit.enumeration('contract_kind', CONTRACT_KINDS).notNull(),
      allowanceCategory: kit.enumeration('allowance_category', CATEGORIES).notNull(),
      contractWeeklyHours: kit.hundredths('contract_weekly_hours').notNull(),
      hourlyRateCents: kit.cents('hourly_rate_cents').notNull(),
      agreementSignedOn: kit.day('agreement_signed_on'),
      monthlyClaim: kit.flag('monthly_claim'),
      /** When the contract begins or ends inside the month. */
      contractStart: kit.day('contract_start'),
      contractEnd: kit.day('contract_end'),
      weeks: kit.json<readonly DiLineWeekJson[]>('weeks').notNull(),
      payableHours: kit.hundredths('payable_hours').notNull(),
      /** The computation as it was made, with its steps: what was paid can always be explained. Null while it cannot be made. */
      amount: kit.json<LineAmount | null>('amount'),
      /** What the hours of this line break, paths from the line; shown while typing, blocking at the sending. */
      refusals: kit.json<readonly Refusal[]>('refusals').notNull(),
    },
    (t) => [kit.index('di_line_di').on(t.diId, t.position), kit.index('di_line_employee').on(t.employeeId)],
  ),
}));
