import { everybody, signedIn, type Acts } from '../../acts/index.ts';

export const accountActs = {
  'account.signOut': { label: 'Déconnexion', who: everybody },
  'account.me': { label: 'Consultation de son compte', who: everybody, scopes: ['dap:read', 'di:read'] },
  'account.inbox': { label: 'Lecture des messages', who: signedIn },
  'account.markMessageRead': { label: 'Message lu', who: signedIn },
} satisfies Acts;
