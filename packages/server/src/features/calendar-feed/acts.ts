import type { Acts } from '../../acts/index.ts';

/** Of those whose home shows deadlines; a token makes none and ends none. */
export const calendarFeedActs = {
  'calendarFeed.read': { label: 'Lecture de ses échéances par un agenda', who: ['employer', 'ud'] },
  'calendarFeed.renew': { label: 'Adresse secrète d’agenda créée ou remplacée', who: ['employer', 'ud'] },
  'calendarFeed.revoke': { label: 'Adresse secrète d’agenda supprimée', who: ['employer', 'ud'] },
} satisfies Acts;
