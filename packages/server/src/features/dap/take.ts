import type { Result } from '@apart/shared';
import { accountIdOf, nameOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { actOn, moveDap, type DapTarget } from './act-on.ts';
import type { DapRow } from './repository.ts';

/** An agent begins the examination; the clock goes on. */
export async function takeDap(deps: Deps, viewer: Viewer, input: DapTarget): Promise<Result<DapRow>> {
  return actOn(deps, viewer, 'dap.take', input, async (tx, row, to) => {
    const moved = await moveDap(tx, row, to, { takenBy: accountIdOf(viewer), takenByName: nameOf(viewer) });
    if (moved.ok) await tx.record({ act: 'dap.take', subjectKind: 'dap', subjectId: row.id, siret: row.siret });
    return moved;
  });
}
