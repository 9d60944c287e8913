import { refusal } from '../../foundation/index.ts';
import { formatHours, hundredthsOfHour } from '../../measures/index.ts';
import { askedHours, type DiRule } from './context.ts';

/** No more hours than the decision still has; an avenant raises them. */
export const envelope: DiRule = (di) => {
  const asked = askedHours(di);
  if (asked <= di.leftHours) return [];
  return [
    refusal(
      'ENVELOPE_EXCEEDED',
      'lines',
      `Cette demande compte ${formatHours(hundredthsOfHour(asked))} et la décision n’en a plus que ${formatHours(di.leftHours)}\u00a0: déposez un avenant pour augmenter les heures autorisées.`,
      { article: 'L. 5122-1', numbers: { asked, left: di.leftHours } },
    ),
  ];
};
