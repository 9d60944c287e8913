import { refusal } from '../../foundation/index.ts';
import type { DiLineToSend, DiRule } from './context.ts';

/** Two lines of one person would be paid twice, unless they are two contracts that do not overlap. */
export const oneLineAPerson: DiRule = ({ lines }) =>
  lines.flatMap((line, index) => {
    const first = lines.findIndex((other, before) => before < index && other.personKey === line.personKey && contractsOverlap(other, line));
    if (first === -1) return [];
    const { firstName, lastName } = line.form;
    const message = `${firstName} ${lastName} figure déjà à la ligne ${first + 1}\u00a0: retirez une des deux lignes, ou donnez les dates des deux contrats s’ils se suivent dans le mois.`;
    return [refusal('SAME_PERSON_TWICE', `lines.${index}.identifier`, message, { numbers: { line: first + 1 } })];
  });

/** A contract without a date runs all the month. */
function contractsOverlap({ form: a }: DiLineToSend, { form: b }: DiLineToSend): boolean {
  const before = (end: string | null | undefined, start: string | null | undefined): boolean => Boolean(end && start && end < start);
  return !before(a.contractEnd, b.contractStart) && !before(b.contractEnd, a.contractStart);
}
