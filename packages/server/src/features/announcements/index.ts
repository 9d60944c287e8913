import { everybody } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { AnnouncementResolver } from './graphql/resolver.ts';
import { announcementTables } from './tables.ts';

export { saveAnnouncement, type SaveAnnouncementInput } from './save.ts';
export { announcementTables } from './tables.ts';

/** Incidents and advice, from an instant to another, for all or for those concerned. */
export const announcements: Feature = {
  name: 'announcements',
  acts: {
    'announcement.read': { label: 'Lecture des informations', who: everybody, scopes: ['dap:read', 'di:read'] },
    'announcement.archive': { label: 'Lecture des anciennes informations', who: everybody, scopes: ['dap:read', 'di:read'] },
    'announcement.list': { label: 'Lecture de toutes les informations, à venir comprises', who: ['dgefp'] },
    'announcement.save': { label: 'Information écrite ou changée', who: ['dgefp'] },
    'announcement.end': { label: 'Information retirée', who: ['dgefp'] },
  },
  resolvers: [AnnouncementResolver],
  tables: [announcementTables],
};
