import { nextTacitSweepAt } from '@apart/shared';
import type { Deps } from '../../deps.ts';
import type { Job } from '../feature.ts';
import { countDueBy } from './lateness.ts';
import { runTacitSweep, summaryOf } from './sweep.ts';

/** 06:00 and 20:00 in Paris on working days, and at start-up when files were missed. */
export const tacitJob: Job = {
  name: 'tacit',
  next: nextTacitSweepAt,
  async run(deps: Deps, { dryRun, trigger, isStopping }) {
    if (trigger === 'start-up' && (await countDueBy(deps.db.read, deps.clock.now())) === 0) return 'Rien à reprendre.';
    const result = await runTacitSweep(deps, { kind: 'system', name: 'Ordonnanceur' }, { dryRun, trigger }, isStopping);
    if (!result.ok) throw new Error('The scheduler may always sweep');
    if (result.value.failure) throw new Error(summaryOf(result.value));
    return summaryOf(result.value);
  },
};
