import type { Feature } from '../feature.ts';
import { signInActs } from './acts.ts';
import { SignInResolver } from './graphql/resolver.ts';

export { awaitedOf, hasTotp, mustHaveTotp } from './awaited.ts';
export { SessionPayload, SignInStep } from './graphql/types.ts';
export { passwordChangedLetter } from './letters.ts';
export { hashRecoveryCodes, keepRecoveryCodes, newRecoveryCodes, recoveryCodesLeft } from './recovery-codes.ts';

/** From the page before sign-in to an open session: password, lock, second factor, and the way back of who forgot. */
export const signInFeature: Feature = {
  name: 'sign-in',
  acts: signInActs,
  resolvers: [SignInResolver],
  tables: [],
};
