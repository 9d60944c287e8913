import { DiComplementDocument, DiDocument, DiKnownEmployeesDocument, type DiLineFieldsFragment, type DiPageFragment, DiSendingDocument, type DiSendingQuery, type RefusalFieldsFragment } from '@apart/schema';
import { answer } from './mocks.ts';

const weeks = [
  { monday: '2020-03-16', sunday: '2020-03-22', label: '16/03 – 22/03', days: ['2020-03-16', '2020-03-17', '2020-03-18', '2020-03-19', '2020-03-20', '2020-03-21', '2020-03-22'], workingDaysInPeriod: 5, workingDays: 5 },
  { monday: '2020-03-23', sunday: '2020-03-29', label: '23/03 – 29/03', days: ['2020-03-23', '2020-03-24'], workingDaysInPeriod: 2, workingDays: 5 },
];

/** One line whose hours are right. */
export const lineOfLuc: DiLineFieldsFragment = {
  id: 'line-1',
  position: 0,
  employee: { __typename: 'DiEmployeeFull', id: 'e1', lastName: 'Petit', firstName: 'Luc', category: 'WORKER', identifierKind: 'NIR', identifierMasked: '1 85 05 •• ••• ••• ••' },
  arrangement: 'WEEKLY',
  contractKind: 'ORDINARY',
  allowanceCategory: 'COMMON',
  contractWeeklyHours: 3500,
  hourlyRate: 1200,
  agreementSignedOn: null,
  monthlyClaim: false,
  contractStart: null,
  contractEnd: null,
  weeks: [
    { monday: '2020-03-16', worked: 0, assimilated: 0, idle: 3500, workedHalfDays: null, assimilatedHalfDays: null, idleHalfDays: null, payable: 3500 },
    { monday: '2020-03-23', worked: 0, assimilated: 0, idle: 0, workedHalfDays: null, assimilatedHalfDays: null, idleHalfDays: null, payable: 0 },
  ],
  payableHours: 3500,
  beyondQuota: 0,
  allowanceHourly: 840,
  allowance: 29_400,
  indemnityHourly: 840,
  indemnity: 29_400,
  leftToEmployer: 0,
  floorUnpublished: false,
  refusals: [],
};

/** A claim of March 2020, being filled in; what a test looks at is given over it. */
export const claimDraft: DiPageFragment = {
  id: 'di-1',
  reference: '069-0000CK-00-202003-1',
  daReference: '069-0000CK-00',
  month: '2020-03',
  monthLabel: 'mars 2020',
  version: 3,
  status: 'DRAFT',
  statusLabel: 'Provisoire',
  statusSentence: 'Votre demande n’est pas encore envoyée.',
  nextStepBy: 'L’employeur',
  nextStepBefore: '2021-06-30',
  due: null,
  corrects: null,
  replacedBy: null,
  correctionReason: null,
  paidOn: null,
  paymentRejection: null,
  recovery: null,
  recoveryReason: null,
  recoveryDueOn: null,
  versions: [],
  comparison: null,
  nextStep: 'Complétez les heures de chaque salarié, puis envoyez la demande.',
  siret: '73282932000074',
  establishmentName: 'Boulangerie Martin SARL',
  departement: '69',
  companyHeadcount: 8,
  deadline: '2021-06-30',
  submittedAt: null,
  rejectionReason: null,
  paymentReference: null,
  weeks,
  lines: [lineOfLuc],
  totals: { employees: 1, idleHours: 3500, payableHours: 3500, allowance: 29_400, indemnity: 29_400, leftToEmployer: 0 },
  envelopeHours: 120_000,
  leftHours: 120_000,
  availableCategories: ['COMMON'],
  history: [{ id: 'h1', at: '2020-04-01T08:00:00Z', act: 'di.open', label: 'Déclaration ouverte', by: 'Claire Martin', detail: null }],
  request: null,
  validation: null,
  possibleActions: [
    { act: 'di.save', label: 'Modifier la déclaration', needsReason: false },
    { act: 'di.submit', label: 'Envoyer la demande', needsReason: false },
    { act: 'di.withdraw', label: 'Retirer la demande', needsReason: true },
  ],
};

type DiSent = NonNullable<DiSendingQuery['di']>;

/** What the page of a claim reads: the claim as `read` gives it now, what blocks its sending and what is to be justified, nobody else of the company, no text published since. */
export const claimIs = (read: () => DiPageFragment, blockers: readonly RefusalFieldsFragment[] = [], warnings: readonly RefusalFieldsFragment[] = [], justifications: DiSent['justifications'] = []) => [
  answer(DiDocument, () => ({ di: read() })),
  answer(DiSendingDocument, () => ({ di: { ...read(), blockers: [...blockers], warnings: [...warnings], justifications } })),
  answer(DiComplementDocument, () => ({ di: { id: read().id, complement: null } })),
  answer(DiKnownEmployeesDocument, () => ({ di: { id: read().id, knownEmployees: [] } })),
];
