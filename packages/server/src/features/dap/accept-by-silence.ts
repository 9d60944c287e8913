import { formatInstant, invariant, UNDECIDED_DAP_STATUSES } from '@apart/shared';
import { and, inArray, lte, sql } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { amongTaken } from '../../persistence/index.ts';
import { issueDas } from '../da/index.ts';
import { isUndecided } from './refusals.ts';
import { dapsByIds, type DapRow } from './repository.ts';
import { dapTables, notWaitingIn } from './tables.ts';

export interface SilenceOutcome {
  readonly accepted: readonly DapRow[];
  /** Files that may not be accepted any more, and why, in French. */
  readonly skipped: readonly { readonly row: DapRow; readonly why: string }[];
}

/**
 * Accepts these files, requests and avenants alike, whose term has passed: status, DA effective at the term, journal,
 * messages, in the caller's transaction. Whether a file is still undecided and due is asked by the statement that accepts
 * it: of an agent, another node and us, one wins. A file that is decided, or whose term is to come, is skipped and untouched.
 */
export async function acceptBySilence(tx: Performing, deps: Deps, ids: readonly string[]): Promise<SilenceOutcome> {
  const accepted = await moveToAccepted(tx, ids);
  await issueDas(tx, deps, accepted.map((dap) => ({ dap, bySilence: true, effectiveAt: termOf(dap) })));
  await tx.recordAll(
    accepted.map((dap) => ({
      act: 'dap.acceptBySilence',
      subjectKind: 'dap',
      subjectId: dap.id,
      siret: dap.siret,
      detail: `Acceptée par silence le ${formatInstant(termOf(dap))}.`,
      subject: dap,
    })),
  );
  return { accepted, skipped: await leftAside(tx, ids, accepted) };
}

/** In the order of `ids`. */
async function moveToAccepted(tx: Performing, ids: readonly string[]): Promise<readonly DapRow[]> {
  const { dap } = dapTables(tx);
  const rows = await tx.sql
    .update(dap)
    .set({
      status: 'AUTHORISED_BY_SILENCE',
      version: sql`${dap.version} + 1`,
      queueAt: notWaitingIn(tx),
      decidedAt: tx.at,
      effectiveAt: sql`${dap.tacitDueAt}`,
      decidedByName: 'Silence de l’administration',
    })
    .where(and(amongTaken(tx, dap.id, ids), inArray(dap.status, [...UNDECIDED_DAP_STATUSES]), lte(dap.tacitDueAt, tx.at)))
    .returning();
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function termOf({ tacitDueAt }: DapRow): Date {
  invariant(tacitDueAt, 'a file accepted by silence has a term');
  return tacitDueAt;
}

async function leftAside(tx: Performing, ids: readonly string[], accepted: readonly DapRow[]): Promise<SilenceOutcome['skipped']> {
  if (accepted.length === ids.length) return [];
  const done = new Set(accepted.map(({ id }) => id));
  const rows = await dapsByIds(tx, ids.filter((id) => !done.has(id)));
  return rows.map((row) => ({ row, why: isUndecided(row) ? 'Le terme de cette demande n’est pas passé.' : 'Décidée, renvoyée ou retirée entre-temps.' }));
}
