import { wrongStatus } from '../dap/wrong-status.ts';
import { ok, refused, type Result } from '../foundation/index.ts';
import { DI_ACT_LABELS } from './acts.ts';

/** The thirteen statuses of the published data dictionary, with their codes. */
export const DI_STATUSES = [
  'DRAFT', 'AWAITING_VALIDATION', 'UNDER_REVIEW', 'AWAITING_VISA', 'VALIDATED', 'PAYMENT_REQUESTED', 'PAID', 'PAYMENT_INVALIDATED',
  'RECOVERY_TO_ISSUE', 'RECOVERY_ISSUED', 'RECOVERY_INVALIDATED', 'REJECTED', 'WITHDRAWN',
] as const;
export type DiStatus = (typeof DI_STATUSES)[number];

export interface DiStatusWords {
  readonly code: number;
  readonly label: string;
  /** Where the claim is, in plain words. */
  readonly sentence: string;
  /** What comes next. */
  readonly nextStep: string;
  /** Who takes the next step; `null` when there is none. */
  readonly by: DiActor | null;
}

export type DiActor = 'EMPLOYER' | 'UD' | 'ASP' | 'BANK';

export const DI_ACTOR_LABELS: Readonly<Record<DiActor, string>> = { EMPLOYER: 'L’employeur', UD: 'L’unité départementale', ASP: 'L’ASP', BANK: 'La banque' };

export const DI_STATUS_WORDS: Readonly<Record<DiStatus, DiStatusWords>> = {
  DRAFT: { code: 8, label: 'Provisoire', sentence: 'Votre demande n’est pas encore envoyée.', nextStep: 'Complétez les heures de chaque salarié, puis envoyez la demande.', by: 'EMPLOYER' },
  AWAITING_VALIDATION: { code: 19, label: 'En attente de validation', sentence: 'Votre demande est envoyée à l’unité départementale.', nextStep: 'L’unité départementale la vérifie. Aucun délai ne lui est fixé et son silence ne vaut pas accord. Vous n’avez rien à faire.', by: 'UD' },
  UNDER_REVIEW: { code: 20, label: 'En cours d’instruction', sentence: 'Un agent de l’unité départementale vérifie votre demande.', nextStep: 'L’unité départementale rend sa réponse. Aucun délai ne lui est fixé et son silence ne vaut pas accord. Vous n’avez rien à faire.', by: 'UD' },
  AWAITING_VISA: { code: 16, label: 'En attente de visa UT', sentence: 'Votre demande est vérifiée\u00a0; il reste à la signer.', nextStep: 'L’unité départementale appose son visa. Vous n’avez rien à faire.', by: 'UD' },
  VALIDATED: { code: 9, label: 'Validée', sentence: 'Votre demande est validée.', nextStep: 'L’ASP prépare le paiement. Vous n’avez rien à faire.', by: 'ASP' },
  PAYMENT_REQUESTED: { code: 10, label: 'Paiement demandé', sentence: 'Le paiement est demandé.', nextStep: 'La banque exécute le virement. Vous n’avez rien à faire.', by: 'BANK' },
  PAID: { code: 11, label: 'Paiement effectué', sentence: 'L’allocation est payée.', nextStep: 'Le mois est terminé\u00a0; une erreur se corrige encore.', by: null },
  PAYMENT_INVALIDATED: { code: 12, label: 'Paiement invalidé', sentence: 'Le paiement n’a pas abouti.', nextStep: 'Vérifiez les coordonnées bancaires de l’établissement\u00a0; l’ASP recommencera le paiement.', by: 'EMPLOYER' },
  RECOVERY_TO_ISSUE: { code: 13, label: 'OR à émettre', sentence: 'Une somme versée en trop est à rendre.', nextStep: 'L’ASP prépare un ordre de recouvrement. Vous n’avez rien à faire.', by: 'ASP' },
  RECOVERY_ISSUED: { code: 14, label: 'OR émis', sentence: 'Un ordre de recouvrement a été émis.', nextStep: 'Remboursez la somme dans le délai indiqué, d’au moins 30 jours.', by: 'EMPLOYER' },
  RECOVERY_INVALIDATED: { code: 15, label: 'OR invalidé', sentence: 'L’ordre de recouvrement est annulé.', nextStep: 'Aucune somme ne vous est réclamée.', by: null },
  REJECTED: { code: 17, label: 'DI rejetée', sentence: 'Votre demande est rejetée.', nextStep: 'Lisez le motif\u00a0; vous pouvez déclarer ce mois à nouveau.', by: 'EMPLOYER' },
  WITHDRAWN: { code: 26, label: 'Retiré', sentence: 'Vous avez retiré cette demande.', nextStep: 'Vous pouvez déclarer ce mois à nouveau.', by: 'EMPLOYER' },
};

