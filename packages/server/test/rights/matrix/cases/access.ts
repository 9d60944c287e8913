import { by, type Cases } from '../case.ts';
import { ANYBODY, EMPLOYERS, EVERYBODY, SIGNED_IN, type Seat } from '../seats.ts';
import { aSpaceWish } from './input.ts';

const PASSWORD = 'quelques mots à la suite';

/** Support keeps nothing. */
const VIEWERS = SIGNED_IN.filter((seat) => !seat.startsWith('support'));
const WITH_DEADLINES: readonly Seat[] = [...EMPLOYERS, ...SIGNED_IN.filter((seat) => seat.startsWith('agent')), 'head'];

/** What one does to come in, or for oneself. */
export const access: Cases = {
  signIn: by(EVERYBODY, ({ login }) => ({ login, password: PASSWORD })),
  signOut: by(EVERYBODY),
  simulateIndemnity: by(ANYBODY, () => ({ input: { startDay: '2026-10-05', endDay: '2026-10-11', employees: [{ hourlyRate: 1500 }] } })),
  confirmTotp: by(EVERYBODY, () => ({ code: '000000' }), { reached: ['SIGN_IN_EXPIRED'] }),
  startTotp: by(EVERYBODY, undefined, { reached: ['SIGN_IN_EXPIRED'] }),
  enableTotp: by(EVERYBODY, () => ({ code: '000000' }), { reached: ['SIGN_IN_EXPIRED', 'TOTP_NOT_STARTED'] }),
  requestRecovery: by(EVERYBODY, ({ login }) => ({ email: login })),
  recovery: by(EVERYBODY, () => ({ token: 'inconnu' }), { reached: ['LINK_UNKNOWN'] }),
  resetPassword: by(EVERYBODY, () => ({ token: 'inconnu', password: PASSWORD }), { reached: ['LINK_UNKNOWN'] }),
  myAccount: by(SIGNED_IN),
  mailPreferences: by(SIGNED_IN),
  setMailPreference: by(SIGNED_IN, () => ({ topic: 'PAYMENTS', byEmail: false })),
  revokeSession: by(SIGNED_IN),
  changePassword: by(SIGNED_IN, () => ({ current: 'faux', newPassword: PASSWORD }), { reached: ['WRONG_PASSWORD'] }),
  changeProfile: by(SIGNED_IN, () => ({ input: { firstName: 'Anne', lastName: 'Martin' } })),
  changeEmail: by(SIGNED_IN, () => ({ password: 'faux', email: 'autre@martin.example' }), { reached: ['WRONG_PASSWORD'] }),
  confirmNewEmail: by(EVERYBODY, () => ({ token: 'inconnu' }), { reached: ['LINK_UNKNOWN'] }),
  cancelNewEmail: by(EVERYBODY, () => ({ token: 'inconnu' }), { reached: ['LINK_UNKNOWN'] }),
  disableTotp: by(SIGNED_IN, () => ({ password: 'faux' }), { reached: ['WRONG_PASSWORD'] }),
  changeTotpDevice: by(SIGNED_IN, () => ({ password: 'faux' }), { reached: ['WRONG_PASSWORD'] }),
  newRecoveryCodes: by(SIGNED_IN, () => ({ password: 'faux' }), { reached: ['WRONG_PASSWORD'] }),
  me: by([...SIGNED_IN, 'tokenWith', 'tokenElsewhere']),
  challenge: by(EVERYBODY),
  createSpace: by(EVERYBODY, ({ proof }) => ({ input: aSpaceWish({ proof, email: 'autre@martin.example', siret: '44306184100047' }) })),
  spaceConfirmation: by(EVERYBODY, ({ spaceToken }) => ({ token: spaceToken })),
  confirmEmail: by(EVERYBODY, ({ spaceToken }) => ({ token: spaceToken, password: PASSWORD })),
  mailDelivery: by(EVERYBODY, ({ ticket }) => ({ ticket })),
  resendMail: by(EVERYBODY, ({ ticket }) => ({ ticket }), { reached: ['RESEND_TOO_SOON'] }),
  pendingOidcLink: by(EVERYBODY, undefined, { emptyIsDone: true }),
  linkOidcIdentity: by(EVERYBODY, () => ({ password: PASSWORD }), { reached: ['LINK_EXPIRED'] }),
  termsOfUse: by(EVERYBODY),
  termsReceipts: by(SIGNED_IN, undefined, { emptyIsDone: true }),
  inbox: by(SIGNED_IN, undefined, { emptyIsDone: true }),
  tokens: by(EMPLOYERS, undefined, { emptyIsDone: true }),
  currentToken: by([...EMPLOYERS, 'tokenWith', 'tokenElsewhere'], undefined, { emptyIsDone: true }),
  createToken: by(EMPLOYERS, () => ({ input: { name: 'Paie', scopes: ['dap:read'], sirets: null, expiresOn: '2027-01-31', idempotencyKey: 'token' } })),
  rotateToken: by(['administrator'], ({ token }) => token),
  revokeToken: by(['administrator'], ({ token }) => ({ id: token.id })),
  calendarFeed: by(WITH_DEADLINES, undefined, { emptyIsDone: true }),
  renewCalendarFeed: by(WITH_DEADLINES),
  revokeCalendarFeed: by(WITH_DEADLINES),
  longWork: by(['administrator'], ({ work }) => work),
  longWorks: by(SIGNED_IN, undefined, { emptyIsDone: true }),
  cancelLongWork: by(['administrator'], ({ work }) => work),
  savedViews: by(VIEWERS, () => ({ list: 'DAP' }), { emptyIsDone: true }),
  saveView: by(VIEWERS, () => ({ list: 'DI', name: 'Juin', search: 'etat=toutes' })),
  renameView: by(['administrator'], ({ view }) => ({ ...view, name: 'Mes urgences' })),
  deleteView: by(['administrator'], ({ view }) => view),
  markMessageRead: by(['administrator'], ({ messageId }) => ({ id: messageId })),
};
