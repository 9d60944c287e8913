import { setImmediate as nextTurn } from 'node:timers/promises';
import { and, asc, eq, lte } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { MailRejected, type Mailer } from '../mail/mailer.ts';
import type { Database } from '../persistence/index.ts';
import { messageTables } from './tables.ts';

const BATCH = 50;
const MAX_ATTEMPTS = 12;
const POLL_MS = 5_000;
/** How long a mail is its node's to send, more than a mail server may take; one whose node died meanwhile leaves after it. */
const IN_HAND_MS = 5 * 60_000;
/** How long a stop waits for the mail that is being sent. */
const LAST_MAIL_MS = 3_000;

/**
 * Sends what waits, at least once, with growing delays between tries; nothing is lost when mail is down. A mail is taken in hand
 * by a writing before it leaves: two nodes do not send it both, and a database that takes no writing does not let it leave
 * again and again.
 */
export interface Outbox {
  /** Looks at once for what waits. */
  wake(): void;
  /** Sends all that is due and returns how many left; jobs and tests wait for it. */
  drain(): Promise<number>;
  start(): void;
  /** What waits stays for the next start, and so does a mail whose server does not answer in time. */
  stop(): Promise<void>;
}

/** 30 s, 1 min, 2 min, … up to 6 hours. */
export function retryDelayMs(attempts: number): number {
  return Math.min(30_000 * 2 ** (attempts - 1), 6 * 3_600_000);
}

export function createOutbox(db: Database, mailer: Mailer, clock: Clock, log: Logger, publicUrl: string): Outbox {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<number> | undefined;

  async function sendDue(): Promise<number> {
    const { message } = messageTables(db);
    let sent = 0;
    for (;;) {
      const due = await db.read.sql
        .select()
        .from(message)
        .where(and(eq(message.delivery, 'WAITING'), lte(message.nextAttemptAt, clock.now())))
        .orderBy(asc(message.nextAttemptAt))
        .limit(BATCH);
      if (due.length === 0) return sent;
      for (const row of due) {
        if (stopped) return sent;
        if (!(await takeInHand(row))) continue;
        const attempts = row.attempts + 1;
        const outcome = await tryToSend(row);
        await db.transaction(async (tx) => {
          const values = outcome.sent
            ? { delivery: 'SENT' as const, attempts, sentAt: clock.now(), nextAttemptAt: null, lastError: null }
            : outcome.forGood || attempts >= MAX_ATTEMPTS
              ? { delivery: 'FAILED' as const, attempts, nextAttemptAt: null, lastError: outcome.error }
              : { attempts, nextAttemptAt: new Date(clock.now().getTime() + retryDelayMs(attempts)), lastError: outcome.error };
          await tx.sql.update(message).set(values).where(eq(message.id, row.id));
        });
        if (outcome.sent) sent += 1;
        // SQLite and the mailer of the demonstration never leave the thread: thousands of mails would stop every request.
        await nextTurn();
      }
    }
  }

  /** False when another node was faster. */
  async function takeInHand({ id, nextAttemptAt }: { readonly id: string; readonly nextAttemptAt: Date | null }): Promise<boolean> {
    const { message } = messageTables(db);
    if (!nextAttemptAt) return false;
    const waits = and(eq(message.id, id), eq(message.delivery, 'WAITING'), eq(message.nextAttemptAt, nextAttemptAt));
    const until = new Date(clock.now().getTime() + IN_HAND_MS);
    const taken = await db.transaction(async (tx) => tx.sql.update(message).set({ nextAttemptAt: until }).where(waits).returning({ id: message.id }));
    return taken.length === 1;
  }

  async function tryToSend(row: { id: string; toAddress: string; subject: string; text: string; link: string | null }) {
    try {
      const text = row.link ? `${row.text}\n\n${publicUrl}${row.link}\n` : row.text;
      await mailer.send({ id: row.id, to: row.toAddress, subject: row.subject, text });
      return { sent: true as const };
    } catch (error) {
      const forGood = error instanceof MailRejected;
      log.warn({ messageId: row.id, reason: error instanceof Error ? error.name : 'unknown' }, forGood ? 'mail refused for good' : 'mail not sent, will be tried again');
      return { sent: false as const, forGood, error: error instanceof Error ? error.message : String(error) };
    }
  }

  function drain(): Promise<number> {
    running ??= sendDue().finally(() => (running = undefined));
    return running;
  }

  const inBackground = () => {
    if (stopped) return;
    drain().catch((error: unknown) => log.error({ err: error }, 'outbox failed'));
  };

  return {
    wake: inBackground,
    drain,
    start() {
      timer = setInterval(inBackground, POLL_MS);
      timer.unref();
      inBackground();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      let late: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => (late = setTimeout(resolve, LAST_MAIL_MS)));
      await Promise.race([running?.catch(() => 0), patience]);
      clearTimeout(late);
    },
  };
}
