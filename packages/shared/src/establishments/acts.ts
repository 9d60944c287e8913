import type { ActLabels } from '../dap/acts.ts';

export type EstablishmentAct = 'establishment.save';

export const ESTABLISHMENT_ACT_LABELS: Readonly<Record<EstablishmentAct, ActLabels>> = {
  'establishment.save': { button: 'Modifier la fiche', done: 'Fiche établissement modifiée', needsReason: false },
};
