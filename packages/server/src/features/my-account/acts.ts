import { signedIn, type Acts } from '../../acts/index.ts';

export const myAccountActs = {
  'account.mine': { label: 'Consultation de son compte et de ses sessions', who: signedIn },
  'account.revokeSession': { label: 'Session fermée', who: signedIn },
  'account.changePassword': { label: 'Mot de passe changé', who: signedIn },
  'account.changeProfile': { label: 'Nom ou téléphone changé', who: signedIn },
  'account.changeEmail': { label: 'Changement d’adresse électronique', who: signedIn },
  'account.confirmNewEmail': { label: 'Nouvelle adresse confirmée', who: ['visitor', ...signedIn] },
  'account.cancelNewEmail': { label: 'Changement d’adresse annulé', who: ['visitor', ...signedIn] },
  'account.mailPreferences': { label: 'Préférences de courriel', who: signedIn },
  'account.secondFactor': { label: 'Double authentification modifiée', who: signedIn },
} satisfies Acts;
