import { by, type Cases } from '../case.ts';
import { EVERYBODY, INSIDE, UD, withoutTokens } from '../seats.ts';
import { anInvitation, aRequest } from './input.ts';

const ARBITERS = [...UD, 'asp'] as const;

/** Who may act for an establishment: given, changed, taken back, asked for, arbitrated. */
export const grants: Cases = {
  habilitations: by(withoutTokens(INSIDE), ({ siret }) => ({ siret })),
  habilitationInvitations: by(['administrator'], ({ siret }) => ({ siret })),
  habilitationRequests: by(['administrator'], ({ siret }) => ({ siret })),
  habilitationArbitrations: by(ARBITERS),
  inviteHabilitation: by(['administrator'], ({ siret }) => ({ input: anInvitation(siret, 'autre@martin.example') })),
  cancelHabilitationInvitation: by(['administrator'], ({ invitation }) => ({ id: invitation.id })),
  habilitationInvitation: by(EVERYBODY, ({ invitation }) => ({ link: invitation.link })),
  acceptHabilitationInvitation: by(EVERYBODY, ({ invitation }) => ({ input: { link: invitation.link, firstName: 'Luc', lastName: 'Petit', password: 'quelques mots à la suite', acceptCgu: true } })),
  changeHabilitation: by(['administrator'], ({ habilitation }) => ({ ...habilitation, role: 'DECLARANT' })),
  // One's own habilitation is left by oneself.
  revokeHabilitation: by(['administrator', 'reader'], ({ habilitation }) => ({ ...habilitation })),
  requestHabilitation: by(EVERYBODY, ({ siret }) => ({ input: aRequest(siret, 'troisieme@martin.example') }), { reached: ['ALREADY_HABILITATED'] }),
  followedHabilitationRequest: by(EVERYBODY, ({ request }) => ({ link: request.link })),
  askHabilitationArbitration: by(EVERYBODY, ({ request }) => ({ link: request.link, holderLeft: true, reason: 'La titulaire est partie.', phone: '04 72 00 00 00' })),
  answerHabilitationRequest: by(['administrator'], ({ request }) => ({ id: request.id, expectedVersion: 1, role: 'READER' })),
  arbitrateHabilitation: by(ARBITERS, ({ arbitration }) => ({ id: arbitration.id, expectedVersion: 2, accept: true, reason: 'Extrait Kbis reçu.' })),
};
