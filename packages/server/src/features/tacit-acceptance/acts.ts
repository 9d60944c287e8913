import { signedIn, type Acts } from '../../acts/index.ts';

export const tacitActs = {
  'tacit.readRegime': { label: 'Consultation du régime de silence', who: signedIn },
  'tacit.setRegime': { label: 'Régime de silence fixé', who: ['dgefp'] },
  'tacit.readSweeps': { label: 'Consultation des passages de l’acceptation tacite', who: ['dgefp', 'support'] },
  'tacit.overdue': { label: 'Consultation des demandes dont le terme est passé', who: ['ud', 'dgefp', 'support'] },
  'tacit.runSweep': { label: 'Passage de l’acceptation tacite', who: ['dgefp', 'system'] },
} satisfies Acts;
