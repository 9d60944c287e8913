import { nextDiStatus, refusal, refused, type DiTransition, type Refusal, type Result } from '@apart/shared';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { mayWriteFor } from '../habilitations/index.ts';
import { diNotFound, diVersionConflict } from './refusals.ts';
import { changeDi, findDi, type DiRow } from './repository.ts';

export interface DiTarget {
  readonly reference: string;
  readonly expectedVersion: number;
}

/** The claim to act on: visible, writable for an employer, unchanged since it was read. Refusals: NOT_FOUND, VERSION_CONFLICT. */
export async function targetOf(tx: Performing, viewer: Viewer, { reference, expectedVersion }: DiTarget): Promise<Result<DiRow>> {
  const row = await findDi(tx, viewer, reference);
  if (!row || (viewer.kind === 'employer' && !(await mayWriteFor(tx, viewer, row.siret, 'di')))) return diNotFound();
  if (row.version !== expectedVersion) return diVersionConflict(tx, row);
  return { ok: true, value: row, warnings: [] };
}

/** Writes the change, or says who was faster. */
export async function moveDi(tx: Performing, row: DiRow, values: Partial<DiRow>): Promise<Result<DiRow>> {
  const changed = await changeDi(tx, row, values);
  return changed ? { ok: true, value: changed, warnings: [] } : diVersionConflict(tx, row);
}

export interface Change {
  readonly values?: Partial<DiRow>;
  /** What the history says. */
  readonly detail?: string;
  /** A transition that follows at once from this one, with what the history says of it. */
  readonly follows?: { readonly act: DiTransition; readonly detail: string };
}

/** The way of every transition of a claim: found, unchanged, in a status from which the act starts; moved, and in the journal. */
export async function transition(
  deps: Deps,
  viewer: Viewer,
  act: DiTransition,
  target: DiTarget,
  change: (row: DiRow, tx: Performing) => Result<Change> | Promise<Result<Change>>,
): Promise<Result<DiRow>> {
  return perform(deps, viewer, act, async (tx) => {
    const found = await targetOf(tx, viewer, target);
    return found.ok ? move(tx, act, found.value, change) : found;
  });
}

/** Moves a claim that was found, inside an act: what `transition` does, for acts on several claims. */
export async function move(
  tx: Performing,
  act: DiTransition,
  row: DiRow,
  change: (row: DiRow, tx: Performing) => Result<Change> | Promise<Result<Change>>,
): Promise<Result<DiRow>> {
  const past = refusalOfReplaced(act, row);
  if (past) return refused(past);
  const first = nextDiStatus(act, row.status);
  if (!first.ok) return first;
  const changed = await change(row, tx);
  if (!changed.ok) return changed;
  const { values, detail, follows } = changed.value;
  const last = follows ? nextDiStatus(follows.act, first.value) : first;
  if (!last.ok) return last;
  const moved = await moveDi(tx, row, { ...values, status: last.value });
  if (!moved.ok) return moved;
  const subject = { subjectKind: 'di', subjectId: row.id, siret: row.siret } as const;
  await tx.record({ act, ...subject, detail });
  if (follows) await tx.record({ act: follows.act, ...subject, detail: follows.detail });
  return moved;
}

/** A version that was corrected is past; only a transfer that had already left may still be told about. */
function refusalOfReplaced(act: DiTransition, row: DiRow): Refusal | null {
  const underWay = row.status === 'PAYMENT_REQUESTED' && (act === 'di.recordPayment' || act === 'di.invalidatePayment');
  if (!row.replacedBy || underWay) return null;
  return refusal('REPLACED', '', `Cette version a été corrigée\u00a0: agissez sur la correction ${row.replacedBy}.`);
}
