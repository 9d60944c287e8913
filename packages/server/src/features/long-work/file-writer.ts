import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { longWorkTables } from './tables.ts';

/** What is held in memory before it is written. */
const PART_BYTES = 256 * 1024;

/** Writes the file of a work part after part, a short transaction each. */
export class FileWriter {
  readonly #deps: Deps;
  readonly #workId: string;
  readonly #hash = createHash('sha256');
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #position = 0;
  #sizeBytes = 0;

  constructor(deps: Deps, workId: string) {
    this.#deps = deps;
    this.#workId = workId;
  }

  readonly write = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text);
    this.#hash.update(bytes);
    this.#sizeBytes += bytes.length;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= PART_BYTES) await this.#flush();
  };

  async end(): Promise<{ readonly fileSizeBytes: number; readonly fileSha256: string }> {
    await this.#flush();
    return { fileSizeBytes: this.#sizeBytes, fileSha256: this.#hash.digest('hex') };
  }

  /** Forgets what was written: the work gives no file after all. */
  async discard(): Promise<void> {
    if (this.#position === 0) return;
    await this.#deps.db.transaction(async (tx) => {
      const { longWorkPart } = longWorkTables(tx);
      await tx.sql.delete(longWorkPart).where(eq(longWorkPart.workId, this.#workId));
    });
  }

  async #flush(): Promise<void> {
    if (this.#waitingBytes === 0) return;
    const part = { workId: this.#workId, position: (this.#position += 1), bytes: Buffer.concat(this.#waiting) };
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#deps.db.transaction(async (tx) => void (await tx.sql.insert(longWorkTables(tx).longWorkPart).values(part)));
  }
}
