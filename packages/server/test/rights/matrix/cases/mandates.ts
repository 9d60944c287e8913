import { by, type Cases } from '../case.ts';
import { EMPLOYERS, EVERYBODY, type Seat } from '../seats.ts';

const PARTIES: readonly Seat[] = ['reader', 'declarant', 'administrator', 'accountant'];
const person = { firstName: 'Léa', lastName: 'Roux', password: 'quelques mots à la suite', acceptCgu: true };

/** Accountants: their cabinets, and what companies sign for them. */
export const mandates: Cases = {
  cabinets: by(EMPLOYERS, undefined, { emptyIsDone: true }),
  cabinet: by(EMPLOYERS, () => ({ siren: '443061841' })),
  createCabinet: by(['administrator'], ({ siret }) => ({ input: { siret, name: 'Cabinet', email: 'contact@cabinet.example' } })),
  inviteColleague: by(['accountant'], ({ cabinet: { cabinetId } }) => ({ cabinetId, email: 'collegue@cabinet.example' })),
  removeColleague: by(['accountant'], ({ cabinet }) => cabinet, { reached: ['LAST_ADMINISTRATOR'] }),
  // The one whose mandate is over sees that one, and no other.
  mandates: by([...PARTIES, 'accountantExpired'], ({ siret }) => ({ filter: { siret } })),
  mandate: by(PARTIES, ({ mandate: { id } }) => ({ id })),
  proposeMandate: by(['accountant'], ({ cabinet: { cabinetId }, siret }) => ({ input: { cabinetId, sirets: [siret], mayDap: true, mayDi: true, fromDay: '2026-12-01', idempotencyKey: 'propose' } }), { reached: ['ALREADY_MANDATED'] }),
  signMandate: by(['administrator'], ({ proposed }) => ({ target: proposed, title: 'Gérante' })),
  remindMandate: by(['accountant'], ({ proposed }) => ({ target: proposed })),
  endMandate: by(['administrator', 'accountant'], ({ mandate }) => ({ target: mandate })),
  transferMandates: by(['administrator', 'accountant'], ({ mandate }) => ({ input: { mandates: [mandate], toCabinetSiren: '542051180', signatoryTitle: 'Gérante' } })),
  nameCompanyUser: by(['accountant'], ({ mandate }) => ({ input: { mandateId: mandate.id, firstName: 'Léa', lastName: 'Roux', email: 'lea@martin.example' } }), { reached: ['COMPANY_HAS_USER'] }),
  mandateToSign: by(EVERYBODY, ({ signLink }) => ({ link: signLink }), { reached: ['COMPANY_HAS_ADMINISTRATOR'] }),
  signMandateFromLink: by(EVERYBODY, ({ signLink }) => ({ input: { ...person, link: signLink, title: 'Gérante' } }), { reached: ['COMPANY_HAS_ADMINISTRATOR'] }),
  mandateInvitation: by(EVERYBODY, ({ inviteLink }) => ({ link: inviteLink })),
  acceptMandateInvitation: by(EVERYBODY, ({ inviteLink }) => ({ input: { ...person, link: inviteLink } })),
};
