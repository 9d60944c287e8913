import type { Siret, TokenScope } from '@apart/shared';
import { defineTables } from '../../persistence/index.ts';

/** Keys of programs. The secret is never kept: its fingerprint finds the row, its beginning names it to people. */
export const apiTokenTables = defineTables((kit) => ({
  apiToken: kit.table(
    'api_token',
    {
      id: kit.id('id'),
      /** Whose rights it borrows, at the instant of each request. */
      accountId: kit.text('account_id').notNull(),
      name: kit.text('name').notNull(),
      /** « apart_live_4fGh2k »: shown in lists, in the log and in letters; it opens nothing. */
      prefix: kit.text('prefix').notNull(),
      /** SHA-256 of the secret. */
      secretHash: kit.text('secret_hash').notNull(),
      /** SHA-256 of the secret before the last renewal, and until when it still opens. */
      previousHash: kit.text('previous_hash'),
      previousUntil: kit.instant('previous_until'),
      scopes: kit.json<readonly TokenScope[]>('scopes').notNull(),
      /** The establishments that it is limited to; `null`: all those of its owner. */
      sirets: kit.json<readonly Siret[]>('sirets'),
      /** Length asked at creation; a renewal gives it again. */
      days: kit.int('days').notNull(),
      /** Last day, included, in Paris. */
      expiresOn: kit.day('expires_on').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      renewedAt: kit.instant('renewed_at'),
      lastUsedAt: kit.instant('last_used_at'),
      revokedAt: kit.instant('revoked_at'),
      /** Last warning of its end that was sent: 30, 7 or 1 days. */
      warned: kit.int('warned'),
      version: kit.int('version').notNull(),
    },
    (t) => [
      kit.uniqueIndex('api_token_secret').on(t.secretHash),
      kit.uniqueIndex('api_token_previous').on(t.previousHash),
      kit.index('api_token_account').on(t.accountId, t.createdAt),
      kit.index('api_token_end').on(t.expiresOn),
    ],
  ),
}));

export type ApiTokenRow = ReturnType<typeof apiTokenTables>['apiToken']['$inferSelect'];
