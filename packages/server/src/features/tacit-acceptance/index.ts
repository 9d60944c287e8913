import type { Feature } from '../feature.ts';
import { tacitActs } from './acts.ts';
import { TacitResolver } from './graphql/resolver.ts';
import { tacitJob } from './job.ts';
import { sweepReadiness } from './lateness.ts';
import { tacitTables } from './tables.ts';

export { runTacitSweep } from './sweep.ts';
export { tacitTables } from './tables.ts';

export const tacitAcceptance: Feature = {
  name: 'tacit-acceptance',
  acts: tacitActs,
  resolvers: [TacitResolver],
  tables: [tacitTables],
  jobs: [tacitJob],
  readiness: [sweepReadiness],
};
