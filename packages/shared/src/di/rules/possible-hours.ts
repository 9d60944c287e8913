import type { DiRule } from './context.ts';

/** What `payableHours` found impossible (R. 5122-19), on the weeks of each line. */
export const possibleHours: DiRule = ({ lines }) =>
  lines.flatMap((line, index) => line.hourRefusals.map((one) => ({ ...one, path: `lines.${index}.${one.path}` })));
