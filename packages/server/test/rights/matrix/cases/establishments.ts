import { by, type Cases } from '../case.ts';
import { ANYBODY, EVERYBODY, INSIDE, SIGNED_IN, UD, WRITERS, withoutTokens } from '../seats.ts';

const address = { street: 'des Roses', postalCode: '69001', communeCode: '69381' };

/** Sheets, and what is known of companies and of the service. */
export const establishments: Cases = {
  establishment: by(INSIDE, ({ siret }) => ({ siret })),
  myEstablishments: by([...INSIDE, 'neighbour', 'tokenElsewhere']),
  communes: by(ANYBODY, () => ({ postalCode: '69001' })),
  sirene: by(EVERYBODY, ({ siret }) => ({ siret })),
  saveEstablishment: by(withoutTokens(WRITERS), ({ sheet }) => ({ input: { ...sheet, phone: '04 72 00 00 01' } })),
  cancelBankChange: by(['administrator'], ({ sheet }) => ({ target: sheet })),
  closeEstablishment: by(['administrator'], ({ sheet }) => ({ target: sheet, closedOn: '2026-11-30' })),
  reopenEstablishment: by(['administrator'], ({ closedSheet }) => ({ target: closedSheet })),
  replaceEstablishment: by(['administrator'], ({ sheet, newSiret }) => ({ target: sheet, input: { bySiret: newSiret, closedOn: '2026-11-30', address } })),
  checkEstablishmentLink: by([...UD, 'asp'], ({ sheet }) => ({ target: sheet, how: 'Appel au siège.' })),
  announcements: by(ANYBODY),
  askAssistance: by(EVERYBODY, ({ siret }) => ({ input: { siret, firstName: 'Léa', lastName: 'Roux', phone: '04 72 00 00 00', email: 'lea@martin.example', reason: 'OTHER', text: 'Je ne trouve pas ma demande.', idempotencyKey: 'ask' } })),
  answerAssistance: by(['asp', 'dgefp', 'supportOpen', 'supportClosed'], ({ assistance }) => ({ id: assistance.id, answer: 'Votre demande est dans « Mes dossiers ».' })),
  assistanceCounts: by(['asp', 'dgefp', 'supportOpen', 'supportClosed']),
  cannedAnswers: by(['asp', 'dgefp', 'supportOpen', 'supportClosed']),
  saveCannedAnswer: by(['dgefp'], () => ({ input: { title: 'Lien non reçu', text: 'Regardez dans les indésirables.' } })),
  removeCannedAnswer: by(['dgefp'], ({ canned }) => ({ id: canned.id })),
  myAssistanceRequests: by(SIGNED_IN, undefined, { emptyIsDone: true }),
  followAssistance: by(EVERYBODY, ({ assistance }) => ({ link: assistance.link })),
  replyAssistance: by(EVERYBODY, ({ assistance }) => ({ input: { link: assistance.link, text: 'Toujours rien.', idempotencyKey: 'encore' } })),
  announcementArchive: by(ANYBODY),
  writtenAnnouncements: by(['dgefp']),
  saveAnnouncement: by(['dgefp'], () => ({ input: { kind: 'ADVICE', title: 'Conseil', text: 'Complétez votre fiche.', publishedAt: '2026-12-01T09:00:00Z', idempotencyKey: 'conseil' } })),
  endAnnouncement: by(['dgefp'], ({ announcement }) => ({ id: announcement.id })),
  assistanceRequests: by(['asp', 'dgefp', 'supportOpen', 'supportClosed'], undefined, { emptyIsDone: true }),
  service: by(ANYBODY),
  demoMails: by(EVERYBODY),
  legalParameters: by(ANYBODY),
};
