import { ok, refused, type Result } from '@apart/shared';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Transaction } from '../../persistence/index.ts';
import { TOKEN_NOT_FOUND } from './create.ts';
import { changeToken, tokenOf } from './repository.ts';
import { apiTokenTables, type ApiTokenRow } from './tables.ts';

/** Ends a token at once, whatever its state when the page was read; again, it changes nothing. Refusal: NOT_FOUND. */
export async function revokeToken(deps: Deps, viewer: Viewer, id: string): Promise<Result<ApiTokenRow>> {
  return perform(deps, viewer, 'token.revoke', async (tx) => {
    for (;;) {
      const row = await tokenOf(tx, viewer, id);
      if (!row) return refused(TOKEN_NOT_FOUND);
      if (row.revokedAt) return ok(row);
      const changed = await changeToken(tx, row, { revokedAt: tx.at });
      // Renewed by another request at this very instant: what it made is ended too.
      if (!changed) continue;
      await tx.record({ act: 'token.revoke', subjectKind: 'token', subjectId: id, detail: `${row.name} (${row.prefix}…)` });
      return ok(changed);
    }
  });
}

/** Ends all the tokens of an account: somebody else may have made some. */
export async function revokeTokensOf(tx: Transaction, accountId: string, at: Date): Promise<void> {
  const { apiToken } = apiTokenTables(tx);
  await tx.sql
    .update(apiToken)
    .set({ revokedAt: at, version: sql`${apiToken.version} + 1` })
    .where(and(eq(apiToken.accountId, accountId), isNull(apiToken.revokedAt)));
}
