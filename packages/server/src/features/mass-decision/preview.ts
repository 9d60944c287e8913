import { ok, type Result } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { DapFilter } from '../dap/index.ts';
import { actOf, type MassDecisionWish } from './decision.ts';
import { selectFiles, type Selected } from './selection.ts';

const LINES = 10;

export interface MassPreview {
  readonly departement: string;
  /** Files that would be decided, and the first of them. */
  readonly count: number;
  readonly firstFiles: readonly Selected['row'][];
  /** Those of the same filter that would not, by reason, the commonest first; five references of each. */
  readonly cannot: readonly { readonly why: string; readonly count: number; readonly references: readonly string[] }[];
}

/** What a mass decision would do; nothing is written. */
export async function previewMassDecision(deps: Deps, viewer: Viewer, filter: DapFilter, decision: Pick<MassDecisionWish, 'kind'>): Promise<Result<MassPreview>> {
  const selected = await selectFiles(deps, viewer, filter, actOf(decision));
  if (!selected.ok) return selected;
  const { departement, files } = selected.value;
  const able = files.filter(({ why }) => why === undefined);
  const unable = Map.groupBy(files.filter((file) => file.why !== undefined), ({ why }) => why ?? '');
  const cannot = [...unable].map(([why, those]) => ({ why, count: those.length, references: those.slice(0, 5).map(({ row }) => row.reference) })).toSorted((a, b) => b.count - a.count);
  return ok({ departement, count: able.length, firstFiles: able.slice(0, LINES).map(({ row }) => row), cannot });
}
