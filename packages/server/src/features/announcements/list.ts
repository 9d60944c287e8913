import { and, desc, gt, isNull, lte, or } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { announcementTables } from './tables.ts';

/** The announcements of the moment, newest first, ten at most. */
export async function listAnnouncements(deps: Deps) {
  const { announcement } = announcementTables(deps.db);
  const now = deps.clock.now();
  return deps.db.read.sql
    .select()
    .from(announcement)
    .where(and(lte(announcement.publishedAt, now), or(isNull(announcement.endsAt), gt(announcement.endsAt, now))))
    .orderBy(desc(announcement.publishedAt), desc(announcement.id))
    .limit(10);
}
