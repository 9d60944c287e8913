import { signedIn } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { ensureFreshInstallRegime } from './regimes.ts';
import { tacitRegimeTables } from './tables.ts';

export { ensureFreshInstallRegime, regimeRowAt, regimeRows, type TacitRegimeRow } from './regimes.ts';
export { labelled, readTacitRegime, setTacitRegime, type SetTacitRegimeInput } from './set-regime.ts';
export { tacitRegimeTables } from './tables.ts';

/** Which regime of silence a sending takes. Apart from the sweep, since sending needs it and the sweep needs files. */
export const tacitRegimes: Feature = {
  name: 'tacit-regimes',
  acts: {
    'tacit.readRegime': { label: 'Consultation du régime de silence', who: signedIn },
    'tacit.setRegime': { label: 'Régime de silence fixé', who: ['dgefp'] },
  },
  resolvers: [],
  tables: [tacitRegimeTables],
  prepare: ensureFreshInstallRegime,
};
