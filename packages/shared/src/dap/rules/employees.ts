import { nothing, type SubmissionRule, warns } from './context.ts';

/** More employees than the establishment has only warns: the sheet may be older than the request (R. 5122-2: the number of employees). */
export const employees: SubmissionRule = ({ employeesConcerned }, { establishmentHeadcount: headcount }) => {
  if (employeesConcerned === null || headcount === null || employeesConcerned <= headcount) return nothing;
  return warns('MORE_THAN_HEADCOUNT', 'employeesConcerned', `${employeesConcerned} salariés concernés pour un effectif déclaré de ${headcount}\u00a0: vérifiez l’un des deux nombres.`, {
    article: 'R. 5122-2',
    numbers: { employeesConcerned, headcount },
  });
};
