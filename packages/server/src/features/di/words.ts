import { formatMonth, type Month } from '@apart/shared';

/** « de novembre 2026 », « d’octobre 2026 » */
export function ofMonth(month: Month): string {
  const name = formatMonth(month);
  return /^[ao]/.test(name) ? `d’${name}` : `de ${name}`;
}
