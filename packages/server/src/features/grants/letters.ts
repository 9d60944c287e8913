import { formatInstant, formatSiret, HABILITATION_ROLE_LABELS, type Siret } from '@apart/shared';
import type { Letter } from '../../outbox/index.ts';
import type { HabilitationRole } from '../habilitations/index.ts';
import type { InvitationRow, RequestRow } from './tables.ts';

interface Place {
  readonly siret: string;
  readonly name: string;
}
const of = ({ name, siret }: Place): string => `${name} (SIRET ${formatSiret(siret as Siret)})`;
const roleOf = (role: HabilitationRole): string => HABILITATION_ROLE_LABELS[role].toLowerCase();
const page = (siret: string): string => `/etablissements/${siret}/habilitations`;

export const invitationLetter = (place: Place, row: InvitationRow, secret: string): Letter => ({
  kind: 'habilitation.invitation',
  subject: `Vous êtes invité à agir pour ${place.name}`,
  text:
    `Bonjour,\n\n${row.invitedByName} vous propose d’agir comme ${roleOf(row.role)} pour ${of(place)}${row.siren ? ', et pour tous les établissements de l’entreprise' : ''}.\n\n` +
    `Ouvrez le lien ci-dessous avant le ${formatInstant(row.expiresAt)} (heure de Paris). Si vous avez déjà un compte à cette adresse, il garde son mot de passe\u00a0; sinon vous le choisirez.\n\n` +
    'Si vous n’attendiez rien, ne faites rien\u00a0: sans votre geste, rien n’est ouvert.',
  link: `/invitation/${secret}`,
});

export const acceptedLetter = (place: Place, name: string, row: InvitationRow): Letter => ({
  kind: 'habilitation.accepted',
  subject: `${name} agit désormais pour ${place.name}`,
  text: `Bonjour,\n\n${name} (${row.email}) a accepté l’invitation et agit comme ${roleOf(row.role)} pour ${of(place)}.\n\nVous pouvez changer ou retirer cette habilitation à tout moment.`,
  link: page(place.siret),
});

export const changedLetter = (place: Place, role: HabilitationRole): Letter => ({
  kind: 'habilitation.changed',
  subject: `Votre rôle pour ${place.name} a changé`,
  text: `Bonjour,\n\nVous agissez désormais comme ${roleOf(role)} pour ${of(place)}.`,
  link: `/etablissements/${place.siret}`,
});

export const revokedLetter = (place: Place): Letter => ({
  kind: 'habilitation.revoked',
  subject: `Votre habilitation pour ${place.name} a pris fin`,
  text: `Bonjour,\n\nVous n’agissez plus pour ${of(place)}. Les dossiers que vous avez saisis restent dans l’espace de l’établissement.\n\nSi c’est une erreur, demandez une nouvelle habilitation.`,
  link: `/demander-une-habilitation?siret=${place.siret}`,
});

/** To the administrators: who asks, and where to answer in one gesture. What the asker wrote is on the page, not here. */
export const requestReceivedLetter = (place: Place, row: RequestRow): Letter => ({
  kind: 'habilitation.requested',
  subject: `Une personne demande à agir pour ${place.name}`,
  text:
    `Bonjour,\n\n${row.firstName} ${row.lastName} (${row.email}) demande une habilitation pour ${of(place)}.\n\n` +
    'Ouvrez la page ci-dessous\u00a0: un clic accepte, un autre refuse. Vous avez sept jours\u00a0; sans réponse, la personne pourra demander l’arbitrage de l’ASP et des services de l’État.',
  link: page(place.siret),
});

export const reminderLetter = (place: Place, row: RequestRow): Letter => ({ ...requestReceivedLetter(place, row), kind: 'habilitation.reminder', subject: `Rappel\u00a0: une demande d’habilitation attend votre réponse (${place.name})` });

export const askedLetter = (row: RequestRow, secret: string): Letter => ({
  kind: 'habilitation.asked',
  subject: 'Votre demande d’habilitation',
  text:
    `Bonjour ${row.firstName} ${row.lastName},\n\nVotre demande d’habilitation pour le SIRET ${formatSiret(row.siret as Siret)} est transmise à ceux qui tiennent l’espace. Ils ont sept jours pour répondre et reçoivent un rappel le troisième.\n\n` +
    'Le lien ci-dessous vous montre où elle en est. Si la personne qui tenait l’espace est partie, il vous permet de demander tout de suite un arbitrage.',
  link: `/demander-une-habilitation/suivi/${secret}`,
});

