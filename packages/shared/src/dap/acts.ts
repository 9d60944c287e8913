import type { DapTransition } from './statuses.ts';

export interface ActLabels {
  /** On the button. */
  readonly button: string;
  /** On the timeline. */
  readonly done: string;
  readonly needsReason: boolean;
}

export type DapAct =
  | DapTransition
  | 'dap.save'
  | 'dap.startAvenant'
  | 'dap.startRenewal'
  | 'dap.giveCseOpinion'
  | 'dap.handOver'
  | 'dap.replaceDecision'
  | 'da.withdraw'
  | 'dap.addNote';

export const DAP_ACT_LABELS: Readonly<Record<DapAct, ActLabels>> = {
  'dap.save': { button: 'Modifier la demande', done: 'Demande modifiée', needsReason: false },
  'dap.submit': { button: 'Envoyer la demande', done: 'Demande envoyée', needsReason: false },
  'dap.withdraw': { button: 'Retirer la demande', done: 'Demande retirée par l’employeur', needsReason: true },
  'dap.take': { button: 'Prendre en charge', done: 'Instruction commencée', needsReason: false },
  'dap.authorise': { button: 'Autoriser', done: 'Demande autorisée', needsReason: false },
  'dap.refuse': { button: 'Refuser', done: 'Demande refusée', needsReason: true },
  'dap.return': { button: 'Renvoyer pour complément', done: 'Demande renvoyée pour complément', needsReason: true },
  'dap.acceptBySilence': { button: 'Accepter par silence', done: 'Demande acceptée par silence', needsReason: false },
  'dap.giveCseOpinion': { button: 'Transmettre l’avis du CSE', done: 'Avis du CSE transmis', needsReason: false },
  'dap.startRenewal': { button: 'Renouveler', done: 'Renouvellement commencé', needsReason: false },
  'dap.handOver': { button: 'Confier à un collègue', done: 'Demande confiée à un autre agent', needsReason: true },
  'dap.replaceDecision': { button: 'Remplacer la décision', done: 'Décision remplacée', needsReason: true },
  'da.withdraw': { button: 'Retirer l’autorisation', done: 'Autorisation retirée par l’administration', needsReason: true },
  'dap.addNote': { button: 'Ajouter une note interne', done: 'Note interne', needsReason: false },
  'dap.startAvenant': { button: 'Déposer un avenant', done: 'Avenant commencé', needsReason: false },
};
