/** From where one asks. Each seat stands somewhere towards one establishment: the one on which every act is tried. */
export const SEATS = {
  visitor: { short: 'An', label: 'visiteur, sans compte', inside: false },
  reader: { short: 'Le', label: 'lecteur de l’établissement', inside: true },
  declarant: { short: 'Dé', label: 'déclarant de l’établissement', inside: true },
  administrator: { short: 'Ad', label: 'administrateur de l’établissement', inside: true },
  exMember: { short: 'Ex', label: 'ancien administrateur, dont l’habilitation est terminée', inside: false },
  neighbour: { short: 'Vo', label: 'administrateur d’une autre entreprise', inside: false },
  accountant: { short: 'Co', label: 'expert-comptable, mandat en cours (demandes et indemnisations)', inside: true },
  accountantWithout: { short: 'C∅', label: 'expert-comptable sans mandat', inside: false },
  accountantExpired: { short: 'C†', label: 'expert-comptable, mandat fini la veille', inside: false },
  tokenWith: { short: 'To', label: 'jeton d’un administrateur, avec toutes les portées', inside: true },
  tokenWithout: { short: 'T∅', label: 'le même jeton, sans aucune portée qui ouvre l’acte', inside: false },
  tokenElsewhere: { short: 'Ta', label: 'jeton d’un administrateur, limité à un autre établissement', inside: false },
  agentIn: { short: 'UD', label: 'agent de l’UD du département', inside: true },
  agentOut: { short: 'Uh', label: 'agent d’une UD d’un autre département', inside: false },
  agentLent: { short: 'Ur', label: 'agent d’ailleurs en renfort, le dernier jour de sa délégation', inside: true },
  agentLentPast: { short: 'U†', label: 'agent d’ailleurs dont la délégation a fini la veille', inside: false },
  head: { short: 'Ch', label: 'responsable de l’UD du département', inside: true },
  asp: { short: 'AS', label: 'ASP', inside: true },
  dgefp: { short: 'DG', label: 'DGEFP', inside: true },
  supportClosed: { short: 'S∅', label: 'assistance, sans établissement ouvert', inside: false },
  supportOpen: { short: 'So', label: 'assistance, établissement ouvert pour un motif', inside: true },
} as const;

export type Seat = keyof typeof SEATS;
export const seats = Object.keys(SEATS) as readonly Seat[];

// The same few circles come again and again in the cases.
/** Whoever sits before a screen, with an account or without. */
export const EVERYBODY = seats.filter((seat) => !seat.startsWith('token'));
/** With a session: a token is nobody. */
export const SIGNED_IN = EVERYBODY.filter((seat) => seat !== 'visitor');
export const UD: readonly Seat[] = ['agentIn', 'agentLent', 'head'];
/** Those who write for the establishment, in a browser or by a program. */
export const WRITERS: readonly Seat[] = ['declarant', 'administrator', 'accountant', 'tokenWith'];
export const INSIDE: readonly Seat[] = seats.filter((seat) => SEATS[seat].inside);
/** Everybody, and tokens that hold a scope. */
export const ANYBODY: readonly Seat[] = [...EVERYBODY, 'tokenWith', 'tokenElsewhere'];
/** The employers' side, of whatever company, with a session. */
export const EMPLOYERS: readonly Seat[] = ['reader', 'declarant', 'administrator', 'exMember', 'neighbour', 'accountant', 'accountantWithout', 'accountantExpired'];
/** The establishment's people with a session. */
export const withoutTokens = (some: readonly Seat[]): readonly Seat[] => some.filter((seat) => !seat.startsWith('token'));
