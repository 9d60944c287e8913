import { isQuotaWarning } from '../quota.ts';
import type { DiRule } from './context.ts';

/** Warnings: hours beyond the yearly quota of a person are not paid, and lifting it is for others to decide, so nothing is refused. */
export const yearlyQuota: DiRule = ({ lines }) =>
  lines.flatMap(({ form, hourWarnings = [] }, index) =>
    hourWarnings
      .filter(({ code }) => isQuotaWarning(code))
      .map((one) => ({ ...one, path: `lines.${index}.${one.path}`, message: `${form.firstName} ${form.lastName}\u00a0: ${one.message}` })),
  );
