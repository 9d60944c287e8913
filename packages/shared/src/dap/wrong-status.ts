import { refusal, type Refusal } from '../foundation/index.ts';

const either = new Intl.ListFormat('fr', { type: 'disjunction' });

/** An act that the status forbids: says where the file is, and where it should be for that act. */
export function wrongStatus(button: string, status: string, label: string, possibleFrom: readonly string[]): Refusal {
  const wanted = either.format(possibleFrom.map((one) => `« ${one} »`));
  return refusal('WRONG_STATUS', '', `« ${button} » n’est pas possible : la demande est « ${label} ». Il faut qu’elle soit ${wanted}.`, { numbers: { status } });
}
