import { ok, refusal, refused, withdrawalRefusals, type Day, type Result } from '@apart/shared';
import { nameOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { daInForce, withdraw } from '../da/index.ts';
import type { DapTarget } from './act-on.ts';
import { agentsTarget } from './agents-target.ts';
import { changeDap, versionsOf, type DapRow } from './repository.ts';
import { dapVersionConflict, isUndecided } from './refusals.ts';
import { notWaiting, WITHDRAWN_BY_ADMINISTRATION } from './tables.ts';

/**
 * The administration withdraws an authorisation, express or by silence, that was illegal: within four months of being made and
 * after the company was heard (CRPA L. 242-1, L. 121-1). No claim of it can be opened or sent any more. Refusals: NOT_FOUND,
 * VERSION_CONFLICT, NO_DECISION_IN_FORCE, AVENANT_PENDING (silence would authorise it again), WITHDRAWAL_TOO_LATE, HEARING_DAY, REQUIRED.
 */
export function withdrawDa(deps: Deps, viewer: Viewer, input: DapTarget & { readonly heardOn: Day | null; readonly reason: string }): Promise<Result<DapRow>> {
  const reason = input.reason.trim();
  return perform<DapRow>(deps, viewer, 'da.withdraw', async (tx) => {
    const target = await agentsTarget(tx, viewer, input);
    if (!target.ok) return target;
    const row = target.value;
    const decision = await daInForce(tx, row.stem);
    if (decision?.dapId !== row.id) return refused(refusal('NO_DECISION_IN_FORCE', '', 'Ce dossier ne porte pas de décision en vigueur\u00a0: il n’y a rien à retirer.'));
    const waiting = (await versionsOf(tx, viewer, [row.stem])).find(isUndecided);
    if (waiting) return refused(refusal('AVENANT_PENDING', '', `L’avenant ${waiting.reference} attend une décision\u00a0: décidez-le d’abord, sinon le silence l’accepterait après le retrait.`, { numbers: { reference: waiting.reference } }));
    const problems = withdrawalRefusals(decision.effectiveAt, tx.at, { heardOn: input.heardOn, reason });
    if (problems.length > 0 || !input.heardOn) return refused(...problems);
    const moved = await changeDap(tx, row, {
      status: 'WITHDRAWN', queueAt: notWaiting(row.createdAt), decidedAt: tx.at, effectiveAt: tx.at, decidedByName: nameOf(viewer), decisionReasonCode: WITHDRAWN_BY_ADMINISTRATION, decisionText: reason,
    });
    if (!moved) return dapVersionConflict(tx, row);
    const again = await withdraw(tx, decision, { byName: nameOf(viewer), reason, heardOn: input.heardOn });
    await tx.record({ act: 'da.withdraw', subjectKind: 'dap', subjectId: row.id, siret: row.siret, detail: reason, changes: { heardOn: input.heardOn, ...(again ? { inForceAgain: again.reference } : {}) } });
    return ok(moved);
  });
}
