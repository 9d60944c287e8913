import type { Job } from '../feature.ts';
import { settleBankChanges } from './bank.ts';

const HOUR_MS = 3_600_000;

/** Each hour, the accounts whose wait is over take their place on the sheet. */
export const bankJob: Job = {
  name: 'bank-changes',
  next: (now) => new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS),
  async run(deps, { dryRun }) {
    const count = await settleBankChanges(deps, dryRun);
    return `${count} compte(s) bancaire(s) ${dryRun ? 'à mettre' : 'mis'} en usage.`;
  },
};
