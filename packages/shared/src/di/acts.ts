import type { ActLabels } from '../dap/acts.ts';
import type { DiTransition } from './statuses.ts';

export type DiAct = DiTransition | 'di.open' | 'di.save' | 'di.correct' | 'di.import';

export const DI_ACT_LABELS: Readonly<Record<DiAct, ActLabels>> = {
  'di.open': { button: 'Déclarer ce mois', done: 'Déclaration ouverte', needsReason: false },
  'di.save': { button: 'Modifier la déclaration', done: 'Déclaration modifiée', needsReason: false },
  'di.correct': { button: 'Corriger ma déclaration', done: 'Correction spontanée commencée par l’employeur', needsReason: true },
  'di.replace': { button: 'Remplacer', done: 'Remplacée par une correction', needsReason: false },
  'di.reopen': { button: 'Rouvrir la demande', done: 'Demande rouverte après un rejet par erreur', needsReason: true },
  'di.settle': { button: 'Solder', done: 'Rien à payer ni à rendre', needsReason: false },
  'di.oweBack': { button: 'Constater un trop-perçu', done: 'Trop-perçu constaté', needsReason: false },
  'di.import': { button: 'Importer un fichier', done: 'Lignes importées', needsReason: false },
  'di.submit': { button: 'Envoyer la demande', done: 'Demande envoyée', needsReason: false },
  'di.take': { button: 'Prendre en charge', done: 'Instruction commencée', needsReason: false },
  'di.check': { button: 'Proposer au visa', done: 'Demande vérifiée', needsReason: false },
  'di.approve': { button: 'Valider la demande', done: 'Demande validée', needsReason: false },
  'di.reject': { button: 'Rejeter la demande', done: 'Demande rejetée', needsReason: true },
  'di.withdraw': { button: 'Retirer la demande', done: 'Demande retirée par l’employeur', needsReason: true },
  'di.requestPayment': { button: 'Demander le paiement', done: 'Paiement demandé', needsReason: false },
  'di.recordPayment': { button: 'Enregistrer le paiement', done: 'Paiement effectué', needsReason: false },
  'di.invalidatePayment': { button: 'Signaler un paiement rejeté', done: 'Paiement invalidé', needsReason: true },
  'di.askRecovery': { button: 'Demander un recouvrement', done: 'Recouvrement demandé', needsReason: true },
  'di.issueRecovery': { button: 'Émettre l’ordre de recouvrement', done: 'Ordre de recouvrement émis', needsReason: false },
  'di.cancelRecovery': { button: 'Annuler le recouvrement', done: 'Recouvrement annulé', needsReason: true },
};
