import { everybody, type Acts } from '../../acts/index.ts';

export const agentActs = {
  'agent.request': { label: 'Accès d’agent demandé', who: everybody },
  'agent.answer': { label: 'Réponse à une demande d’accès d’agent', who: ['dgefp'] },
  'agent.list': { label: 'Lecture des agents', who: ['dgefp', 'ud'] },
  'agent.change': { label: 'Périmètre d’un agent modifié', who: ['dgefp'] },
  'agent.end': { label: 'Accès d’un agent terminé', who: ['dgefp', 'ud'] },
  'agent.delegate': { label: 'Renfort accordé', who: ['dgefp', 'ud'] },
  'agent.endDelegation': { label: 'Renfort terminé', who: ['dgefp', 'ud'] },
  'agent.system': { label: 'Accès d’agent ouvert', who: ['system'] },
} satisfies Acts;
