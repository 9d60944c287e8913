import { invariant } from '@apart/shared';
import type { Queries } from '../../persistence/index.ts';
import { dasByIds, dasInForce, type DaRow } from '../da/index.ts';
import type { DiRow } from './repository.ts';

/**
 * The decision that each claim counts against, in the same order: the one in force of its file, an avenant's included (its
 * period, its hours); when none is in force any more, the one that the claim was opened from.
 */
export async function decisionsOf(q: Queries, claims: readonly Pick<DiRow, 'stem' | 'daId'>[]): Promise<readonly DaRow[]> {
  // One after the other: inside a transaction they share one connection.
  const inForce = await dasInForce(q, [...new Set(claims.map((claim) => claim.stem))]);
  const openedFrom = await dasByIds(q, [...new Set(claims.map((claim) => claim.daId))]);
  return claims.map((claim) => {
    const decision = inForce.find((da) => da.stem === claim.stem) ?? openedFrom.find((da) => da.id === claim.daId);
    invariant(decision, 'a claim has its decision');
    return decision;
  });
}

export async function decisionOf(q: Queries, claim: Pick<DiRow, 'stem' | 'daId'>): Promise<DaRow> {
  const [decision] = await decisionsOf(q, [claim]);
  invariant(decision, 'a claim has its decision');
  return decision;
}
