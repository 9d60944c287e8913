import { YEARLY_QUOTA_EXCEEDED } from '../quota.ts';
import type { DiRule } from './context.ts';

/** A warning: hours beyond the yearly quota of a person are not paid. Lifting it is for others to decide, so nothing is refused. */
export const yearlyQuota: DiRule = ({ lines }) =>
  lines.flatMap(({ form, hourWarnings = [] }, index) =>
    hourWarnings
      .filter(({ code }) => code === YEARLY_QUOTA_EXCEEDED)
      .map((one) => ({ ...one, path: `lines.${index}.${one.path}`, message: `${form.firstName} ${form.lastName} : ${one.message}` })),
  );
