import { AGENT_ROLE_LABELS, departementName, formatDay, formatInstant, type AgentAccessForm, type Day } from '@apart/shared';
import type { Letter } from '../../outbox/index.ts';
import type { AgentRequestRow } from './tables.ts';

/** One for the three letters: whoever asks follows the mail, and may not learn from it that the address has an account. */
const SUBJECT = 'Votre demande d’accès d’agent';
const where = (code: string): string => `${departementName(code) ?? ''} (${code})`;

export const requestedLetter = (form: AgentAccessForm): Letter => ({
  kind: 'agent.requested',
  subject: SUBJECT,
  text:
    `Bonjour,\n\nUne demande d’accès au service comme «\u00a0${AGENT_ROLE_LABELS[form.role]}\u00a0» a été faite avec votre adresse. Un administrateur de la DGEFP la lit et répond à cette adresse\u00a0; accordée, sa réponse porte le lien qui choisit votre mot de passe.\n\n` +
    'Si cette demande ne vient pas de vous, ne faites rien.',
});

export const alreadyAgentLetter = (): Letter => ({
  kind: 'agent.alreadyOpen',
  subject: SUBJECT,
  text:
    'Bonjour,\n\nUne demande d’accès d’agent a été faite avec votre adresse, qui en a déjà un\u00a0: il reste le même. Si vous ne retrouvez plus votre mot de passe, choisissez-en un autre par le lien ci-dessous. ' +
    'Pour un autre périmètre, votre responsable ou la DGEFP vous l’ouvre sans nouvelle demande.\n\nSi cette demande ne vient pas de vous, ne faites rien.',
  link: '/recuperation',
});

export const employerAddressLetter = (): Letter => ({
  kind: 'agent.employerAddress',
  subject: SUBJECT,
  text:
    'Bonjour,\n\nUne demande d’accès d’agent a été faite avec votre adresse. Elle sert déjà au compte d’une entreprise ou d’un cabinet\u00a0: une même adresse ne peut pas demander et décider. Refaites la demande avec votre adresse de service.\n\n' +
    'Si cette demande ne vient pas de vous, ne faites rien.',
  link: '/agents/demander-un-acces',
});

/** To the DGEFP. What the asker wrote is on the page, not here: their address is not proven. */
export const toAnswerLetter = (row: AgentRequestRow): Letter => ({
  kind: 'agent.toAnswer',
  subject: 'Une personne demande un accès d’agent',
  text: `Bonjour,\n\n${row.firstName} ${row.lastName} (${row.email}) demande un accès comme «\u00a0${AGENT_ROLE_LABELS[row.role]}\u00a0». La page ci-dessous permet de l’accorder ou de le refuser.`,
  link: '/administration/agents',
});

export const grantedLetter = (what: string, token: string, expiresAt: Date): Letter => ({
  kind: 'agent.granted',
  subject: 'Votre accès d’agent est ouvert',
  text:
    `Bonjour,\n\nVotre accès est accordé\u00a0: ${what}.\n\nChoisissez votre mot de passe par le lien ci-dessous, avant le ${formatInstant(expiresAt)} (heure de Paris). Il ne sert qu’une fois\u00a0; ensuite, «\u00a0Identifiant ou mot de passe oublié\u00a0» vous en envoie un autre.\n\n` +
    'Le service s’ouvre depuis n’importe quel ordinateur\u00a0: à la première connexion, vous enregistrez un second facteur (application de codes).',
  link: `/recuperation/${token}`,
});

export const refusedLetter = (reason: string): Letter => ({
  kind: 'agent.refused',
  subject: 'Votre demande d’accès d’agent est refusée',
  text: `Bonjour,\n\nVotre demande d’accès d’agent est refusée. Motif\u00a0: ${reason}\n\nVous pouvez en faire une autre, ou demander de l’aide.`,
  link: '/agents/demander-un-acces',
});

export const changedLetter = (what: string): Letter => ({
  kind: 'agent.changed',
  subject: 'Votre périmètre a changé',
  text: `Bonjour,\n\nVotre accès est désormais\u00a0: ${what}.`,
  link: '/',
});

export const endedLetter = (): Letter => ({
  kind: 'agent.ended',
  subject: 'Votre accès d’agent a pris fin',
  text: 'Bonjour,\n\nVotre accès d’agent a pris fin, et vos sessions sont fermées. Ce que vous avez décidé reste écrit aux dossiers.\n\nSi c’est une erreur, faites une nouvelle demande.',
  link: '/agents/demander-un-acces',
});

export const delegatedLetter = (departement: string, fromDay: Day, untilDay: Day, by: string): Letter => ({
  kind: 'agent.delegated',
  subject: `Renfort\u00a0: ${departementName(departement) ?? departement}`,
  text: `Bonjour,\n\n${by} vous ouvre le département ${where(departement)}, du ${formatDay(fromDay)} au ${formatDay(untilDay)} inclus. Il s’ajoute à votre périmètre ces jours-là, sans autre démarche.`,
  link: '/instruction',
});

export const delegationEndedLetter = (departement: string): Letter => ({
  kind: 'agent.delegationEnded',
  subject: `Fin du renfort\u00a0: ${departementName(departement) ?? departement}`,
  text: `Bonjour,\n\nVotre renfort dans le département ${where(departement)} est terminé.`,
});
