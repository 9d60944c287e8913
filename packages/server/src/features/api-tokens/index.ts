import type { Feature } from '../feature.ts';
import { apiTokenActs } from './acts.ts';
import { ApiTokenResolver } from './graphql/resolver.ts';
import { tokenLetters } from './reactions/letters.ts';
import { tellTokensGoOn } from './reactions/password-changed.ts';
import { bearerIsNoForgery } from './routes.ts';
import { apiTokenTables } from './tables.ts';
import { tokenWarningJob } from './warn-job.ts';

export { bearerOf, requestViewer } from './request-viewer.ts';
export { revokeTokensOf } from './revoke.ts';
export { apiTokenTables } from './tables.ts';

export const apiTokens: Feature = {
  name: 'api-tokens',
  acts: apiTokenActs,
  resolvers: [ApiTokenResolver],
  tables: [apiTokenTables],
  reactions: { ...tokenLetters, 'account.changePassword': tellTokensGoOn, 'account.resetPassword': tellTokensGoOn },
  routes: bearerIsNoForgery,
  jobs: [tokenWarningJob],
};
