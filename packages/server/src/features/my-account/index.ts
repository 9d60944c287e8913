import type { Feature } from '../feature.ts';
import { myAccountActs } from './acts.ts';
import { MyAccountResolver } from './graphql/resolver.ts';
import { MailPreferenceResolver } from './graphql/mail-preferences.ts';
import { accessSweepJob, endSessionsJob, forgetSecondFactorJob } from './jobs.ts';

/** One's own account: name, address, password, second factor, sessions. */
export const myAccount: Feature = {
  name: 'my-account',
  acts: myAccountActs,
  resolvers: [MyAccountResolver, MailPreferenceResolver],
  tables: [],
  jobs: [accessSweepJob, endSessionsJob, forgetSecondFactorJob],
};
