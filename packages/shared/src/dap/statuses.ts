import { ok, refused, type Result } from '../foundation/index.ts';
import { DAP_ACT_LABELS } from './acts.ts';
import { wrongStatus } from './wrong-status.ts';

export const DAP_STATUSES = ['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'REFUSED', 'AUTHORISED', 'AUTHORISED_BY_SILENCE', 'WITHDRAWN'] as const;
export type DapStatus = (typeof DAP_STATUSES)[number];

export const DAP_STATUS_LABELS: Readonly<Record<DapStatus, string>> = {
  DRAFT: 'Provisoire',
  SUBMITTED: 'Envoyée',
  UNDER_REVIEW: 'En cours d’instruction',
  RETURNED: 'Invalidée (à compléter)',
  REFUSED: 'Refusée',
  AUTHORISED: 'Autorisée',
  AUTHORISED_BY_SILENCE: 'Autorisée tacitement',
  WITHDRAWN: 'Retirée',
};

/** Those for which silence counts: sent, and neither authorised, nor refused, nor returned. */
export const UNDECIDED_DAP_STATUSES = ['SUBMITTED', 'UNDER_REVIEW'] as const satisfies readonly DapStatus[];

/** Those whose form may be changed. */
export const EDITABLE_DAP_STATUSES = ['DRAFT', 'RETURNED'] as const satisfies readonly DapStatus[];

export type DapTransition = 'dap.submit' | 'dap.withdraw' | 'dap.take' | 'dap.authorise' | 'dap.refuse' | 'dap.return' | 'dap.acceptBySilence';

/** The whole life of a version of a file: from where, and to where, each act goes. The same for a request and for an avenant. */
export const DAP_TRANSITIONS: Readonly<Record<DapTransition, { readonly from: readonly DapStatus[]; readonly to: DapStatus }>> = {
  'dap.submit': { from: EDITABLE_DAP_STATUSES, to: 'SUBMITTED' },
  'dap.withdraw': { from: ['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED'], to: 'WITHDRAWN' },
  'dap.take': { from: ['SUBMITTED'], to: 'UNDER_REVIEW' },
  'dap.authorise': { from: UNDECIDED_DAP_STATUSES, to: 'AUTHORISED' },
  'dap.refuse': { from: UNDECIDED_DAP_STATUSES, to: 'REFUSED' },
  'dap.return': { from: UNDECIDED_DAP_STATUSES, to: 'RETURNED' },
  'dap.acceptBySilence': { from: UNDECIDED_DAP_STATUSES, to: 'AUTHORISED_BY_SILENCE' },
};

/** Where the act leads; `WRONG_STATUS` when the file is not where the act starts from. */
export function nextDapStatus(act: DapTransition, from: DapStatus): Result<DapStatus> {
  const transition = DAP_TRANSITIONS[act];
  if (transition.from.includes(from)) return ok(transition.to);
  return refused(wrongStatus(DAP_ACT_LABELS[act].button, from, DAP_STATUS_LABELS[from], transition.from.map((status) => DAP_STATUS_LABELS[status])));
}
