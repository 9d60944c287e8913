import { ok, refusal, refused, type Result } from '@apart/shared';
import { accountIdOf, nameOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { administersAll, siretsCovered } from './companies.ts';
import { administratorsOver, endedLetter, membersOf } from './letters.ts';
import { MANDATE_CHANGED, MANDATE_NOT_FOUND, PARTY_ONLY, type MandateTarget } from './refusals.ts';
import { cabinetById, changeMandate, findMandate, scopesOf, sideOf, type MandateRow } from './repository.ts';

const ALREADY_ENDED = refusal('ALREADY_ENDED', '', 'Ce mandat est déjà terminé.');

/**
 * Ends a mandate, by either side: a signed one is ended at once, a proposed one is declined by the company or taken back by
 * the cabinet. Nothing is deleted: files, drafts and history belong to the company.
 */
export async function endMandate(deps: Deps, viewer: Viewer, { id, expectedVersion }: MandateTarget, reason: string | null): Promise<Result<MandateRow>> {
  return perform(deps, viewer, 'mandate.end', async (tx) => {
    const row = await findMandate(tx, viewer, id);
    if (!row) return refused(MANDATE_NOT_FOUND);
    const side = await sideOf(tx, viewer, row);
    const covered = await siretsCovered(tx, await scopesOf(tx, [id]));
    if (side === 'company' && !(await administersAll(tx, viewer, covered))) return refused(PARTY_ONLY);
    if (row.status !== 'PROPOSED' && row.status !== 'SIGNED') return refused(ALREADY_ENDED);
    const status = row.status === 'SIGNED' ? 'ENDED' : side === 'cabinet' ? 'CANCELLED' : 'DECLINED';
    return endMandateRow(deps, tx, { ...row, version: expectedVersion }, { by: nameOf(viewer), byId: accountIdOf(viewer) ?? '', status, reason: reason?.trim() || null });
  });
}

export interface Ending {
  readonly by: string;
  readonly byId: string;
  readonly status: 'ENDED' | 'CANCELLED' | 'DECLINED';
  readonly reason: string | null;
}

/** Ends and tells both sides; rights were checked before. */
export async function endMandateRow(deps: Deps, tx: Performing, row: MandateRow, { by, byId, status, reason }: Ending): Promise<Result<MandateRow>> {
  const ended = await changeMandate(tx, row, { status, endedBy: byId, endedAt: tx.at, endReason: reason });
  const cabinet = await cabinetById(tx, row.cabinetId);
  if (!ended || !cabinet) return refused(MANDATE_CHANGED);
  const covered = await siretsCovered(tx, await scopesOf(tx, [row.id]));
  await tx.record({ act: 'mandate.end', subjectKind: 'mandate', subjectId: row.id, siret: covered[0], ...(reason ? { detail: reason } : {}), changes: { status } });
  const told = { by, at: tx.at };
  await post(deps, tx, tx.at, await administratorsOver(tx, covered), endedLetter(ended, cabinet, { ...told, link: `/etablissements/${covered[0] ?? ''}/mandats` }));
  await post(deps, tx, tx.at, await membersOf(tx, cabinet.id), endedLetter(ended, cabinet, { ...told, link: '/cabinet' }));
  return ok(ended);
}
