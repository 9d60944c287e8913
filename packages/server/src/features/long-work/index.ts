import { signedIn } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { stopLongWorks } from './beat.ts';
import { LongWorkResolver } from './graphql/resolver.ts';
import { longWorkRoutes } from './routes.ts';
import { longWorkTables } from './tables.ts';

export { LongWorkPayload, LongWorkType, toLongWork } from './graphql/types.ts';
export { countRunning, findLongWork } from './read.ts';
export { runLongWork, startLongWork, writeLongWork, type LongWorkOutcome, type LongWorkWish } from './start.ts';
export { longWorkTables, type FileOwner, type LongWorkFigure, type LongWorkRow } from './tables.ts';

/** Work that lasts shows itself: how far it is, a way to stop it, what it gave, found again after a reload. */
export const longWork: Feature = {
  name: 'long-work',
  acts: {
    'longWork.read': { label: 'Suivi d’un travail en cours', who: signedIn },
    'longWork.cancel': { label: 'Travail arrêté', who: signedIn },
  },
  resolvers: [LongWorkResolver],
  tables: [longWorkTables],
  routes: longWorkRoutes,
  stop: stopLongWorks,
};
