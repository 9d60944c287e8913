import type { Feature } from '../feature.ts';
import { StatisticsResolver } from './graphql/resolver.ts';
import { statisticsJob } from './job.ts';
import { statisticsTables } from './tables.ts';

/** The dashboard of the administration: what comes in, what is decided, how long it takes. */
export const statistics: Feature = {
  name: 'statistics',
  acts: { 'statistics.read': { label: 'Lecture du tableau de bord', who: ['ud', 'dgefp'] } },
  resolvers: [StatisticsResolver],
  tables: [statisticsTables],
  jobs: [statisticsJob],
};
