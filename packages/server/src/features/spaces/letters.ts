import { formatInstant, type Siret, formatSiret } from '@apart/shared';
import type { Letter } from '../../outbox/index.ts';
import type { SpaceForm } from './tables.ts';

/** One for both letters: whoever asks follows the mail, and may not learn from it that the address has an account. */
const SUBJECT = 'Confirmez votre demande d’espace';

const printed = (siret: string) => formatSiret(siret as Siret);

/** To a new person: the link that opens the space. */
export function confirmationLetter(form: SpaceForm, token: string, expiresAt: Date): Letter {
  return {
    kind: 'account.confirmEmail',
    subject: SUBJECT,
    text:
      `Bonjour ${form.firstName} ${form.lastName},\n\nVous avez demandé l’ouverture d’un espace pour l’établissement ${form.name} (SIRET ${printed(form.siret)}).\n\n` +
      `Ouvrez le lien ci-dessous avant le ${formatInstant(expiresAt)} (heure de Paris)\u00a0: vous choisirez votre mot de passe, et l’espace s’ouvrira aussitôt. Le lien ne sert qu’une fois.\n\n` +
      'Si vous n’avez rien demandé, ne faites rien\u00a0: sans confirmation, aucun espace n’est créé.',
    link: `/confirmer/${token}`,
  };
}

/** To a person who already has an account: the same link adds the establishment to it. */
export function attachmentLetter(form: SpaceForm, token: string, expiresAt: Date): Letter {
  return {
    kind: 'account.attachEstablishment',
    subject: SUBJECT,
    text:
      `Bonjour,\n\nL’ouverture d’un espace pour l’établissement ${form.name} (SIRET ${printed(form.siret)}) a été demandée avec votre adresse. Vous avez déjà un compte ici\u00a0: il reste le même, avec son mot de passe.\n\n` +
      `Si la demande vient de vous, ouvrez le lien ci-dessous avant le ${formatInstant(expiresAt)} (heure de Paris)\u00a0: l’établissement rejoint votre compte, et vous vous connectez comme d’habitude.\n\n` +
      'Si elle ne vient pas de vous, ne faites rien\u00a0: rien n’a changé.',
    link: `/confirmer/${token}`,
  };
}

/** First steps. */
export function welcomeLetter(form: SpaceForm, identifier: string): Letter {
  return {
    kind: 'account.welcome',
    subject: `Votre espace est ouvert — ${form.name}`,
    text:
      `Bonjour ${form.firstName} ${form.lastName},\n\nL’espace de l’établissement ${form.name} (SIRET ${printed(form.siret)}) est ouvert\u00a0; vous en êtes l’administrateur. Votre identifiant\u00a0: ${identifier}.\n\n` +
      'Complétez maintenant la fiche de l’établissement (contact, effectifs, IBAN)\u00a0: elle est nécessaire avant d’envoyer une demande.',
    link: `/etablissements/${form.siret}`,
  };
}

/** To the other administrators of the company: somebody opened the space of one more establishment in its name. */
export function sisterLetter(form: SpaceForm, email: string): Letter {
  return {
    kind: 'account.sisterEstablishment',
    subject: `Un autre établissement de votre entreprise a un espace — ${form.name}`,
    text:
      `Bonjour,\n\n${form.firstName} ${form.lastName} (${email}) vient d’ouvrir l’espace de ${form.name} (SIRET ${printed(form.siret)}), qui a le SIREN de votre entreprise, et en est l’administrateur. ` +
      'Les personnes et les cabinets habilités pour l’entreprise entière y ont accès dès maintenant.\n\n' +
      'Si cette personne n’est pas de votre entreprise, dites-le par le lien ci-dessous\u00a0: l’ASP et les services de l’État reprendront cet espace.',
    link: `/assistance?motif=EXTRANET_HABILITATION&siret=${form.siret}`,
  };
}

/** Receipt of the acceptance of the general terms, on its own (R.5122-26); its link shows the text of that version, for good. */
export function termsReceiptLetter(form: Pick<SpaceForm, 'firstName' | 'lastName' | 'name' | 'siret'>, terms: { readonly version: string; readonly sha256: string; readonly acceptedAt: Date }): Letter {
  return {
    kind: 'account.termsReceipt',
    subject: `Récépissé d’adhésion aux conditions générales, version ${terms.version}`,
    text:
      `Bonjour ${form.firstName} ${form.lastName},\n\nRécépissé d’adhésion (article R. 5122-26 du code du travail).\n\n` +
      `Vous avez accepté les conditions générales d’utilisation du service, version ${terms.version}, le ${formatInstant(terms.acceptedAt)} (heure de Paris), pour l’établissement ${form.name} (SIRET ${printed(form.siret)}).\n` +
      `Empreinte SHA-256 du texte accepté\u00a0: ${terms.sha256}.\n\n` +
      'Gardez ce message. Le texte de cette version reste lisible à l’adresse ci-dessous, même quand une autre lui succède.',
    link: `/conditions-generales/${terms.version}`,
  };
}
