import { addDays, ok, parisDayOf, refusal, refused, tokenWarningDue, type Result } from '@apart/shared';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { fingerprintOf } from '../../security/drawn-secret.ts';
import { TOKEN_NOT_FOUND, type MadeToken } from './create.ts';
import { changeToken, endOf, tokenOf } from './repository.ts';
import { newSecret, prefixOf } from './secret.ts';

/** How long the secret before still opens after a renewal: the time to put the new one everywhere. */
export const OVERLAP_HOURS = 24;
const OVERLAP_MS = OVERLAP_HOURS * 3_600_000;

const CHANGED = refusal('VERSION_CONFLICT', '', 'Ce jeton a été renouvelé ou révoqué entre-temps.');
const REVOKED = refusal('TOKEN_REVOKED', '', 'Ce jeton est révoqué\u00a0: il ne se renouvelle pas. Créez-en un autre.');

/**
 * A new secret for the same token: name, scopes, establishments and length are kept. The secret before opens for 24 hours
 * more, never beyond its own end; the one before that ends at once. Refusals: NOT_FOUND, VERSION_CONFLICT, TOKEN_REVOKED.
 */
export async function rotateToken(deps: Deps, viewer: Viewer, id: string, expectedVersion: number): Promise<Result<MadeToken>> {
  return perform(deps, viewer, 'token.rotate', async (tx) => {
    const row = await tokenOf(tx, viewer, id);
    if (!row) return refused(TOKEN_NOT_FOUND);
    if (row.version !== expectedVersion) return refused(CHANGED);
    if (row.revokedAt) return refused(REVOKED);
    const secret = newSecret();
    const today = parisDayOf(tx.at);
    const expiresOn = addDays(today, row.days);
    const previousUntil = new Date(Math.min(tx.at.getTime() + OVERLAP_MS, endOf(row).getTime()));
    const changed = await changeToken(tx, row, {
      prefix: prefixOf(secret),
      secretHash: fingerprintOf(secret),
      previousHash: row.secretHash,
      previousUntil,
      expiresOn,
      renewedAt: tx.at,
      warned: tokenWarningDue(today, expiresOn, null),
    });
    if (!changed) return refused(CHANGED);
    await tx.record({ act: 'token.rotate', subjectKind: 'token', subjectId: id, detail: `${row.name} (${row.prefix}… remplacé par ${changed.prefix}…)`, changes: { expiresOn, previousUntil: previousUntil.toISOString() } });
    return ok({ token: changed, secret });
  });
}
