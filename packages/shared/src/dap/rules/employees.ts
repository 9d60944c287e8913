import { refusal } from '../../foundation/index.ts';
import { nothing, type SubmissionRule, warns } from './context.ts';

/** More employees than the establishment has only warns: the sheet may be older than the request. */
export const employees: SubmissionRule = ({ employeesConcerned }, { establishmentHeadcount: headcount }) => {
  if (employeesConcerned === null || headcount === null || employeesConcerned <= headcount) return nothing;
  return warns(
    refusal('MORE_THAN_HEADCOUNT', 'employeesConcerned', `${employeesConcerned} salariés concernés pour un effectif déclaré de ${headcount} : vérifiez l’un des deux nombres.`, {
      numbers: { employeesConcerned, headcount },
    }),
  );
};
