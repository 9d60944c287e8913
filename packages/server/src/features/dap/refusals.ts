import { formatInstant, ok, refusal, refused, UNDECIDED_DAP_STATUSES, type Refusal, type Result } from '@apart/shared';
import { changedMeanwhile } from '../../journal/index.ts';
import type { Queries } from '../../persistence/index.ts';
import type { DapRow } from './repository.ts';

type Refused = { ok: false; refusals: readonly Refusal[] };

/** Unknown and invisible answer alike. */
export const dapNotFound = (): Refused => refused(refusal('NOT_FOUND', '', 'Dossier introuvable.'));

/** The row with its warnings, or « not found ». */
export const dapOrNotFound = (row: DapRow | undefined): Result<DapRow> => (row ? ok(row, row.warnings) : dapNotFound());

export async function dapVersionConflict(q: Queries, row: DapRow): Promise<Refused> {
  return refused(refusal('VERSION_CONFLICT', '', await changedMeanwhile(q, 'Ce dossier', 'dap', row.id), { numbers: { version: row.version } }));
}

/** Is the file accepted by silence at `now`, whether or not the sweep has issued its decision? */
export function acceptedBySilence(row: DapRow, now: Date): boolean {
  if (row.status === 'AUTHORISED_BY_SILENCE') return true;
  return isUndecided(row) && row.tacitDueAt !== null && row.tacitDueAt.getTime() <= now.getTime();
}

export function isUndecided(row: Pick<DapRow, 'status'>): boolean {
  return (UNDECIDED_DAP_STATUSES as readonly string[]).includes(row.status);
}

export function termPassed(row: DapRow): Refused {
  const at = row.tacitDueAt ? formatInstant(row.tacitDueAt) : '';
  return refused(
    refusal('TERM_PASSED', '', `Cette demande est acceptée par silence depuis le ${at}\u00a0: elle ne peut plus être décidée ni retirée.`, {
      article: 'R. 5122-4',
      numbers: row.tacitDueAt ? { dueAt: row.tacitDueAt.toISOString() } : {},
    }),
  );
}
