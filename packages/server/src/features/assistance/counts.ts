import { ASSISTANCE_REASONS, type AssistanceReason } from '@apart/shared';
import { count, eq, gt } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { assistanceTables } from './tables.ts';

const MONTH_MS = 30 * 24 * 3_600_000;

export interface ReasonCount {
  readonly reason: AssistanceReason;
  /** Waiting for an answer now. */
  readonly waiting: number;
  /** Asked in the last thirty days. */
  readonly lately: number;
}

/** Every reason of the form, with what waits and what came in the last thirty days. */
export async function countAssistance(deps: Deps): Promise<readonly ReasonCount[]> {
  const { assistanceRequest } = assistanceTables(deps.db);
  const { sql } = deps.db.read;
  const by = { reason: assistanceRequest.reason, total: count() };
  const waiting = await sql.select(by).from(assistanceRequest).where(eq(assistanceRequest.status, 'RECEIVED')).groupBy(assistanceRequest.reason);
  const lately = await sql.select(by).from(assistanceRequest).where(gt(assistanceRequest.createdAt, new Date(deps.clock.now().getTime() - MONTH_MS))).groupBy(assistanceRequest.reason);
  const of = (rows: typeof waiting, reason: AssistanceReason): number => rows.find((row) => row.reason === reason)?.total ?? 0;
  return ASSISTANCE_REASONS.map((reason) => ({ reason, waiting: of(waiting, reason), lately: of(lately, reason) }));
}
