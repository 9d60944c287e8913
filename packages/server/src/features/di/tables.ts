import {
  CATEGORIES, CONTRACT_KINDS, DI_STATUSES, PERSON_IDENTIFIER_KINDS, SOCIO_PROFESSIONAL_CATEGORIES, WORKING_TIME_ARRANGEMENTS,
  type Day, type LineAmount, type Month, type Refusal,
} from '@apart/shared';
import { defineTables } from '../../persistence/index.ts';

export interface DiLineWeekJson {
  readonly monday: Day;
  readonly worked: number;
  readonly assimilated: number;
  readonly idle: number;
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
      /** Kept at each save, so that lists and the envelope add nothing up. */
      employees: kit.int('employees').notNull(),
      idleHours: kit.hundredths('idle_hours').notNull(),
      payableHours: kit.hundredths('payable_hours').notNull(),
      allowanceCents: kit.cents('allowance_cents').notNull(),
      indemnityCents: kit.cents('indemnity_cents').notNull(),
    },
    (t) => [
      kit.uniqueIndex('di_reference').on(t.reference),
      kit.index('di_reference_key').on(t.referenceKey),
      kit.index('di_stem').on(t.stem, t.month),
      kit.index('di_siret').on(t.siret, t.createdAt, t.id),
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
