import { everybody } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { LeakResolver } from './graphql/resolver.ts';
import { leakTables } from './tables.ts';

/** « Je vois des informations qui ne sont pas les miennes »: what 2020 had nobody to tell. */
export const leaks: Feature = {
  name: 'leaks',
  acts: {
    'leak.report': { label: 'Informations d’autrui signalées', who: everybody },
    'leak.read': { label: 'Lecture des signalements', who: ['dgefp'] },
    'leak.close': { label: 'Signalement conclu', who: ['dgefp'] },
  },
  resolvers: [LeakResolver],
  tables: [leakTables],
};
