import { addDays, formatDay, formatInstant, formatSiren, parisDayOf, type Siren } from '@apart/shared';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Letter, Recipient } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';
import { mandateTables } from '../habilitations/index.ts';
import { administratorsOfEach } from './companies.ts';
import { readInChunks, type CabinetRow, type MandateRow } from './repository.ts';
import { datesSentence, rightsSentence } from './state.ts';

const SURPRISED = 'Si vous n’êtes pas au courant, écrivez sans attendre à l’assistance.';

/** « Boulangerie Martin (SIREN 732 829 320) »; the SIREN alone when no name may be told. */
export const companyOf = ({ companyName, siren }: Pick<MandateRow, 'companyName' | 'siren'>): string =>
  companyName ? `${companyName} (SIREN ${formatSiren(siren as Siren)})` : `l’entreprise de SIREN ${formatSiren(siren as Siren)}`;

export const cabinetNamed = ({ name, siren }: Pick<CabinetRow, 'name' | 'siren'>): string => `${name} (SIREN ${formatSiren(siren as Siren)})`;

const what = (row: MandateRow): string => `Ce que ce mandat permet\u00a0: ${rightsSentence(row).toLowerCase()}.\nDates\u00a0: ${datesSentence(row)}.`;

/** The members of a cabinet. */
export async function membersOf(q: Queries, cabinetId: string): Promise<readonly Recipient[]> {
  const { cabinetMember } = mandateTables(q);
  const { account } = accountTables(q);
  return q.sql
    .select({ accountId: account.id, email: account.email })
    .from(cabinetMember)
    .innerJoin(account, eq(account.id, cabinetMember.accountId))
    .where(and(eq(cabinetMember.cabinetId, cabinetId), isNull(cabinetMember.endedAt)));
}

/** Those who administer at least one of these establishments. */
export async function administratorsOver(q: Queries, sirets: readonly string[]): Promise<readonly Recipient[]> {
  const { account } = accountTables(q);
  const ids = [...new Set([...(await administratorsOfEach(q, sirets)).values()].flat())];
  return readInChunks(ids, (some) => q.sql.select({ accountId: account.id, email: account.email }).from(account).where(inArray(account.id, some)));
}

/** To the administrators of a company. */
export const toSignLetter = (row: MandateRow, cabinet: CabinetRow, siret: string): Letter => ({
  kind: 'mandate.toSign',
  subject: `Mandat à signer — ${cabinet.name}`,
  text: `Bonjour,\n\nLe cabinet ${cabinetNamed(cabinet)} vous propose de le mandater pour ${companyOf(row)}.\n\n${what(row)}\n\nRien ne lui est ouvert tant que vous n’avez pas signé. Sur la page ci-dessous, signez ou refusez. Vous pourrez mettre fin au mandat à tout moment.\n\n${SURPRISED}`,
  link: `/etablissements/${siret}/mandats`,
});

/** To the address of a company that nobody administers here. */
export const linkToSignLetter = (row: MandateRow, cabinet: CabinetRow, link: { readonly token: string; readonly expiresAt: Date }): Letter => ({
  kind: 'mandate.linkToSign',
  subject: `Mandat à signer — ${cabinet.name}`,
  text:
    `Bonjour,\n\nLe cabinet ${cabinetNamed(cabinet)} vous propose de le mandater pour ${companyOf(row)}, sur le service de l’activité partielle. Il nous a donné cette adresse comme celle de l’entreprise.\n\n${what(row)}\n\n` +
    `Personne de l’entreprise n’a encore d’accès\u00a0: la personne qui peut l’engager ouvre le lien ci-dessous, lit le mandat, choisit un mot de passe et signe. Elle devient l’administratrice de l’espace de l’entreprise. Le lien ne sert qu’une fois, jusqu’au ${formatDay(addDays(parisDayOf(link.expiresAt), -1))} inclus.\n\n` +
    'Si ce cabinet n’est pas le vôtre, ne faites rien\u00a0: sans signature, rien ne lui est ouvert.',
  link: `/mandats/signer/${link.token}`,
});

export const signedLetter = (row: MandateRow, cabinet: CabinetRow, at: Date, link: string): Letter => ({
  kind: 'mandate.signed',
  subject: `Mandat signé — ${row.companyName || formatSiren(row.siren as Siren)}`,
  text: `Bonjour,\n\n${row.signatoryName ?? ''}, ${row.signatoryTitle ?? ''}, a signé le ${formatInstant(at)} (heure de Paris) le mandat donné au cabinet ${cabinetNamed(cabinet)} pour ${companyOf(row)}.\n\n${what(row)}\n\nLe mandat signé, en PDF, est sur la page ci-dessous. L’entreprise et le cabinet peuvent y mettre fin à tout moment.`,
  link,
});

