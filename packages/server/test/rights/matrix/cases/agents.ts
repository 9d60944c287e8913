import { by, type Cases } from '../case.ts';
import { EVERYBODY, INSIDE, withoutTokens } from '../seats.ts';
import { anAgentRequest } from './input.ts';

/** Accesses of agents, reinforcements, what support opens, and the alert of whoever sees what is not theirs. */
export const agents: Cases = {
  requestAgentAccess: by(EVERYBODY, () => ({ input: anAgentRequest('autre@ud-rhone.example') })),
  agentAccessRequests: by(['dgefp']),
  answerAgentAccess: by(['dgefp'], ({ agentRequest }) => ({ input: { ...agentRequest, role: 'UD', departements: ['69'] } })),
  agents: by(['dgefp', 'head']),
  changeAgent: by(['dgefp'], ({ agent }) => ({ input: { id: agent.id, role: 'UD', departements: ['69', '01'] } })),
  endAgentAccess: by(['dgefp', 'head'], ({ agent }) => ({ id: agent.id, reason: 'Parti en retraite' })),
  // One's own too: the two who were lent the département.
  perimeterDelegations: by(['dgefp', 'head', 'agentLent', 'agentLentPast']),
  delegatePerimeter: by(['dgefp', 'head'], ({ agent }) => ({ input: { email: agent.email, departement: '69', fromDay: '2026-12-01', untilDay: '2026-12-31', reason: 'Renfort de fin d’année' } })),
  endPerimeterDelegation: by(['dgefp', 'head'], ({ delegation }) => ({ id: delegation.id })),
  supportAccesses: by(withoutTokens(INSIDE), ({ siret }) => ({ siret })),
  openSupportAccess: by(['supportClosed', 'supportOpen'], ({ siret }) => ({ siret, reason: 'Appel de l’entreprise : pièce illisible.' })),
  closeSupportAccess: by(['supportOpen'], ({ supportAccess }) => ({ id: supportAccess.id })),
  reportLeak: by(EVERYBODY, () => ({ input: { page: '/espace', text: 'Je vois le dossier d’une autre entreprise.' } })),
  leakReports: by(['dgefp']),
  closeLeakReport: by(['dgefp'], ({ leak }) => ({ id: leak.id, conclusion: 'Un homonyme : chacun ne voit que le sien.' })),
};
