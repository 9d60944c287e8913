import { everybody, signedIn, type Acts } from '../../acts/index.ts';

export const establishmentActs = {
  'establishment.read': { label: 'Consultation de la fiche établissement', who: signedIn, scopes: ['dap:read', 'di:read'] },
  'establishment.mine': { label: 'Liste de ses établissements', who: signedIn, scopes: ['dap:read', 'di:read'] },
  'establishment.save': { label: 'Fiche établissement modifiée', who: ['employer'] },
  'establishment.useBankChange': { label: 'Nouveau compte bancaire utilisé', who: ['system'] },
  'establishment.cancelBankChange': { label: 'Changement de compte bancaire annulé', who: ['employer'] },
  'establishment.close': { label: 'Fermeture de l’établissement déclarée', who: ['employer'] },
  'establishment.reopen': { label: 'Fermeture de l’établissement annulée', who: ['employer'] },
  'establishment.replace': { label: 'SIRET remplacé par un autre', who: ['employer'] },
  'establishment.checkLink': { label: 'Lien avec l’entreprise vérifié', who: ['ud', 'asp'] },
  'establishment.communes': { label: 'Recherche d’une commune', who: everybody, scopes: ['dap:read', 'di:read'] },
} satisfies Acts;
