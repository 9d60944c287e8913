import { nextTacitSweepAt } from '@apart/shared';
import { asc, desc, eq } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import type { Deps } from '../../deps.ts';
import { messageTables } from '../../outbox/index.ts';
import { accountRoles, accountTables } from '../accounts/index.ts';
import { acceptedDocumentTypes } from '../documents/index.ts';

/** What every page needs to know of the service. */
export async function readService(deps: Deps) {
  const now = deps.clock.now();
  return {
    demoMode: deps.config.demoMode,
    now,
    maxDocuments: deps.config.maxDocuments,
    maxDocumentBytes: deps.config.maxDocumentBytes,
    maxImportBytes: deps.config.maxImportBytes,
    acceptedDocumentTypes,
    demoLogins: deps.config.demoMode ? await demoLogins(deps) : [],
    identityProvider: deps.config.oidc?.label ?? null,
    brandName: deps.config.brand?.name ?? null,
    nextTacitSweepAt: deps.config.scheduler ? nextTacitSweepAt(now) : null,
  };
}

async function demoLogins(deps: Deps) {
  const { account, demoLogin } = accountTables(deps.db);
  const rows = await deps.db.read.sql
    .select({ label: demoLogin.label, email: account.email, password: demoLogin.password, story: demoLogin.story, role: account.role })
    .from(demoLogin)
    .innerJoin(account, eq(account.id, demoLogin.accountId))
    .orderBy(asc(demoLogin.label));
  // Employers first, then the administration, as in the life of a file.
  return rows.toSorted((a, b) => accountRoles.indexOf(a.role) - accountRoles.indexOf(b.role));
}

/** The last mails of a demonstration, newest first; refused outside it. */
export async function readDemoMails(deps: Deps) {
  if (!deps.config.demoMode) {
    throw new GraphQLError('Les courriels ne se lisent ici qu’en démonstration.', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
  }
  const { message } = messageTables(deps.db);
  const rows = await deps.db.read.sql.select().from(message).orderBy(desc(message.createdAt), desc(message.id)).limit(100);
  return rows.map((row) => ({
    id: row.id,
    to: row.toAddress,
    subject: row.subject,
    text: row.link ? `${row.text}\n\n${deps.config.publicUrl}${row.link}` : row.text,
    at: row.createdAt,
  }));
}
