import { ASSISTANCE_REASON_LABELS, formatInstant, formatSiret, type Siret } from '@apart/shared';
import type { Letter } from '../../outbox/index.ts';
import type { AssistanceRequestRow } from './ask.ts';

/** To the asker: the reference, what was understood, what happens next. Their own words are not sent back: the address is not proven. */
export function assistanceLetter(request: AssistanceRequestRow): Letter {
  const about = request.siret ? ` pour l’établissement au SIRET ${formatSiret(request.siret as Siret)}` : '';
  return {
    kind: 'assistance.received',
    subject: `Votre demande d’assistance ${request.reference} est reçue`,
    text:
      `Bonjour,\n\nUne demande d’assistance a été faite avec votre adresse le ${formatInstant(request.createdAt)} (heure de Paris)${about}.\n` +
      `Référence : ${request.reference}. Motif : ${ASSISTANCE_REASON_LABELS[request.reason]}.\n\n` +
      'Un agent de l’assistance la lit et vous répond à cette adresse. Rappelez cette référence si vous nous écrivez de nouveau : vous n’aurez rien à redire.\n\n' +
      'Nous ne vous demanderons jamais votre mot de passe. Si cette demande ne vient pas de vous, ne faites rien.',
  };
}

/** The answer, as it was written; another question is another request, from the same page. */
export function answerLetter(request: AssistanceRequestRow, answer: string): Letter {
  return {
    kind: 'assistance.answered',
    subject: `Réponse à votre demande d’assistance ${request.reference}`,
    text: `Bonjour,\n\n${answer}\n\nSi cela ne règle pas votre question, écrivez-nous de nouveau par le lien ci-dessous, en rappelant la référence ${request.reference}.`,
    link: `/assistance?motif=${request.reason}${request.siret ? `&siret=${request.siret}` : ''}`,
  };
}
