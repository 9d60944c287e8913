import { ASSISTANCE_REASON_LABELS, formatInstant, formatSiret, type Siret } from '@apart/shared';
import type { Letter } from '../../outbox/index.ts';
import type { AssistanceRequestRow } from './ask.ts';
import { pathOfLink } from './links.ts';

/** To the asker: the reference, what was understood, what happens next. Their own words are not sent back: the address is not proven. */
export function assistanceLetter(request: AssistanceRequestRow, link: string): Letter {
  const about = request.siret ? ` pour l’établissement au SIRET ${formatSiret(request.siret as Siret)}` : '';
  return {
    kind: 'assistance.received',
    subject: `Votre demande d’assistance ${request.reference} est reçue`,
    text:
      `Bonjour,\n\nUne demande d’assistance a été faite avec votre adresse le ${formatInstant(request.createdAt)} (heure de Paris)${about}.\n` +
      `Référence\u00a0: ${request.reference}. Motif\u00a0: ${ASSISTANCE_REASON_LABELS[request.reason]}.\n\n` +
      'Un agent de l’assistance la lit et vous répond à cette adresse. Le lien ci-dessous montre où elle en est et permet d’ajouter un message, sans compte\u00a0: ne le donnez à personne.\n\n' +
      'Nous ne vous demanderons jamais votre mot de passe. Si cette demande ne vient pas de vous, ne faites rien.',
    link: pathOfLink(link),
  };
}

/** The answer, as it was written; the link opens the thread, to write back. */
export function answerLetter(request: AssistanceRequestRow, answer: string, link: string): Letter {
  return {
    kind: 'assistance.answered',
    subject: `Réponse à votre demande d’assistance ${request.reference}`,
    text: `Bonjour,\n\n${answer}\n\nSi cela ne règle pas votre question, répondez par le lien ci-dessous, sans compte ni mot de passe\u00a0: tout l’échange y est (référence ${request.reference}).`,
    link: pathOfLink(link),
  };
}
