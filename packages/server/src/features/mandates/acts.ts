import { everybody, type Acts } from '../../acts/index.ts';

/** A program signs nothing and names nobody: no act of this feature is open to tokens. */
export const mandateActs = {
  'cabinet.read': { label: 'Consultation de ses cabinets', who: ['employer'] },
  'cabinet.find': { label: 'Recherche d’un cabinet par son SIREN', who: ['employer'] },
  'cabinet.create': { label: 'Cabinet ouvert', who: ['employer'] },
  'cabinet.invite': { label: 'Collaborateur invité dans le cabinet', who: ['employer'] },
  'cabinet.removeColleague': { label: 'Collaborateur retiré du cabinet', who: ['employer'] },
  'mandate.list': { label: 'Consultation des mandats', who: ['employer'] },
  'mandate.propose': { label: 'Mandat proposé', who: ['employer'] },
  'mandate.sign': { label: 'Mandat signé', who: ['employer'] },
  'mandate.readLink': { label: 'Lecture du mandat à signer', who: everybody },
  'mandate.signFromLink': { label: 'Mandat signé depuis l’adresse de l’entreprise', who: everybody },
  'mandate.remind': { label: 'Lien de signature envoyé de nouveau', who: ['employer'] },
  'mandate.end': { label: 'Fin du mandat', who: ['employer'] },
  'mandate.transfer': { label: 'Mandats transmis à un autre cabinet', who: ['employer'] },
  'mandate.nameCompanyUser': { label: 'Utilisateur de l’entreprise invité par son cabinet', who: ['employer'] },
  'mandate.readInvitation': { label: 'Lecture d’une invitation', who: everybody },
  'mandate.acceptInvitation': { label: 'Invitation acceptée', who: everybody },
  'mandate.warn': { label: 'Fin prochaine d’un mandat annoncée', who: ['system'] },
} satisfies Acts;
