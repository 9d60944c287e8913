import { signedIn, type Acts } from '../../acts/index.ts';

export const daActs = {
  'da.read': { label: 'Consultation d’une décision d’autorisation', who: signedIn, scopes: ['dap:read', 'di:read'] },
} satisfies Acts;
