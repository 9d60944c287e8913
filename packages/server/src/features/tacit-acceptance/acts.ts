import type { Acts } from '../../acts/index.ts';

export const tacitActs = {
  'tacit.readSweeps': { label: 'Consultation des passages de l’acceptation tacite', who: ['ud', 'dgefp', 'support'] },
  'tacit.overdue': { label: 'Consultation des demandes dont le terme est passé', who: ['ud', 'dgefp', 'support'] },
  'tacit.runSweep': { label: 'Passage de l’acceptation tacite', who: ['dgefp', 'system'] },
  'tacit.alert': { label: 'Alerte\u00a0: un passage n’a pas eu lieu', who: ['system'] },
  'tacit.tellHeads': { label: 'Termes proches signalés aux responsables d’UD', who: ['system'] },
} satisfies Acts;
