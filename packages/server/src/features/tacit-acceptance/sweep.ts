import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { invariant, ok, type Result } from '@apart/shared';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { acceptBySilence, type SilenceOutcome } from '../dap/index.ts';
import { alertIfNeeded } from './alert.ts';
import { dueGroups, type DueFile } from './due.ts';
import { saveReport, STOPPED, type SweepReport } from './report.ts';
import { Tally } from './tally.ts';

export type SweepTrigger = 'start-up' | 'schedule' | 'command' | 'request';

const SILENCE: Viewer = { kind: 'system', name: 'Silence de l’administration' };

/**
 * Accepts every request and avenant that is undecided and whose term is at or before now, and nothing else: never a window,
 * so nothing is ever too old to be seen. One file's failure neither stops nor undoes another's: a group that fails is done
 * again file by file. A dry run writes nothing but its report. Each run leaves one, even when it stops before its end.
 * Memory does not grow with the run, and requests are answered between two groups. It ends after its group when `isStopping`.
 */
export async function runTacitSweep(deps: Deps, viewer: Viewer, options: { readonly dryRun: boolean; readonly trigger: SweepTrigger }, isStopping = () => false): Promise<Result<SweepReport>> {
  const startedAt = deps.clock.now();
  const tally = new Tally();
  const failure = await sweep(deps, startedAt, options.dryRun, tally, isStopping);
  const finishedAt = deps.clock.now();
  const { accidents, ...counted } = tally;
  const report: SweepReport = {
    id: deps.ids.next(),
    startedAt,
    finishedAt,
    dueBefore: startedAt,
    ...options,
    ...counted,
    durationMs: finishedAt.getTime() - startedAt.getTime(),
    failure,
  };
  return perform(deps, viewer, 'tacit.runSweep', async (tx) => {
    if (!options.dryRun) await alertIfNeeded(deps, tx, report, accidents);
    await saveReport(tx, report);
    await tx.record({ act: 'tacit.runSweep', subjectKind: 'tacit', subjectId: report.id, detail: summaryOf(report) });
    return ok(report);
  });
}

/** « 12 vues, 11 acceptées, 1 écartée », for the journal, the log and the command. */
export function summaryOf(report: SweepReport): string {
  const done = report.dryRun ? `${report.seen} à accepter (essai, rien n’est écrit)` : `${report.seen} vues, ${report.accepted} acceptées, ${report.skippedCount} écartées`;
  return report.failure ? `${done}. ${report.failure}` : `${done}.`;
}

/** Gives why the run stopped before its end; null when it reached it. */
async function sweep(deps: Deps, now: Date, dryRun: boolean, tally: Tally, isStopping: () => boolean): Promise<string | null> {
  try {
    for await (const group of dueGroups(deps, now)) {
      if (isStopping()) return STOPPED;
      for (const file of group) tally.see(file);
      if (dryRun) for (const file of group) tally.list(file);
      else await acceptGroup(deps, group, tally);
      // SQLite never leaves the thread: without this turn, no request would be answered before the end.
      await nextTurn();
    }
    return null;
  } catch (error) {
    const incident = randomUUID();
    deps.log.error({ err: error, incident }, 'tacit sweep stopped');
    return `Passage interrompu (incident ${incident}).`;
  }
}

async function acceptGroup(deps: Deps, group: readonly DueFile[], tally: Tally): Promise<void> {
  try {
    add(tally, await acceptTogether(deps, group));
  } catch (error) {
    deps.log.warn({ err: error, files: group.length }, 'a group of the tacit sweep failed, done again file by file');
    for (const file of group) await acceptAlone(deps, file, tally);
  }
}

async function acceptAlone(deps: Deps, file: DueFile, tally: Tally): Promise<void> {
  try {
    add(tally, await acceptTogether(deps, [file]));
  } catch (error) {
    const incident = randomUUID();
    deps.log.error({ err: error, incident, reference: file.reference }, 'a file could not be accepted');
    tally.skip(file, `Incident ${incident}\u00a0: reprise au prochain passage.`);
    tally.accidents += 1;
  }
  await nextTurn();
}

/** One transaction for these files; throws when it was undone. */
async function acceptTogether(deps: Deps, files: readonly DueFile[]): Promise<SilenceOutcome> {
  const result = await perform(deps, SILENCE, 'dap.acceptBySilence', async (tx) => ok(await acceptBySilence(tx, deps, files.map(({ id }) => id))));
  invariant(result.ok, 'silence is never refused');
  return result.value;
}

function add(tally: Tally, { accepted, skipped }: SilenceOutcome): void {
  for (const row of accepted) tally.accept(row);
  for (const { row, why } of skipped) tally.skip(row, why);
}
