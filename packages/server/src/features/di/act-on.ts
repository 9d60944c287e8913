import { nextDiStatus, type DiStatus, type DiTransition, type Result } from '@apart/shared';
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
  if (!row || (viewer.kind === 'employer' && !(await mayWriteFor(tx, viewer, row.siret)))) return diNotFound();
  if (row.version !== expectedVersion) return diVersionConflict(tx, row);
  return { ok: true, value: row, warnings: [] };
}

/** Writes the change, or says who was faster. */
export async function moveDi(tx: Performing, row: DiRow, values: Partial<DiRow>): Promise<Result<DiRow>> {
  const changed = await changeDi(tx, row, values);
  return changed ? { ok: true, value: changed, warnings: [] } : diVersionConflict(tx, row);
}

/** The way of every transition of a claim: found, unchanged, in a status from which the act starts; moved, and in the journal. */
export async function transition(
  deps: Deps,
  viewer: Viewer,
  act: DiTransition,
  target: DiTarget,
  change: (row: DiRow, at: Date) => Result<{ readonly values?: Partial<DiRow>; readonly detail?: string }>,
): Promise<Result<DiRow>> {
  return perform(deps, viewer, act, async (tx) => {
    const found = await targetOf(tx, viewer, target);
    if (!found.ok) return found;
    const to: Result<DiStatus> = nextDiStatus(act, found.value.status);
    if (!to.ok) return to;
    const changed = change(found.value, tx.at);
    if (!changed.ok) return changed;
    const { values, detail } = changed.value;
    const moved = await moveDi(tx, found.value, { ...values, status: to.value });
    if (!moved.ok) return moved;
    await tx.record({ act, subjectKind: 'di', subjectId: moved.value.id, siret: moved.value.siret, detail });
    return moved;
  });
}
