import { and, desc, gt, isNull, lte, ne, or, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type SortKey } from '../../graphql/connection.ts';
import { concernedBy } from './concerned.ts';
import { announcementTables } from './tables.ts';

export type AnnouncementRow = ReturnType<typeof announcementTables>['announcement']['$inferSelect'];

const SHOWN = 10;
/** Read at most to find those that concern somebody. */
const READ = 100;

interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The announcements of the moment that concern the viewer, newest first, ten at most. */
export async function listAnnouncements(deps: Deps, viewer: Viewer): Promise<readonly AnnouncementRow[]> {
  const { announcement } = announcementTables(deps.db);
  const now = deps.clock.now();
  const rows = await deps.db.read.sql
    .select()
    .from(announcement)
    .where(and(lte(announcement.publishedAt, now), or(isNull(announcement.endsAt), gt(announcement.endsAt, now))))
    .orderBy(desc(announcement.publishedAt), desc(announcement.id))
    .limit(READ);
  return (await onlyConcerning(deps, viewer, rows)).slice(0, SHOWN);
}

/** All that was ever shown to such a viewer, over or not, newest first; what was taken back before its hour was never shown. */
export async function listArchive(deps: Deps, viewer: Viewer, args: PageArgs) {
  const { announcement } = announcementTables(deps.db);
  const size = pageSize(args.first);
  const found: AnnouncementRow[] = [];
  let after = args.after ?? null;
  for (;;) {
    const { rows, last } = await readPage(deps, after, and(lte(announcement.publishedAt, deps.clock.now()), or(isNull(announcement.endsAt), ne(announcement.endsAt, announcement.publishedAt))), READ);
    found.push(...(await onlyConcerning(deps, viewer, rows)));
    if (found.length > size || last === null) break;
    after = last;
  }
  return pageOf(found.slice(0, size + 1), size, args);
}

/** Everything, what is to come too: for those who write them. */
export async function listAllAnnouncements(deps: Deps, args: PageArgs) {
  const size = pageSize(args.first);
  const { rows } = await readPage(deps, args.after ?? null, undefined, size + 1);
  return pageOf(rows, size, args);
}

async function readPage(deps: Deps, after: string | null, where: SQL | undefined, limit: number): Promise<{ readonly rows: AnnouncementRow[]; readonly last: string | null }> {
  const { announcement } = announcementTables(deps.db);
  const rows = await deps.db.read.sql.select().from(announcement).where(and(where, afterCursor(keysOf(deps), after))).orderBy(desc(announcement.publishedAt), desc(announcement.id)).limit(limit);
  return { rows, last: rows.length < limit ? null : (pageOf(rows, rows.length, {}).pageInfo.endCursor ?? null) };
}

function keysOf(deps: Deps): readonly SortKey[] {
  const { announcement } = announcementTables(deps.db);
  return [
    { column: announcement.publishedAt, descending: true, kind: 'instant' },
    { column: announcement.id, descending: true, kind: 'text' },
  ];
}

const pageOf = (rows: readonly AnnouncementRow[], size: number, args: PageArgs) => toPage([...rows], size, Boolean(args.after), (row) => [row.publishedAt, row.id], (row) => row);

async function onlyConcerning(deps: Deps, viewer: Viewer, rows: readonly AnnouncementRow[]): Promise<AnnouncementRow[]> {
  const concerns = concernedBy(deps, viewer);
  const kept: AnnouncementRow[] = [];
  for (const row of rows) if (await concerns(row.audience)) kept.push(row);
  return kept;
}
