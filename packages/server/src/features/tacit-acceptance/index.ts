import type { Feature } from '../feature.ts';
import { tacitActs } from './acts.ts';
import { tacitHeadsJob } from './heads-job.ts';
import { tacitWatchJob } from './watch.ts';
import { TacitResolver } from './graphql/resolver.ts';
import { tacitJob } from './job.ts';
import { sweepReadiness } from './lateness.ts';
import { tacitTables } from './tables.ts';

export type { SweepReport } from './report.ts';
export { runTacitSweep } from './sweep.ts';
export { tacitTables } from './tables.ts';

export const tacitAcceptance: Feature = {
  name: 'tacit-acceptance',
  acts: tacitActs,
  resolvers: [TacitResolver],
  tables: [tacitTables],
  jobs: [tacitJob, tacitWatchJob, tacitHeadsJob],
  readiness: [sweepReadiness],
};
