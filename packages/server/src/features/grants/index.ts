import type { Feature } from '../feature.ts';
import { grantActs } from './acts.ts';
import { GrantResolver } from './graphql/resolver.ts';
import { habilitationJob } from './job.ts';
import { grantTables } from './tables.ts';

/** Habilitations given, changed, taken back, asked for and arbitrated. What they open is read by `habilitations`. */
export const grants: Feature = {
  name: 'grants',
  acts: grantActs,
  resolvers: [GrantResolver],
  tables: [grantTables],
  jobs: [habilitationJob],
};
