import { ok, refusal, refused, type Result } from '@apart/shared';
import { accountIdOf, nameOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { agentsWorkingOn } from '../habilitations/index.ts';
import type { DapTarget } from './act-on.ts';
import { agentsTarget } from './agents-target.ts';
import { addNoteIn } from './notes.ts';
import { acceptedBySilence, dapVersionConflict, isUndecided, termPassed } from './refusals.ts';
import { changeDap, findDap, type DapRow } from './repository.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** To whom this file may be handed: the other agents who work on its département today, reinforcements included, by name. */
export async function colleaguesFor(q: Queries, viewer: Viewer, row: Pick<DapRow, 'departement'>, at: Date): Promise<readonly Colleague[]> {
  const agents = await agentsWorkingOn(q, row.departement, at);
  return agents.filter(({ id }) => id !== accountIdOf(viewer)).map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));
}

export async function listColleagues(deps: Deps, viewer: Viewer, reference: string): Promise<readonly Colleague[]> {
  const row = await findDap(deps.db.read, viewer, reference);
  return row ? colleaguesFor(deps.db.read, viewer, row, deps.clock.now()) : [];
}

/** Gives the examination to another agent of the same perimeter, who is told; the note stays between agents. The clock goes on. Refusals: NOT_FOUND, VERSION_CONFLICT, TERM_PASSED, WRONG_STATUS, NOT_A_COLLEAGUE. */
export function handOverDap(deps: Deps, viewer: Viewer, input: DapTarget & { readonly to: string; readonly note: string }): Promise<Result<DapRow>> {
  const note = input.note.trim();
  return perform<DapRow>(deps, viewer, 'dap.handOver', async (tx) => {
    const target = await agentsTarget(tx, viewer, input);
    if (!target.ok) return target;
    const row = target.value;
    if (acceptedBySilence(row, tx.at)) return termPassed(row);
    if (!isUndecided(row)) return refused(refusal('WRONG_STATUS', '', 'Cette demande est décidée\u00a0: il n’y a plus rien à confier.', { numbers: { status: row.status } }));
    const to = (await agentsWorkingOn(tx, row.departement, tx.at)).find(({ id }) => id === input.to && id !== accountIdOf(viewer));
    if (!to) return refused(refusal('NOT_A_COLLEAGUE', 'to', 'Choisissez un agent qui travaille sur ce département.'));
    const name = `${to.firstName} ${to.lastName}`;
    const moved = await changeDap(tx, row, { status: 'UNDER_REVIEW', takenBy: to.id, takenByName: name });
    if (!moved) return dapVersionConflict(tx, row);
    if (note) await addNoteIn(tx, deps, viewer, row, `Pour ${name}\u00a0: ${note}`);
    await post(deps, tx, tx.at, [{ accountId: to.id, email: to.email }], {
      kind: 'dap.handOver',
      subject: `${row.reference}\u00a0: ${nameOf(viewer)} vous confie cette demande`,
      text: ['Bonjour,', `${nameOf(viewer)} vous confie l’instruction de la demande ${row.reference} (${row.establishmentName}). Le délai du silence continue.`, ...(note ? [`Note\u00a0: ${note}`] : [])].join('\n\n'),
      link: `/dap/${row.reference}`,
    });
    await tx.record({ act: 'dap.handOver', subjectKind: 'dap', subjectId: row.id, siret: row.siret, detail: `Confiée à ${name}.` });
    return ok(moved);
  });
}
