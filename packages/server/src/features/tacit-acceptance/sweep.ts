import { randomUUID } from 'node:crypto';
import { ok, type Result } from '@apart/shared';
import { asc, and } from 'drizzle-orm';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterKey } from './after-key.ts';
import { acceptBySilence, dapTables, dueBy, type DapRow } from '../dap/index.ts';
import { alertIfNeeded } from './alert.ts';
import { saveReport, type SweepReport } from './report.ts';

export type SweepTrigger = 'start-up' | 'schedule' | 'command' | 'request';

/** Files of one transaction: writing costs one synchronisation of the disk a group, and no reader waits long. */
const GROUP = 50;
/** References kept in the report. */
const MAX_FILES = 1000;

const SILENCE: Viewer = { kind: 'system', name: 'Silence de l’administration' };

type Skip = SweepReport['skipped'][number];
interface Tally {
  seen: number;
  accepted: number;
  readonly skipped: Skip[];
  readonly files: string[];
  /** Files that a bug or an accident kept from being accepted. */
  accidents: number;
}

/**
 * Accepts every request and avenant that is undecided and whose term is at or before now, and nothing else: never a window,
 * so nothing is ever too old to be seen. One file's failure neither stops nor undoes another's: a group that fails is done
 * again file by file. A dry run writes nothing but its report. Each run leaves one, even when it stops before its end.
 */
export async function runTacitSweep(deps: Deps, viewer: Viewer, options: { readonly dryRun: boolean; readonly trigger: SweepTrigger }): Promise<Result<SweepReport>> {
  const startedAt = deps.clock.now();
  const tally: Tally = { seen: 0, accepted: 0, skipped: [], files: [], accidents: 0 };
  let failure: string | null = null;
  try {
    for await (const group of dueGroups(deps, startedAt)) {
      tally.seen += group.length;
      if (options.dryRun) tally.files.push(...group.map((row) => row.reference));
      else await acceptGroup(deps, group, tally);
    }
  } catch (error) {
    const incident = randomUUID();
    deps.log.error({ err: error, incident }, 'tacit sweep stopped');
    failure = `Passage interrompu (incident ${incident}).`;
  }
  const finishedAt = deps.clock.now();
  const report: SweepReport = {
    id: deps.ids.next(),
    startedAt,
    finishedAt,
    dueBefore: startedAt,
    trigger: options.trigger,
    dryRun: options.dryRun,
    seen: tally.seen,
    accepted: tally.accepted,
    skipped: tally.skipped,
    files: tally.files.slice(0, MAX_FILES),
    durationMs: finishedAt.getTime() - startedAt.getTime(),
    failure,
  };
  return perform(deps, viewer, 'tacit.runSweep', async (tx) => {
    if (!options.dryRun) await alertIfNeeded(deps, tx, report, tally.accidents);
    await saveReport(tx, report);
    await tx.record({ act: 'tacit.runSweep', subjectKind: 'tacit', subjectId: report.id, detail: summaryOf(report) });
    return ok(report);
  });
}

/** « 12 vues, 11 acceptées, 1 écartée », for the journal, the log and the command. */
export function summaryOf(report: SweepReport): string {
  const done = report.dryRun ? `${report.seen} à accepter (essai, rien n’est écrit)` : `${report.seen} vues, ${report.accepted} acceptées, ${report.skipped.length} écartées`;
  return report.failure ? `${done}. ${report.failure}` : `${done}.`;
}

async function* dueGroups(deps: Deps, now: Date): AsyncGenerator<readonly DapRow[]> {
  const q = deps.db.read;
  const { dap } = dapTables(q);
  let last: DapRow | undefined;
  for (;;) {
    const group = await q.sql
      .select()
      .from(dap)
      .where(and(dueBy(q, now), last && afterKey(dap, last)))
      .orderBy(asc(dap.queueAt), asc(dap.id))
      .limit(GROUP);
    if (group.length > 0) yield group;
    if (group.length < GROUP) return;
    last = group.at(-1);
  }
}

async function acceptGroup(deps: Deps, group: readonly DapRow[], tally: Tally): Promise<void> {
  try {
    add(tally, await acceptTogether(deps, group));
  } catch (error) {
    deps.log.warn({ err: error, files: group.length }, 'a group of the tacit sweep failed, done again file by file');
    for (const row of group) await acceptAlone(deps, row, tally);
  }
}

async function acceptAlone(deps: Deps, row: DapRow, tally: Tally): Promise<void> {
  try {
    add(tally, await acceptTogether(deps, [row]));
  } catch (error) {
    const incident = randomUUID();
    deps.log.error({ err: error, incident, reference: row.reference }, 'a file could not be accepted');
    tally.skipped.push({ reference: row.reference, why: `Incident ${incident} : reprise au prochain passage.` });
    tally.accidents += 1;
  }
}

interface Outcome {
  readonly accepted: readonly string[];
  readonly skipped: readonly Skip[];
}

/** One transaction for these files; throws when it was undone. A file that may not be accepted any more is skipped. */
async function acceptTogether(deps: Deps, rows: readonly DapRow[]): Promise<Outcome> {
  const result = await perform<Outcome>(deps, SILENCE, 'dap.acceptBySilence', async (tx) => {
    const accepted: string[] = [];
    const skipped: Skip[] = [];
    for (const row of rows) {
      const outcome = await acceptBySilence(tx, deps, row);
      if (outcome.ok) accepted.push(row.reference);
      else skipped.push({ reference: row.reference, why: outcome.refusals.map((refusal) => refusal.message).join(' ') });
    }
    return ok({ accepted, skipped });
  });
  if (!result.ok) throw new Error(`The sweep was refused: ${result.refusals.map((refusal) => refusal.code).join(', ')}`);
  return result.value;
}

function add(tally: Tally, outcome: Outcome): void {
  tally.accepted += outcome.accepted.length;
  tally.files.push(...outcome.accepted);
  tally.skipped.push(...outcome.skipped);
}
