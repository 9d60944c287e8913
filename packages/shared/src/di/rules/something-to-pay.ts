import { refusal } from '../../foundation/index.ts';
import { YEARLY_QUOTA_EXCEEDED } from '../quota.ts';
import { askedHours, type DiRule } from './context.ts';

/** A claim names at least one employee and one payable hour; impossible hours are said on their own weeks instead. A correction may come down to nothing. */
export const somethingToPay: DiRule = (di) => {
  if (di.lines.length === 0) return [refusal('NO_LINE', 'lines', 'Ajoutez au moins un salarié.')];
  if (di.correction || askedHours(di) > 0 || di.lines.some((line) => line.hourRefusals.length > 0)) return [];
  if (di.lines.some((line) => line.hourWarnings?.some(({ code }) => code === YEARLY_QUOTA_EXCEEDED))) {
    return [refusal('NO_HOUR', 'lines', 'Aucune heure payable\u00a0: le contingent annuel de chaque salarié est atteint.', { article: 'R. 5122-6' })];
  }
  return [refusal('NO_HOUR', 'lines', 'Aucune heure indemnisable\u00a0: vérifiez les heures chômées de chaque semaine.')];
};
