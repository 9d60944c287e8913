import type { Refusal, Result } from '@apart/shared';
import type { Deps } from '../deps.ts';
import { writeJournal, writeJournalOfMany, type JournalEntry } from '../journal/index.ts';
import type { Transaction } from '../persistence/index.ts';
import { securityEvent } from '../security/events.ts';
import { denialOf } from './denial.ts';
import { DoneElsewhere } from './idempotency.ts';
import { accountIdOf, type Viewer } from './viewer.ts';

/** What an act works with: its transaction and the hand that writes the journal. */
export interface Performing extends Transaction {
  readonly at: Date;
  /** Writes the journal entry and lets every feature react (messages) in the same transaction. */
  record(entry: JournalEntry): Promise<void>;
  /** The same for many objects of one act, with one reading for all of them. */
  recordAll(entries: readonly JournalEntry[]): Promise<void>;
}

class RolledBack extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super('Refused');
    this.refusals = refusals;
  }
}

/**
 * Runs one act in one transaction: a refusal rolls everything back and is returned as a value; an exception is a bug.
 * The door has already been passed (root field) or is passed here (`deps.acts.may`), so that jobs and tests go the same way.
 */
export async function perform<T>(
  deps: Deps,
  viewer: Viewer,
  act: string,
  work: (tx: Performing) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!deps.acts.may(act, viewer)) {
    return { ok: false, refusals: [denialOf(deps.acts.get(act), viewer)] };
  }
  try {
    return await deps.db.transaction(async (tx) => {
      const at = deps.clock.now();
      const performing: Performing = {
        ...tx,
        at,
        record: (entry) => writeJournal(deps, tx, viewer, at, entry),
        recordAll: (entries) => writeJournalOfMany(deps, tx, viewer, at, entries),
      };
      const result = await work(performing);
      if (!result.ok) throw new RolledBack(result.refusals);
      tx.afterCommit(() => deps.outbox.wake());
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) {
      tellDenial(deps, viewer, act, error.refusals);
      return { ok: false, refusals: error.refusals };
    }
    if (error instanceof DoneElsewhere) return perform(deps, viewer, act, work);
    throw error;
  }
}

/** An object that one may not act on is told like one that does not exist: the operator sees both, and who keeps trying. */
function tellDenial(deps: Deps, viewer: Viewer, act: string, refusals: readonly Refusal[]): void {
  const reason = refusals.find(({ code }) => code === 'NOT_FOUND' || code === 'FORBIDDEN')?.code;
  if (reason) securityEvent(deps.log, 'access.denied', { act, viewer: viewer.kind, accountId: accountIdOf(viewer), reason });
}
