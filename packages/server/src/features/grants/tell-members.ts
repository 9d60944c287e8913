import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { type Letter, post } from '../../outbox/index.ts';
import { administratorsOf, peopleOf } from '../habilitations/index.ts';

/**
 * Writes to every member of an establishment: who answers for it, its other people, its accountants. An arbitration exists
 * because administrators are silent; a colleague may know why.
 */
export async function tellMembers(deps: Deps, tx: Performing, siret: string, letterFor: (administers: boolean) => Letter): Promise<void> {
  const administrators = await administratorsOf(tx, siret);
  const answering = new Set(administrators.map(({ email }) => email));
  const others = (await peopleOf(tx, siret, tx.at)).filter(({ email }) => !answering.has(email));
  await post(deps, tx, tx.at, administrators, letterFor(true));
  await post(deps, tx, tx.at, others, letterFor(false));
}
