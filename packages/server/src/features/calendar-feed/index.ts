import type { Feature } from '../feature.ts';
import { calendarFeedActs } from './acts.ts';
import { CalendarFeedResolver } from './graphql/resolver.ts';
import { tellNewAddress } from './letter.ts';
import { calendarFeedRoutes } from './routes.ts';
import { calendarFeedTables } from './tables.ts';

export { endFeedOf } from './own-feed.ts';

/** One's deadlines in one's own calendar: a secret address that it reads by itself. */
export const calendarFeed: Feature = {
  name: 'calendar-feed',
  acts: calendarFeedActs,
  resolvers: [CalendarFeedResolver],
  tables: [calendarFeedTables],
  reactions: { 'calendarFeed.renew': tellNewAddress },
  routes: calendarFeedRoutes,
};
