import { everybody, signedIn, type Acts } from '../../acts/index.ts';

export const establishmentActs = {
  'establishment.read': { label: 'Consultation de la fiche établissement', who: signedIn },
  'establishment.mine': { label: 'Liste de ses établissements', who: signedIn },
  'establishment.save': { label: 'Fiche établissement modifiée', who: ['employer'] },
  'establishment.communes': { label: 'Recherche d’une commune', who: everybody },
} satisfies Acts;
