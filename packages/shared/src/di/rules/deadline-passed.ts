import { refusal } from '../../foundation/index.ts';
import { formatDay } from '../../time/index.ts';
import type { DiRule } from './context.ts';

/** Past its deadline the right to the allowance is lost, it is not merely late (L. 5122-1 IV). */
export const deadlinePassed: DiRule = ({ sentOn, deadline }) =>
  sentOn > deadline
    ? [refusal('DEADLINE_PASSED', '', `Ce mois ne peut plus être déclaré : il devait l’être le ${formatDay(deadline)} au plus tard.`, { article: 'L. 5122-1 IV', numbers: { deadline, sentOn } })]
    : [];