export const unansweredLetter = (place: Place): Letter => ({
  kind: 'habilitation.unanswered',
  subject: 'Votre demande d’habilitation est restée sans réponse',
  text: `Bonjour,\n\nPersonne n’a répondu en sept jours à votre demande pour ${of(place)}. Vous pouvez maintenant demander un arbitrage\u00a0: ouvrez le lien de suivi que vous avez reçu avec la demande.`,
});

export const grantedLetter = (place: Place, role: HabilitationRole): Letter => ({
  kind: 'habilitation.granted',
  subject: `Vous pouvez agir pour ${place.name}`,
  text: `Bonjour,\n\nVotre demande est acceptée\u00a0: vous agissez comme ${roleOf(role)} pour ${of(place)}.`,
  link: `/etablissements/${place.siret}`,
});

export const refusedLetter = (place: Place, reason: string): Letter => ({
  kind: 'habilitation.refused',
  subject: `Votre demande pour ${place.name} est refusée`,
  text: `Bonjour,\n\nVotre demande d’habilitation pour ${of(place)} est refusée. Motif\u00a0: ${reason}\n\nSi vous pensez que c’est une erreur, demandez de l’aide.`,
  link: `/assistance?motif=EXTRANET_HABILITATION&siret=${place.siret}`,
});

/** What a member who administers nothing may do about an arbitration: say so to somebody who decides. */
const SPEAK_UP = 'Les administrateurs de l’établissement peuvent accepter ou s’opposer. Si vous savez que cette demande n’est pas justifiée, prévenez-les, ou écrivez-nous par le lien ci-dessous\u00a0: les agents qui décident le liront.';
const speakUp = (siret: string): string => `/assistance?motif=EXTRANET_HABILITATION&siret=${siret}`;

export const arbitrationNoticeLetter = (place: Place, row: RequestRow, administers: boolean): Letter => ({
  kind: 'habilitation.arbitration',
  subject: `Un arbitrage est demandé sur l’accès à ${place.name}`,
  text:
    `Bonjour,\n\n${row.firstName} ${row.lastName} (${row.email}) demande à l’ASP et aux services de l’État un accès à ${of(place)}, faute de réponse des administrateurs (demande ${row.assistanceReference ?? ''}).\n\n` +
    (administers ? 'Vous pouvez encore répondre vous-même\u00a0: accepter, ou vous y opposer en disant pourquoi.' : SPEAK_UP),
  link: administers ? page(place.siret) : speakUp(place.siret),
});

export const arbitrationAskedLetter = (place: Place, row: RequestRow): Letter => ({
  kind: 'habilitation.arbitrationAsked',
  subject: `Arbitrage à rendre\u00a0: accès à ${place.name}`,
  text: `Bonjour,\n\nUn arbitrage est demandé sur l’accès à ${of(place)} (demande ${row.assistanceReference ?? ''}). Il se rend à deux\u00a0: un agent de l’ASP et un agent de l’UD.`,
  link: '/arbitrages',
});

export const coolingLetter = (place: Place, row: RequestRow, at: Date, administers: boolean): Letter => ({
  kind: 'habilitation.cooling',
  subject: `L’accès de ${row.firstName} ${row.lastName} à ${place.name} va s’ouvrir`,
  text:
    `Bonjour,\n\nL’ASP et les services de l’État ont accepté que ${row.firstName} ${row.lastName} (${row.email}) administre l’espace de ${of(place)}. Son accès s’ouvrira le ${formatInstant(at)} (heure de Paris).\n\n` +
    (administers ? 'Si ce n’est pas justifié, opposez-vous avant cette date\u00a0: votre motif sera examiné.' : SPEAK_UP),
  link: administers ? page(place.siret) : speakUp(place.siret),
});

export const objectedLetter = (place: Place): Letter => ({
  kind: 'habilitation.objected',
  subject: `Une opposition a été faite à votre accès à ${place.name}`,
  text: `Bonjour,\n\nUn administrateur de ${of(place)} s’est opposé à votre demande. Les deux agents examinent son motif avant de décider.`,
});
