import { everybody, signedIn } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { SpaceResolver } from './graphql/resolver.ts';
import { TermsResolver } from './graphql/terms-resolver.ts';
import { spaceTables } from './tables.ts';

export { acceptTerms } from './accept-terms.ts';
export { accountOf } from './confirm-email.ts';
export { freeIdentifier, openAccount } from './open-account.ts';

/** Opening the space of an establishment: its sheet, its first administrator and their account, together. */
export const spaces: Feature = {
  name: 'spaces',
  acts: {
    'account.createSpace': { label: 'Espace demandé, conditions générales acceptées', who: everybody },
    'account.confirmEmail': { label: 'Adresse confirmée, espace ouvert', who: everybody },
    'terms.read': { label: 'Lecture des conditions générales', who: everybody },
    'terms.receipts': { label: 'Lecture de ses récépissés d’adhésion', who: signedIn },
  },
  resolvers: [SpaceResolver, TermsResolver],
  tables: [spaceTables],
};
