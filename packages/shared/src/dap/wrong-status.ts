import { refusal, type Refusal } from '../foundation/index.ts';

const either = new Intl.ListFormat('fr', { type: 'disjunction' });

/** An act that the status forbids: says where the file is, and where it should be for that act. */
export function wrongStatus(button: string, status: string, label: string, possibleFrom: readonly string[]): Refusal {
  const wanted = either.format(possibleFrom.map((one) => `«\u00a0${one}\u00a0»`));
  return refusal('WRONG_STATUS', '', `«\u00a0${button}\u00a0» n’est pas possible\u00a0: la demande est «\u00a0${label}\u00a0». Il faut qu’elle soit ${wanted}.`, { numbers: { status } });
}
