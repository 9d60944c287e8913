import { ok, refusal, refused, type Result } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { DapFilter } from '../dap/index.ts';
import { begin } from './begin.ts';
import { actOf, readDecision, type MassDecisionWish } from './decision.ts';
import { selectFiles } from './selection.ts';
import type { MassDecisionRow } from './tables.ts';

/**
 * Takes one decision for all the files of a filter that can be decided, in the background: each by its ordinary act, with its
 * message, its journal entry and its outcome. `expectedCount` is what the preview said: a selection that changed since is
 * refused (SELECTION_CHANGED), and a file that changes meanwhile is not decided. Refusals: those of the decision, of the
 * selection, NOTHING_TO_DECIDE.
 */
export async function decideInMass(
  deps: Deps,
  viewer: Viewer,
  input: { readonly filter: DapFilter; readonly decision: MassDecisionWish; readonly expectedCount: number; readonly idempotencyKey: string },
): Promise<Result<MassDecisionRow>> {
  const decision = readDecision(input.decision);
  if (!decision.ok) return decision;
  const { idempotencyKey, ...request } = input;
  return begin(deps, viewer, 'dap.decideInMass', idempotencyKey, request, async () => {
    const selected = await selectFiles(deps, viewer, input.filter, actOf(input.decision));
    if (!selected.ok) return selected;
    const files = selected.value.files.filter(({ why }) => why === undefined).map(({ row: { reference, establishmentName, siret, version } }) => ({ reference, establishmentName, siret, version }));
    if (files.length !== input.expectedCount) {
      return refused(refusal('SELECTION_CHANGED', 'expectedCount', `La sélection a changé depuis l’aperçu\u00a0: ${files.length} demande(s) peuvent être décidées, et non ${input.expectedCount}. Relisez l’aperçu.`, { numbers: { count: files.length } }));
    }
    return ok({ mass: { departement: selected.value.departement, kind: decision.value.kind, reasonCode: decision.value.reasonCode, text: decision.value.text || null, undoOf: null, replacement: null, answerBy: null }, files });
  });
}
