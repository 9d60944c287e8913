import { MAIL_TOPIC_WORDS, MAIL_TOPICS, ok, type MailTopic, type Result } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { accountIdOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { messageTables } from '../../outbox/index.ts';

export interface MailPreference {
  readonly topic: MailTopic;
  readonly label: string;
  readonly help: string;
  readonly byEmail: boolean;
}

/** What the person receives by e-mail, topic by topic; all of it until they ask otherwise. */
export async function mailPreferences(deps: Deps, viewer: Viewer): Promise<readonly MailPreference[]> {
  const { mutedTopic } = messageTables(deps.db);
  const rows = await deps.db.read.sql.select({ topic: mutedTopic.topic }).from(mutedTopic).where(eq(mutedTopic.accountId, accountIdOf(viewer) ?? ''));
  const muted = new Set(rows.map(({ topic }) => topic));
  return MAIL_TOPICS.map((topic) => ({ topic, label: MAIL_TOPIC_WORDS[topic].label, help: MAIL_TOPIC_WORDS[topic].help, byEmail: !muted.has(topic) }));
}

/** Mutes or restores the e-mails of a topic, for oneself. Asking again for the same changes nothing. */
export async function setMailPreference(deps: Deps, viewer: Viewer, topic: MailTopic, byEmail: boolean): Promise<Result<null>> {
  const accountId = accountIdOf(viewer) ?? '';
  return perform(deps, viewer, 'account.mailPreferences', async (tx) => {
    const { mutedTopic } = messageTables(tx);
    if (byEmail) await tx.sql.delete(mutedTopic).where(and(eq(mutedTopic.accountId, accountId), eq(mutedTopic.topic, topic)));
    else await tx.sql.insert(mutedTopic).values({ accountId, topic, since: tx.at }).onConflictDoNothing();
    await tx.record({ act: 'account.mailPreferences', subjectKind: 'account', subjectId: accountId, detail: `${MAIL_TOPIC_WORDS[topic].label}\u00a0: ${byEmail ? 'par courriel' : 'sans courriel'}` });
    return ok(null);
  });
}
