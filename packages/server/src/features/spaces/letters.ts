import { formatInstant, type Siret, formatSiret } from '@apart/shared';
import type { Letter } from '../../outbox/index.ts';
import type { SpaceForm } from './tables.ts';

const printed = (siret: string) => formatSiret(siret as Siret);

/** To a new person: the link that opens the space. */
export function confirmationLetter(form: SpaceForm, token: string, expiresAt: Date): Letter {
  return {
    kind: 'account.confirmEmail',
    subject: 'Confirmez votre adresse pour ouvrir votre espace',
    text:
      `Bonjour ${form.firstName} ${form.lastName},\n\nVous avez demandé l’ouverture d’un espace pour l’établissement ${form.name} (SIRET ${printed(form.siret)}).\n\n` +
      `Ouvrez le lien ci-dessous avant le ${formatInstant(expiresAt)} (heure de Paris) : il confirme votre adresse, ouvre l’espace et ne sert qu’une fois.\n\n` +
      'Si vous n’avez rien demandé, ne faites rien : sans confirmation, aucun espace n’est créé.',
    link: `/confirmer/${token}`,
  };
}

/** To a person who already has an account: the same link adds the establishment to it. */
export function attachmentLetter(form: SpaceForm, token: string, expiresAt: Date): Letter {
  return {
    kind: 'account.attachEstablishment',
    subject: 'Une demande d’espace a été faite avec votre adresse',
    text:
      `Bonjour,\n\nL’ouverture d’un espace pour l’établissement ${form.name} (SIRET ${printed(form.siret)}) a été demandée avec votre adresse. Vous avez déjà un compte ici : il reste le même, avec son mot de passe.\n\n` +
      `Si la demande vient de vous, ouvrez le lien ci-dessous avant le ${formatInstant(expiresAt)} (heure de Paris) : l’établissement rejoint votre compte.\n\n` +
      'Si elle ne vient pas de vous, ne faites rien : rien n’a changé.',
    link: `/confirmer/${token}`,
  };
}

/** Receipt of the general terms (R.5122-26) and first steps. */
export function welcomeLetter(form: SpaceForm, identifier: string, cgu: { readonly version: string; readonly acceptedAt: Date }): Letter {
  return {
    kind: 'account.welcome',
    subject: `Votre espace est ouvert — ${form.name}`,
    text:
      `Bonjour ${form.firstName} ${form.lastName},\n\nL’espace de l’établissement ${form.name} (SIRET ${printed(form.siret)}) est ouvert ; vous en êtes l’administrateur. Votre identifiant : ${identifier}.\n\n` +
      `Récépissé d’adhésion (article R. 5122-26 du code du travail) : vous avez accepté les conditions générales d’utilisation, version ${cgu.version}, le ${formatInstant(cgu.acceptedAt)} (heure de Paris).\n\n` +
      'Complétez maintenant la fiche de l’établissement (contact, effectifs, IBAN) : elle est nécessaire avant d’envoyer une demande.',
    link: `/etablissements/${form.siret}`,
  };
}
