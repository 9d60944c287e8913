import { everybody, signedIn, type Acts } from '../../acts/index.ts';

export const accountActs = {
  'account.signIn': { label: 'Connexion', who: everybody },
  'account.signOut': { label: 'Déconnexion', who: everybody },
  'account.me': { label: 'Consultation de son compte', who: everybody },
  'account.inbox': { label: 'Lecture des messages', who: signedIn },
  'account.markMessageRead': { label: 'Message lu', who: signedIn },
} satisfies Acts;
