import type { ActLabels } from '../dap/acts.ts';

export type TacitAct = 'tacit.runSweep' | 'tacit.setRegime';

export const TACIT_ACT_LABELS: Readonly<Record<TacitAct, ActLabels>> = {
  'tacit.runSweep': { button: 'Lancer un passage', done: 'Passage de l’acceptation tacite', needsReason: false },
  'tacit.setRegime': { button: 'Fixer le régime de silence', done: 'Régime de silence fixé', needsReason: false },
};
