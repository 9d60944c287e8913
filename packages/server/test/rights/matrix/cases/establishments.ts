import { by, type Cases } from '../case.ts';
import { ANYBODY, EVERYBODY, INSIDE, UD, WRITERS, withoutTokens } from '../seats.ts';

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
  assistanceRequests: by(['asp', 'dgefp', 'supportOpen', 'supportClosed'], undefined, { emptyIsDone: true }),
  service: by(ANYBODY),
  demoMails: by(EVERYBODY),
  legalParameters: by(ANYBODY),
};
