import type { Feature } from '../feature.ts';
import { ensureFreshInstallRegime } from './regimes.ts';
import { tacitTables } from './tables.ts';

export { regimeRowAt, regimeRows, type TacitRegimeRow } from './regimes.ts';
export { tacitTables } from './tables.ts';

export const tacitAcceptance: Feature = {
  name: 'tacit-acceptance',
  acts: {},
  resolvers: [],
  tables: [tacitTables],
  prepare: ensureFreshInstallRegime,
};
