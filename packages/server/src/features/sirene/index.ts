import { everybody } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { SireneResolver } from './graphql/sirene.ts';
import { sireneJob } from './job.ts';
import { sireneTables } from './tables.ts';

export { importSirene } from './import.ts';
export { findInSirene } from './read.ts';
export { sireneTables } from './tables.ts';

/** The local copy of INSEE's directory: it prefills, it never decides. */
export const sirene: Feature = {
  name: 'sirene',
  acts: { 'sirene.read': { label: 'Consultation du répertoire SIRENE', who: everybody } },
  resolvers: [SireneResolver],
  tables: [sireneTables],
  jobs: [sireneJob],
};
