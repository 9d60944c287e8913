import { refusal } from '../../foundation/index.ts';
import type { DiRule } from './context.ts';

/** Two lines of one person would be paid twice. */
export const oneLineAPerson: DiRule = ({ lines }) =>
  lines.flatMap((line, index) => {
    const first = lines.findIndex((other) => other.personKey === line.personKey);
    if (first === index) return [];
    const { firstName, lastName } = line.form;
    return [refusal('SAME_PERSON_TWICE', `lines.${index}.identifier`, `${firstName} ${lastName} figure déjà à la ligne ${first + 1}.`, { numbers: { line: first + 1 } })];
  });
