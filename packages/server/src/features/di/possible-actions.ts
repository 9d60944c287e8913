import { DI_ACT_LABELS, DI_TRANSITIONS, type DiAct } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { HabilitationRole } from '../habilitations/index.ts';
import type { DiRow } from './repository.ts';

const TRANSITIONS = ['di.submit', 'di.approve', 'di.reject', 'di.withdraw', 'di.requestPayment', 'di.recordPayment'] as const;

/** The acts that this viewer may do now on this claim; `role` is theirs on the establishment. */
export function possibleDiActions(deps: Deps, viewer: Viewer, role: HabilitationRole | null, row: DiRow) {
  const names: DiAct[] = [
    ...(row.status === 'DRAFT' ? (['di.save'] as const) : []),
    ...TRANSITIONS.filter((act) => DI_TRANSITIONS[act].from.includes(row.status)),
  ];
  return names
    .filter((act) => deps.acts.may(act, viewer) && (viewer.kind !== 'employer' || role === 'ADMINISTRATOR' || role === 'DECLARANT'))
    .map((act) => ({ act, label: DI_ACT_LABELS[act].button, needsReason: DI_ACT_LABELS[act].needsReason }));
}
