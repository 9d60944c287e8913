import { signedIn, type Acts } from '../../acts/index.ts';

export const searchActs = {
  'search.run': { label: 'Recherche', who: signedIn },
} satisfies Acts;
