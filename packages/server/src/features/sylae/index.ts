import type { Feature } from '../feature.ts';
import { sylaeActs } from './acts.ts';
import { FromSylaeResolver } from './graphql/from-sylae.ts';
import { sylaeJob } from './job.ts';
import { followRehash } from './rehashed.ts';
import { sylaeTables } from './tables.ts';

export { importSylae } from './import.ts';

/** Accounts of another service of the ASP: imported from its file, they sign in here and hold no habilitation by themselves. */
export const sylae: Feature = {
  name: 'sylae',
  acts: sylaeActs,
  resolvers: [FromSylaeResolver],
  tables: [sylaeTables],
  reactions: { 'account.signIn': followRehash },
  jobs: [sylaeJob],
};
