import { announcementSchema, isForAll, ok, refusal, refused, refusalsOfZod, type AnnouncementForm, type Result } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { changedMeanwhile } from '../../journal/index.ts';
import type { AnnouncementRow } from './list.ts';
import { announcementTables } from './tables.ts';

export interface SaveAnnouncementInput extends AnnouncementForm {
  /** Absent for a new one. */
  readonly id?: string | null;
  readonly expectedVersion?: number | null;
  /** A new one is made once. */
  readonly idempotencyKey: string;
}

const NOT_FOUND = refusal('NOT_FOUND', '', 'Information introuvable.');

/** Writes an announcement, to be shown at once or from an instant to come; one that is on may be corrected. */
export function saveAnnouncement(deps: Deps, viewer: Viewer, input: SaveAnnouncementInput): Promise<Result<AnnouncementRow>> {
  return perform(deps, viewer, 'announcement.save', async (tx) => {
    const read = announcementSchema.safeParse(input);
    if (!read.success) return refused(...refusalsOfZod(read.error));
    const { audience, endsAt, ...rest } = read.data;
    const values = { ...rest, endsAt: endsAt ?? null, audience: isForAll(audience ?? null) ? null : audience, writtenByName: nameOf(viewer) };
    const record = (subjectId: string) => tx.record({ act: 'announcement.save', subjectKind: 'announcement', subjectId, detail: values.title });
    const { announcement } = announcementTables(tx);
    if (!input.id) {
      return once(tx, viewer, 'announcement.save', input.idempotencyKey, read.data, (id) => find(tx, id), async () => {
        const [made] = await tx.sql.insert(announcement).values({ ...values, id: deps.ids.next(), version: 1 }).returning();
        await record(made!.id);
        return ok(made!);
      });
    }
    const version = input.expectedVersion ?? 0;
    const [saved] = await tx.sql.update(announcement).set({ ...values, version: version + 1 }).where(and(eq(announcement.id, input.id), eq(announcement.version, version))).returning();
    if (!saved) return (await find(tx, input.id)).ok ? overtaken(tx, input.id) : refused(NOT_FOUND);
    await record(saved.id);
    return ok(saved);
  });
}

/** Ends it now; one that has not begun is taken back, as if it had ended when it would have begun. */
export function endAnnouncement(deps: Deps, viewer: Viewer, id: string): Promise<Result<AnnouncementRow>> {
  return perform(deps, viewer, 'announcement.end', async (tx) => {
    const { announcement } = announcementTables(tx);
    const found = await find(tx, id);
    if (!found.ok) return found;
    const { publishedAt, endsAt, version, title } = found.value;
    if (endsAt && endsAt <= tx.at) return refused(refusal('WRONG_STATUS', '', 'Cette information n’est déjà plus affichée.'));
    const [ended] = await tx.sql.update(announcement).set({ endsAt: publishedAt > tx.at ? publishedAt : tx.at, version: version + 1 }).where(and(eq(announcement.id, id), eq(announcement.version, version))).returning();
    if (!ended) return overtaken(tx, id);
    await tx.record({ act: 'announcement.end', subjectKind: 'announcement', subjectId: id, detail: title });
    return ok(ended);
  });
}

/** Somebody saved it since it was read: who, and when. */
const overtaken = async (tx: Performing, id: string): Promise<Result<never>> => refused(refusal('VERSION_CONFLICT', '', await changedMeanwhile(tx, 'Cette information', 'announcement', id)));

async function find(tx: Performing, id: string): Promise<Result<AnnouncementRow>> {
  const { announcement } = announcementTables(tx);
  const [row] = await tx.sql.select().from(announcement).where(eq(announcement.id, id));
  return row ? ok(row) : refused(NOT_FOUND);
}
