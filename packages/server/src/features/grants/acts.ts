import { everybody, signedIn, type Acts } from '../../acts/index.ts';

export const grantActs = {
  'habilitation.read': { label: 'Lecture des habilitations', who: signedIn },
  'habilitation.invite': { label: 'Personne invitée', who: ['employer'] },
  'habilitation.cancelInvitation': { label: 'Invitation annulée', who: ['employer'] },
  'habilitation.accept': { label: 'Invitation acceptée', who: everybody },
  'habilitation.change': { label: 'Habilitation modifiée', who: ['employer'] },
  'habilitation.revoke': { label: 'Habilitation retirée', who: ['employer'] },
  'habilitation.request': { label: 'Habilitation demandée', who: everybody },
  'habilitation.answer': { label: 'Réponse à une demande d’habilitation', who: ['employer'] },
  'habilitation.askArbitration': { label: 'Arbitrage demandé', who: everybody },
  'habilitation.arbitrate': { label: 'Arbitrage d’une habilitation', who: ['asp', 'ud'] },
  'habilitation.system': { label: 'Suite d’une demande d’habilitation', who: ['system'] },
} satisfies Acts;
