import { createHash, randomUUID } from 'node:crypto';
import { invariant } from '@apart/shared';
import { and, eq, inArray, lt } from 'drizzle-orm';
import { accountIdOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { Beat, beatsOf } from './beat.ts';
import { INTERRUPTED } from './state.ts';
import { longWorkTables, type LongWorkFigure, type LongWorkRow } from './tables.ts';

/** How long a finished work and its file are kept. */
const KEPT_MS = 30 * 86_400_000;

export interface LongWorkWish {
  /** Given by a feature that keeps it with its own rows; a new one otherwise. */
  readonly id?: string;
  /** Of the feature: « dap.decideInMass ». */
  readonly kind: string;
  /** What is being done, in French: « Refus de 1 243 demandes ». */
  readonly label: string;
  readonly total: number | null;
  /** Does the work, one chunk after another. `progress` is free: call it for each thing done. Between two chunks, returns what it has when `isCancelled()`. */
  run(progress: (done: number, total?: number) => void, isCancelled: () => boolean): Promise<LongWorkOutcome>;
}

export interface LongWorkOutcome {
  readonly result?: readonly LongWorkFigure[];
  readonly file?: { readonly name: string; readonly mimeType: string; readonly bytes: Buffer };
}

/**
 * Starts work that lasts (a mass decision, an export, an import) in the background of this node, for the person who asked,
 * and gives its row at once: the screen then follows `longWork(id)` with `<LongWork id={…} />`.
 *
 * ```ts
 * const work = await startLongWork(deps, viewer, { kind: 'dap.export', label: 'Export de 12 000 demandes', total: 12_000, async run(progress, isCancelled) {
 *   const lines: string[] = [];
 *   for (let done = 0; done < 12_000 && !isCancelled(); ) { done += await oneChunk(lines); progress(done); }
 *   return { result: [{ field: 'lines', label: 'Lignes', value: String(lines.length) }], file: { name: 'demandes.csv', mimeType: 'text/csv', bytes: Buffer.from(lines.join('\n')) } };
 * } });
 * ```
 *
 * Rights are the caller's: check them before, and do each thing by its own act inside. Never call it inside a transaction.
 * `run` keeps its chunks short (one transaction each), so that the node goes on answering. Progress is written at most twice a
 * second. The work ends DONE; CANCELLED when `isCancelled()` said so (its result and file are kept); FAILED, with an
 * incident in the log, when `run` throws; FAILED, « Interrompu », when its node stops or dies: what was done stays done.
 */
export async function startLongWork(deps: Deps, viewer: Viewer, wish: LongWorkWish): Promise<LongWorkRow> {
  const accountId = accountIdOf(viewer);
  invariant(accountId, 'a long work is of a person');
  const now = deps.clock.now();
  const { kind, label, total } = wish;
  const row: LongWorkRow = {
    id: wish.id ?? deps.ids.next(), accountId, kind, label, state: 'RUNNING', done: 0, total, startedAt: now, heartbeatAt: now, finishedAt: null, cancelAsked: false,
    result: [], failure: null, fileName: null, fileType: null, fileSizeBytes: null, fileSha256: null,
  };
  await deps.db.transaction(async (tx) => {
    const { longWork, longWorkFile } = longWorkTables(tx);
    const old = and(eq(longWork.accountId, accountId), lt(longWork.startedAt, new Date(now.getTime() - KEPT_MS)));
    await tx.sql.delete(longWorkFile).where(inArray(longWorkFile.workId, tx.sql.select({ id: longWork.id }).from(longWork).where(old)));
    await tx.sql.delete(longWork).where(old);
    await tx.sql.insert(longWork).values(row);
  });
  const beat = new Beat(deps, row.id, total);
  const beats = beatsOf(deps);
  beats.set(row.id, beat);
  beat.ended = runToItsEnd(deps, wish, beat).finally(() => beats.delete(row.id));
  return row;
}

/** Never throws: what goes wrong is in the row, or at least in the log. */
async function runToItsEnd(deps: Deps, wish: LongWorkWish, beat: Beat): Promise<void> {
  try {
    const end = await outcomeOf(deps, wish, beat);
    await beat.stop();
    await write(deps, beat, end);
  } catch (error) {
    deps.log.error({ err: error, work: beat.id }, 'the end of a long work was not written');
  }
}

type End = LongWorkOutcome & { readonly state: LongWorkRow['state']; readonly failure: string | null };

async function outcomeOf(deps: Deps, wish: LongWorkWish, beat: Beat): Promise<End> {
  try {
    const outcome = await wish.run(beat.progress, beat.isCancelled);
    if (beat.nodeStops && beat.wasTold) return { ...outcome, state: 'FAILED', failure: INTERRUPTED };
    return { ...outcome, state: beat.wasTold ? 'CANCELLED' : 'DONE', failure: null };
  } catch (error) {
    const incident = randomUUID();
    deps.log.error({ err: error, incident, work: beat.id, kind: wish.kind }, 'a long work failed');
    return { state: 'FAILED', failure: `Arrêté par un incident (${incident}). Ce qui était fait le reste.` };
  }
}

async function write(deps: Deps, beat: Beat, { state, failure, result = [], file }: End): Promise<void> {
  const now = deps.clock.now();
  const named = file && { fileName: file.name, fileType: file.mimeType, fileSizeBytes: file.bytes.length, fileSha256: createHash('sha256').update(file.bytes).digest('hex') };
  await deps.db.transaction(async (tx) => {
    const { longWork, longWorkFile } = longWorkTables(tx);
    const end = { state, failure, result, done: beat.done, total: beat.total, heartbeatAt: now, finishedAt: now, ...named };
    const [written] = await tx.sql.update(longWork).set(end).where(eq(longWork.id, beat.id)).returning({ id: longWork.id });
    if (written && file) await tx.sql.insert(longWorkFile).values({ workId: beat.id, bytes: file.bytes });
  });
}
