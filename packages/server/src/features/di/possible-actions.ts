import { COUNTED_DI_STATUSES, DI_ACT_LABELS, DI_TRANSITIONS, type DiAct } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { RightsOn } from '../habilitations/index.ts';
import type { DiRow } from './repository.ts';

/** Asked for by somebody, on one claim: neither what follows from another act, nor what is done on many at once. */
const TRANSITIONS = [
  'di.submit', 'di.take', 'di.check', 'di.approve', 'di.reject', 'di.withdraw', 'di.requestPayment', 'di.recordPayment', 'di.invalidatePayment',
  'di.askRecovery', 'di.issueRecovery', 'di.cancelRecovery', 'di.reopen',
] as const;
const OF_A_PAST_VERSION: readonly DiAct[] = ['di.recordPayment', 'di.invalidatePayment'];

/** The acts that this viewer may do now on this claim; `rights` are theirs on the establishment. */
export function possibleDiActions(deps: Deps, viewer: Viewer, rights: RightsOn | null, row: DiRow) {
  const names: DiAct[] = [
    ...(row.status === 'DRAFT' ? (['di.save'] as const) : []),
    ...TRANSITIONS.filter((act) => DI_TRANSITIONS[act].from.includes(row.status)),
    ...(COUNTED_DI_STATUSES.includes(row.status) ? (['di.correct'] as const) : []),
  ];
  return names
    .filter((act) => !row.replacedBy || (row.status === 'PAYMENT_REQUESTED' && OF_A_PAST_VERSION.includes(act)))
    .filter((act) => deps.acts.may(act, viewer) && (viewer.kind !== 'employer' || rights?.writesDi === true))
    .map((act) => ({ act, label: DI_ACT_LABELS[act].button, needsReason: DI_ACT_LABELS[act].needsReason }));
}
