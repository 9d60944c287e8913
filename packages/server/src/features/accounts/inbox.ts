import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { accountIdOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type SortKey } from '../../graphql/connection.ts';
import { messageTables } from '../../outbox/index.ts';

/** The messages of a person, newest first: what left by e-mail is also kept here. */
export async function listMessages(deps: Deps, viewer: Viewer, args: { readonly first?: number | null; readonly after?: string | null }) {
  const { message } = messageTables(deps.db);
  const size = pageSize(args.first);
  const keys: readonly SortKey[] = [
    { column: message.createdAt, descending: true, kind: 'instant' },
    { column: message.id, descending: true, kind: 'text' },
  ];
  const rows = await deps.db.read.sql
    .select()
    .from(message)
    .where(and(eq(message.accountId, accountIdOf(viewer) ?? ''), afterCursor(keys, args.after)))
    .orderBy(desc(message.createdAt), desc(message.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(args.after), (row) => [row.createdAt, row.id], (row) => ({ ...row, at: row.createdAt, delivery: deliveryLabels[row.delivery] }));
}

const deliveryLabels = { WAITING: 'À envoyer', SENT: 'Envoyé par courriel', FAILED: 'Courriel non remis', MUTED: 'Sans courriel, selon vos préférences' } as const;

/** Marks one's own message as read; reading it again changes nothing. */
export async function markMessageRead(deps: Deps, viewer: Viewer, id: string): Promise<Result<null>> {
  return perform(deps, viewer, 'account.markMessageRead', async (tx) => {
    const { message } = messageTables(tx);
    const mine = and(eq(message.id, id), eq(message.accountId, accountIdOf(viewer) ?? ''));
    const [found] = await tx.sql.select({ id: message.id }).from(message).where(mine);
    if (!found) return refused(refusal('NOT_FOUND', '', 'Message introuvable.'));
    await tx.sql.update(message).set({ readAt: tx.at }).where(and(mine, isNull(message.readAt)));
    return ok(null);
  });
}
