import { everybody } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { AnnouncementResolver } from './graphql/resolver.ts';
import { announcementTables } from './tables.ts';

export { announcementTables } from './tables.ts';

export const announcements: Feature = {
  name: 'announcements',
  acts: { 'announcement.read': { label: 'Lecture des informations', who: everybody, scopes: ['dap:read', 'di:read'] } },
  resolvers: [AnnouncementResolver],
  tables: [announcementTables],
};
