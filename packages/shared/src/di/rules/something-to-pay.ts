import { refusal } from '../../foundation/index.ts';
import { askedHours, type DiRule } from './context.ts';

/** A claim names at least one employee and one payable hour; impossible hours are said on their own weeks instead. */
export const somethingToPay: DiRule = (di) => {
  if (di.lines.length === 0) return [refusal('NO_LINE', 'lines', 'Ajoutez au moins un salarié.')];
  if (askedHours(di) > 0 || di.lines.some((line) => line.hourRefusals.length > 0)) return [];
  return [refusal('NO_HOUR', 'lines', 'Aucune heure indemnisable : vérifiez les heures chômées de chaque semaine.')];
};
