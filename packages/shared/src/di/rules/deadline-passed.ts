import { refusal } from '../../foundation/index.ts';
import { formatDay } from '../../time/index.ts';
import type { DiRule } from './context.ts';

/**
 * Past its deadline the right to the allowance is lost, it is not merely late (L. 5122-1 IV). A correction that asks for no more
 * than before claims no right: it may always be sent.
 */
export const deadlinePassed: DiRule = ({ sentOn, deadline, correction }) =>
  sentOn > deadline && !(correction && correction.toCents <= correction.fromCents)
    ? [refusal('DEADLINE_PASSED', '', `Ce mois ne peut plus être déclaré\u00a0: il devait l’être le ${formatDay(deadline)} au plus tard.`, { article: 'L. 5122-1 IV', numbers: { deadline, sentOn } })]
    : [];
