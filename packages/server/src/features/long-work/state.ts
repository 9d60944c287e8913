import type { LongWorkRow, LongWorkState } from './tables.ts';

/** A running work that gave no sign for so long has lost its node: it beats every five seconds. */
export const SILENT_MS = 30_000;
export const INTERRUPTED = 'Interrompu\u00a0: le service s’est arrêté avant la fin. Ce qui était fait le reste\u00a0; relancez pour le reste.';

export const LONG_WORK_STATE_LABELS: Readonly<Record<LongWorkState, string>> = { RUNNING: 'En cours', DONE: 'Terminé', FAILED: 'Interrompu', CANCELLED: 'Annulé' };

/** The row as it is at `now`: one whose node is silent is told as interrupted, whoever is left to write it. A beat ahead of `now` comes from another clock. */
export function asOf(row: LongWorkRow, now: Date): LongWorkRow {
  const silent = row.state === 'RUNNING' && Math.abs(now.getTime() - row.heartbeatAt.getTime()) > SILENT_MS;
  return silent ? { ...row, state: 'FAILED', failure: INTERRUPTED, finishedAt: row.heartbeatAt } : row;
}
