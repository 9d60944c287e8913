import type { Acts } from '../../acts/index.ts';

export const paymentActs = {
  'payment.read': { label: 'Consultation des bordereaux de paiement', who: ['asp'] },
  'payment.order': { label: 'Bordereau de paiement établi', who: ['asp'] },
  'payment.export': { label: 'Fichier du bordereau remis, coordonnées bancaires en clair', who: ['asp'] },
  'payment.importAnswers': { label: 'Réponses de la banque importées', who: ['asp'] },
} satisfies Acts;