const ENDED_WORDS = {
  ENDED: { subject: 'Fin d’un mandat', verb: 'a mis fin au mandat', after: 'Le cabinet n’a plus accès à rien depuis cet instant. Les demandes, les brouillons et l’histoire restent à l’entreprise, qui les reprend où ils en sont.' },
  DECLINED: { subject: 'Mandat refusé', verb: 'a refusé le mandat proposé', after: 'Rien n’a été ouvert. Le cabinet peut en proposer un autre.' },
  CANCELLED: { subject: 'Proposition de mandat retirée', verb: 'a retiré la proposition de mandat', after: 'Rien n’a été ouvert, et il n’y a plus rien à signer.' },
} as const;

export function endedLetter(row: MandateRow, cabinet: CabinetRow, { by, at, link }: { readonly by: string; readonly at: Date; readonly link: string }): Letter {
  const words = ENDED_WORDS[row.status === 'DECLINED' || row.status === 'CANCELLED' ? row.status : 'ENDED'];
  return {
    kind: 'mandate.ended',
    subject: `${words.subject} — ${row.companyName || formatSiren(row.siren as Siren)}`,
    text: `Bonjour,\n\n${by} ${words.verb} entre ${companyOf(row)} et le cabinet ${cabinetNamed(cabinet)}, le ${formatInstant(at)} (heure de Paris).${row.endReason ? ` Motif\u00a0: ${row.endReason}` : ''}\n\n${words.after}`,
    link,
  };
}

export const endsSoonLetter = (row: MandateRow, cabinet: CabinetRow, link: string): Letter => ({
  kind: 'mandate.endsSoon',
  subject: `Mandat bientôt terminé — ${row.companyName || formatSiren(row.siren as Siren)}`,
  text: `Bonjour,\n\nLe mandat donné au cabinet ${cabinetNamed(cabinet)} par ${companyOf(row)} se termine le ${formatDay(row.untilDay ?? row.fromDay)} inclus. Le lendemain, le cabinet n’a plus accès à rien\u00a0; les demandes et les brouillons restent à l’entreprise.\n\nPour continuer sans interruption, le cabinet propose dès maintenant un mandat qui commence le lendemain, et l’entreprise le signe. S’il ne doit pas continuer, ne faites rien.`,
  link,
});

export const colleagueLetter = (cabinet: CabinetRow, by: string, link: { readonly token: string; readonly expiresAt: Date }): Letter => ({
  kind: 'cabinet.invitation',
  subject: `Rejoindre le cabinet ${cabinet.name}`,
  text: `Bonjour,\n\n${by} vous invite à rejoindre le cabinet ${cabinetNamed(cabinet)} sur le service de l’activité partielle\u00a0: vous agirez pour ses clients, dans les limites de leurs mandats.\n\nOuvrez le lien ci-dessous\u00a0; il ne sert qu’une fois, jusqu’au ${formatDay(addDays(parisDayOf(link.expiresAt), -1))} inclus. Si cela ne vous concerne pas, ne faites rien.`,
  link: `/cabinet/invitation/${link.token}`,
});

export const companyUserLetter = (row: MandateRow, cabinet: CabinetRow, link: { readonly token: string; readonly expiresAt: Date }): Letter => ({
  kind: 'mandate.companyUser',
  subject: `Votre accès à l’espace de ${row.companyName || 'votre entreprise'}`,
  text: `Bonjour,\n\nLe cabinet ${cabinetNamed(cabinet)}, mandaté par ${companyOf(row)}, vous désigne comme la personne de l’entreprise sur le service de l’activité partielle. Vous verrez ses demandes, ses décisions et son compte bancaire, et vous pourrez y donner des accès à d’autres.\n\nOuvrez le lien ci-dessous et choisissez un mot de passe\u00a0; il ne sert qu’une fois, jusqu’au ${formatDay(addDays(parisDayOf(link.expiresAt), -1))} inclus. Si vous n’êtes pas de cette entreprise, ne faites rien et écrivez à l’assistance.`,
  link: `/cabinet/invitation/${link.token}`,
});
