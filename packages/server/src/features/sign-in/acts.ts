import { everybody, type Acts } from '../../acts/index.ts';

export const signInActs = {
  'account.signIn': { label: 'Connexion', who: everybody },
  'account.confirmTotp': { label: 'Connexion confirmée par un code', who: everybody },
  'account.enrolTotp': { label: 'Double authentification activée', who: everybody },
  'account.requestRecovery': { label: 'Identifiant ou mot de passe oublié', who: everybody },
  'account.resetPassword': { label: 'Nouveau mot de passe choisi', who: everybody },
} satisfies Acts;
