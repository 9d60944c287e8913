import type { Logger } from 'pino';
import type { Database, Transaction } from './database.ts';

/** Writes what no answer hangs on, such as when somebody was last seen: a disk that is full keeps nobody from reading. */
export async function noteAside({ db, log }: { readonly db: Database; readonly log: Logger }, work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  try {
    await db.transaction(work);
  } catch (error) {
    log.warn({ err: error }, 'a note was not written');
  }
}
