import { refusal } from '../../foundation/index.ts';
import { SMIC, valueOn } from '../../law/index.ts';
import { cents, formatCents } from '../../measures/index.ts';
import { firstDayOf } from '../../time/index.ts';
import type { DiRule } from './context.ts';

/** A warning: below the SMIC the rate is often a mistake (L. 3231-2). Apprentices and young trainees may be paid less. */
export const rateUnderSmic: DiRule = ({ lines, month }) => {
  const smic = valueOn(SMIC, firstDayOf(month));
  if (!smic.published) return [];
  return lines.flatMap(({ form: { contractKind, hourlyRate, firstName, lastName } }, index) => {
    if (contractKind === 'APPRENTICE' || contractKind === 'PROFESSIONALISATION' || hourlyRate >= smic.value) return [];
    const message = `${firstName} ${lastName}\u00a0: ${formatCents(cents(hourlyRate))} de l’heure, moins que le SMIC (${formatCents(smic.value)}). Vérifiez le taux.`;
    return [refusal('RATE_UNDER_SMIC', `lines.${index}.hourlyRate`, message, { article: 'L. 3231-2', numbers: { hourlyRate, smic: smic.value } })];
  });
};
