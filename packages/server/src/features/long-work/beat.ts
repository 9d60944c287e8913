import { eq } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { longWorkTables } from './tables.ts';

const TICK_MS = 500;
const SIGN_OF_LIFE_MS = 5000;

/** Writes how far a running work is, at most twice a second, and reads whether somebody, on any node, asked to stop it. */
export class Beat {
  readonly id: string;
  done = 0;
  total: number | null;
  /** The work was told to stop, and heard it. */
  wasTold = false;
  nodeStops = false;
  /** Settles when the work is over and written. */
  ended: Promise<void> = Promise.resolve();
  readonly #deps: Deps;
  readonly #timer: NodeJS.Timeout;
  #cancelled = false;
  #writtenDone = 0;
  #writtenAt = performance.now();
  #writing: Promise<void> | undefined;

  constructor(deps: Deps, id: string, total: number | null) {
    this.#deps = deps;
    this.id = id;
    this.total = total;
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#timer.unref();
  }

  readonly progress = (done: number, total?: number): void => {
    this.done = done;
    if (total !== undefined) this.total = total;
  };

  readonly isCancelled = (): boolean => {
    if (this.#cancelled || this.nodeStops) this.wasTold = true;
    return this.wasTold;
  };

  cancel(): void {
    this.#cancelled = true;
  }

  /** After it nothing more is written from here. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
  }

  #tick(): void {
    const silentMs = performance.now() - this.#writtenAt;
    if (this.#writing || (this.done === this.#writtenDone && silentMs < SIGN_OF_LIFE_MS)) return;
    this.#writing = this.#write()
      .catch((error: unknown) => this.#deps.log.warn({ err: error, work: this.id }, 'the progress of a long work was not written'))
      .finally(() => (this.#writing = undefined));
  }

  async #write(): Promise<void> {
    const { done, total } = this;
    const [row] = await this.#deps.db.transaction(async (tx) => {
      const { longWork } = longWorkTables(tx);
      return tx.sql.update(longWork).set({ done, total, heartbeatAt: this.#deps.clock.now() }).where(eq(longWork.id, this.id)).returning({ cancelAsked: longWork.cancelAsked });
    });
    this.#writtenDone = done;
    this.#writtenAt = performance.now();
    if (!row || row.cancelAsked) this.cancel();
  }
}

const byNode = new WeakMap<Deps, Map<string, Beat>>();

/** The works that this node is doing. */
export function beatsOf(deps: Deps): Map<string, Beat> {
  const known = byNode.get(deps) ?? new Map<string, Beat>();
  byNode.set(deps, known);
  return known;
}

/** Longer than any chunk. */
const LAST_CHUNK_MS = 10_000;

/** Asks the works of this node to stop after their chunk, and waits for them. */
export async function stopLongWorks(deps: Deps): Promise<void> {
  const beats = [...beatsOf(deps).values()];
  if (beats.length === 0) return;
  for (const beat of beats) beat.nodeStops = true;
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => (late = setTimeout(resolve, LAST_CHUNK_MS)));
  await Promise.race([Promise.all(beats.map((beat) => beat.ended)), patience]);
  clearTimeout(late);
}
