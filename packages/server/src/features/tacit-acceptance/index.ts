import type { Feature } from '../feature.ts';
import { tacitActs } from './acts.ts';
import { TacitResolver } from './graphql/resolver.ts';
import { tacitJob } from './job.ts';
import { sweepReadiness } from './lateness.ts';
import { ensureFreshInstallRegime } from './regimes.ts';
import { tacitTables } from './tables.ts';

export { regimeRowAt, regimeRows, type TacitRegimeRow } from './regimes.ts';
export { runTacitSweep } from './sweep.ts';
export { tacitTables } from './tables.ts';

export const tacitAcceptance: Feature = {
  name: 'tacit-acceptance',
  acts: tacitActs,
  resolvers: [TacitResolver],
  tables: [tacitTables],
  prepare: ensureFreshInstallRegime,
  jobs: [tacitJob],
  readiness: [sweepReadiness],
};
