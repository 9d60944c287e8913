import { randomUUID } from 'node:crypto';
import { invariant } from '@apart/shared';
import { and, eq, inArray, lt } from 'drizzle-orm';
import { accountIdOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Transaction } from '../../persistence/index.ts';
import { Beat, beatsOf } from './beat.ts';
import { FileWriter } from './file-writer.ts';
import { INTERRUPTED } from './state.ts';
import { longWorkTables, type FileOwner, type LongWorkFigure, type LongWorkRow } from './tables.ts';

/** How long a finished work and its file are kept. */
const KEPT_MS = 30 * 86_400_000;

export interface LongWorkWish {
  /** Given by a feature that keeps it with its own rows; a new one otherwise. */
  readonly id?: string;
  /** The act that it does, « dap.decideInMass »: who may no longer do it no longer opens the file. */
  readonly kind: string;
  /** What is being done, in French: « Refus de 1 243 demandes ». */
  readonly label: string;
  readonly total: number | null;
  /**
   * Does the work, one chunk after another. `progress` is free: call it for each thing done. Between two chunks, returns what it has
   * when `isCancelled()`. `write` adds to the file of the work; await it, and it keeps no more than a part in memory.
   */
  run(progress: (done: number, total?: number) => void, isCancelled: () => boolean, write: (text: string) => Promise<void>): Promise<LongWorkOutcome>;
}

export interface LongWorkOutcome {
  readonly result?: readonly LongWorkFigure[];
  /** Names the file that was written; without it, what was written is forgotten. `owners`: whose data it holds. */
  readonly file?: { readonly name: string; readonly mimeType: string; readonly owners: readonly FileOwner[] };
}

/**
 * Starts work that lasts (a mass decision, an export, an import) in the background of this node, for the person who asked,
 * and gives its row at once: the screen then follows `longWork(id)` with `<LongWork id={…} />`.
 *
 * ```ts
 * const work = await startLongWork(deps, viewer, { kind: 'dap.export', label: 'Export de 12 000 demandes', total: 12_000, async run(progress, isCancelled, write) {
 *   for (let done = 0; done < 12_000 && !isCancelled(); progress(done)) { const lines = await oneChunk(done); await write(csvOf(lines)); done += lines.length; }
 *   return { result: [{ field: 'lines', label: 'Lignes', value: '12 000' }], file: { name: 'demandes.csv', mimeType: 'text/csv', owners: [{ siret: '', departement: '69' }] } };
 * } });
 * ```
 *
 * Rights are the caller's: check them before, and do each thing by its own act inside. Never call it inside a transaction.
 * `run` keeps its chunks short (one transaction each), so that the node goes on answering. Progress is written at most twice a
 * second. The work ends DONE; CANCELLED when `isCancelled()` said so (its result and file are kept); FAILED, with an
 * incident in the log, when `run` throws; FAILED, « Interrompu », when its node stops or dies: what was done stays done.
 */
export async function startLongWork(deps: Deps, viewer: Viewer, wish: LongWorkWish): Promise<LongWorkRow> {
  const row = await deps.db.transaction((tx) => writeLongWork(deps, tx, viewer, wish));
  runLongWork(deps, wish, row);
  return row;
}

/**
 * The first half of `startLongWork`, in the transaction of the act that asks for the work: the act and its work are written
 * together, and whatever happens before `runLongWork` is told as an interruption.
 */
export async function writeLongWork(deps: Deps, tx: Transaction, viewer: Viewer, wish: Omit<LongWorkWish, 'run'>): Promise<LongWorkRow> {
  const accountId = accountIdOf(viewer);
  invariant(accountId, 'a long work is of a person');
  const now = deps.clock.now();
  const { kind, label, total } = wish;
  const row: LongWorkRow = {
    id: wish.id ?? deps.ids.next(), accountId, kind, label, state: 'RUNNING', done: 0, total, startedAt: now, heartbeatAt: now, finishedAt: null, cancelAsked: false,
    result: [], failure: null, fileName: null, fileType: null, fileSizeBytes: null, fileSha256: null, fileOwners: null,
  };
  const { longWork, longWorkPart } = longWorkTables(tx);
  const old = and(eq(longWork.accountId, accountId), lt(longWork.startedAt, new Date(now.getTime() - KEPT_MS)));
  await tx.sql.delete(longWorkPart).where(inArray(longWorkPart.workId, tx.sql.select({ id: longWork.id }).from(longWork).where(old)));
  await tx.sql.delete(longWork).where(old);
  await tx.sql.insert(longWork).values(row);
  return row;
}

/** The second half of `startLongWork`, once the first is committed. */
export function runLongWork(deps: Deps, wish: Pick<LongWorkWish, 'kind' | 'run'>, { id, total }: LongWorkRow): void {
  const beat = new Beat(deps, id, total);
  const beats = beatsOf(deps);
  beats.set(id, beat);
  beat.ended = runToItsEnd(deps, wish, beat).finally(() => beats.delete(id));
}

/** Never throws: what goes wrong is in the row, or at least in the log. */
async function runToItsEnd(deps: Deps, wish: Pick<LongWorkWish, 'kind' | 'run'>, beat: Beat): Promise<void> {
  try {
    const writer = new FileWriter(deps, beat.id);
    const end = await outcomeOf(deps, wish, beat, writer);
    await beat.stop();
    await write(deps, beat, end);
  } catch (error) {
    deps.log.error({ err: error, work: beat.id }, 'the end of a long work was not written');
  }
}

type End = Pick<LongWorkRow, 'state' | 'failure'> & { readonly result: readonly LongWorkFigure[]; readonly file: Partial<LongWorkRow> };

async function outcomeOf(deps: Deps, wish: Pick<LongWorkWish, 'kind' | 'run'>, beat: Beat, writer: FileWriter): Promise<End> {
  try {
    const { result = [], file: given } = await wish.run(beat.progress, beat.isCancelled, writer.write);
    const file = given ? { fileName: given.name, fileType: given.mimeType, fileOwners: given.owners, ...(await writer.end()) } : {};
    if (!given) await writer.discard();
    const outcome = { result, file };
    if (beat.nodeStops && beat.wasTold) return { ...outcome, state: 'FAILED', failure: INTERRUPTED };
    return { ...outcome, state: beat.wasTold ? 'CANCELLED' : 'DONE', failure: null };
  } catch (error) {
    const incident = randomUUID();
    deps.log.error({ err: error, incident, work: beat.id, kind: wish.kind }, 'a long work failed');
    await writer.discard().catch(() => undefined);
    return { result: [], file: {}, state: 'FAILED', failure: `Arrêté par un incident (${incident}). Ce qui était fait le reste.` };
  }
}

async function write(deps: Deps, beat: Beat, { state, failure, result, file }: End): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const { longWork } = longWorkTables(tx);
    await tx.sql.update(longWork).set({ state, failure, result, done: beat.done, total: beat.total, heartbeatAt: now, finishedAt: now, ...file }).where(eq(longWork.id, beat.id));
  });
}