export type DiTransition =
  | 'di.submit' | 'di.take' | 'di.check' | 'di.approve' | 'di.reject' | 'di.withdraw' | 'di.requestPayment' | 'di.recordPayment'
  | 'di.invalidatePayment' | 'di.askRecovery' | 'di.issueRecovery' | 'di.cancelRecovery' | 'di.reopen' | 'di.replace' | 'di.settle' | 'di.oweBack';

const BEFORE_VISA = ['AWAITING_VALIDATION', 'UNDER_REVIEW', 'AWAITING_VISA'] as const satisfies readonly DiStatus[];

/** The life of a claim. Silence never accepts one; `di.replace`, `di.settle` and `di.oweBack` follow from the sending and the visa of a correction. */
export const DI_TRANSITIONS: Readonly<Record<DiTransition, { readonly from: readonly DiStatus[]; readonly to: DiStatus }>> = {
  'di.submit': { from: ['DRAFT'], to: 'AWAITING_VALIDATION' },
  'di.take': { from: ['AWAITING_VALIDATION'], to: 'UNDER_REVIEW' },
  'di.check': { from: ['AWAITING_VALIDATION', 'UNDER_REVIEW'], to: 'AWAITING_VISA' },
  'di.approve': { from: BEFORE_VISA, to: 'VALIDATED' },
  'di.reject': { from: BEFORE_VISA, to: 'REJECTED' },
  'di.withdraw': { from: ['DRAFT', 'AWAITING_VALIDATION', 'UNDER_REVIEW'], to: 'WITHDRAWN' },
  'di.requestPayment': { from: ['VALIDATED', 'PAYMENT_INVALIDATED'], to: 'PAYMENT_REQUESTED' },
  'di.recordPayment': { from: ['PAYMENT_REQUESTED'], to: 'PAID' },
  'di.invalidatePayment': { from: ['PAYMENT_REQUESTED', 'PAID'], to: 'PAYMENT_INVALIDATED' },
  'di.askRecovery': { from: ['PAID'], to: 'RECOVERY_TO_ISSUE' },
  'di.issueRecovery': { from: ['RECOVERY_TO_ISSUE'], to: 'RECOVERY_ISSUED' },
  'di.cancelRecovery': { from: ['RECOVERY_TO_ISSUE', 'RECOVERY_ISSUED'], to: 'RECOVERY_INVALIDATED' },
  'di.reopen': { from: ['REJECTED'], to: 'AWAITING_VALIDATION' },
  'di.replace': { from: [...BEFORE_VISA, 'VALIDATED', 'PAYMENT_INVALIDATED'], to: 'WITHDRAWN' },
  'di.settle': { from: ['VALIDATED'], to: 'PAID' },
  'di.oweBack': { from: ['VALIDATED'], to: 'RECOVERY_TO_ISSUE' },
};

/** Claims whose hours count against the envelope of the decision: sent, and neither rejected nor withdrawn. */
export const COUNTED_DI_STATUSES: readonly DiStatus[] = DI_STATUSES.filter((status) => !['DRAFT', 'REJECTED', 'WITHDRAWN'].includes(status));

/** Where the act leads; `WRONG_STATUS` when the claim is not where the act starts from. */
export function nextDiStatus(act: DiTransition, from: DiStatus): Result<DiStatus> {
  const transition = DI_TRANSITIONS[act];
  if (transition.from.includes(from)) return ok(transition.to);
  return refused(wrongStatus(DI_ACT_LABELS[act].button, from, DI_STATUS_WORDS[from].label, transition.from.map((status) => DI_STATUS_WORDS[status].label)));
}
