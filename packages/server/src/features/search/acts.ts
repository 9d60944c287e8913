import { signedIn, type Acts } from '../../acts/index.ts';

export const searchActs = {
  'search.run': { label: 'Recherche', who: signedIn, scopes: ['dap:read', 'di:read'] },
} satisfies Acts;
