import { formatInstant } from '@apart/shared';
import type { Letter } from '../../outbox/index.ts';

/** To who has an account: the identifier, and a link that chooses a new password. */
export function recoveryLetter(owner: { readonly firstName: string; readonly lastName: string; readonly identifier: string }, token: string, expiresAt: Date): Letter {
  return {
    kind: 'account.recovery',
    subject: 'Votre identifiant, et un lien pour choisir un nouveau mot de passe',
    text:
      `Bonjour ${owner.firstName} ${owner.lastName},\n\nVotre identifiant\u00a0: ${owner.identifier}. Vous pouvez aussi vous connecter avec cette adresse électronique.\n\n` +
      `Pour choisir un nouveau mot de passe, ouvrez le lien ci-dessous avant le ${formatInstant(expiresAt)} (heure de Paris), dans n’importe quel navigateur. Il ne sert qu’une fois. Vos sessions ouvertes seront fermées.\n\n` +
      'Si vous n’avez rien demandé, ne faites rien\u00a0: votre mot de passe reste le même.',
    link: `/recuperation/${token}`,
  };
}

/** To an address that has no account: said to its reader alone. */
export function noAccountLetter(email: string): Letter {
  return {
    kind: 'account.noAccount',
    subject: 'Aucun compte à cette adresse',
    text:
      `Bonjour,\n\nUn identifiant ou un nouveau mot de passe a été demandé avec l’adresse ${email}\u00a0: aucun compte n’y est rattaché.\n\n` +
      'Si la demande vient de vous, essayez une autre de vos adresses, ou créez votre espace à partir de votre SIRET\u00a0: la première étape vous dira si votre établissement en a déjà un, et comment y entrer.\n\n' +
      'Si elle ne vient pas de vous, ne faites rien.',
    link: '/creer-mon-espace',
  };
}

/** After each change of password, however it was made. */
export const passwordChangedLetter = (): Letter => ({
  kind: 'account.passwordChanged',
  subject: 'Le mot de passe de votre compte a changé',
  text:
    'Bonjour,\n\nLe mot de passe de votre compte vient d’être changé, et vos autres sessions fermées.\n\n' +
    'Si ce n’est pas vous, choisissez-en un autre tout de suite par le lien ci-dessous.',
  link: '/recuperation',
});
