import { refusal } from '../../foundation/index.ts';
import type { DiRule } from './context.ts';

/** A warning: more persons than the decision authorised; two lines of one person count once. */
export const authorisedEmployees: DiRule = ({ lines, authorisedEmployees: authorised }) => {
  const declared = new Set(lines.map((line) => line.personKey)).size;
  if (declared <= authorised) return [];
  return [refusal('MORE_THAN_AUTHORISED', 'lines', `${declared} salariés déclarés pour ${authorised} autorisés.`, { numbers: { declared, authorised } })];
};
