import { formatInstant, refusal, refused, type Result } from '@apart/shared';
import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { issueDa } from '../da/index.ts';
import { moveDap } from './act-on.ts';
import { isUndecided } from './refusals.ts';
import type { DapRow } from './repository.ts';
import { notWaiting } from './tables.ts';

/**
 * Accepts one file, request or avenant alike, whose term has passed: status, DA effective at the term, journal, messages, in
 * the caller's transaction. Refused, and nothing written, when the file is decided (WRONG_STATUS), its term to come
 * (TERM_NOT_REACHED) or another node was faster (VERSION_CONFLICT): the sweep skips it and says why.
 */
export async function acceptBySilence(tx: Performing, deps: Deps, row: DapRow): Promise<Result<DapRow>> {
  const { tacitDueAt } = row;
  if (!isUndecided(row)) return refused(refusal('WRONG_STATUS', '', 'Cette demande est déjà décidée.'));
  if (!tacitDueAt || tacitDueAt.getTime() > tx.at.getTime()) {
    return refused(refusal('TERM_NOT_REACHED', '', 'Le terme de cette demande n’est pas passé.'));
  }
  const moved = await moveDap(tx, row, 'AUTHORISED_BY_SILENCE', {
    queueAt: notWaiting(row.createdAt),
    decidedAt: tx.at,
    effectiveAt: tacitDueAt,
    decidedByName: 'Silence de l’administration',
  });
  if (!moved.ok) return moved;
  await issueDa(tx, deps, moved.value, { bySilence: true, effectiveAt: tacitDueAt });
  await tx.record({
    act: 'dap.acceptBySilence',
    subjectKind: 'dap',
    subjectId: row.id,
    siret: row.siret,
    detail: `Acceptée par silence le ${formatInstant(tacitDueAt)}.`,
  });
  return moved;
}
