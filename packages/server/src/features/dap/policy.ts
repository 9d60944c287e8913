import { DAP_ACT_LABELS, DAP_TRANSITIONS, EDITABLE_DAP_STATUSES, type DapAct, type DapTransition } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import { awaitsCseOpinion } from './cse-opinion.ts';
import { acceptedBySilence, isUndecided } from './refusals.ts';
import type { DapRow } from './repository.ts';

export interface DapSituation {
  readonly viewer: Viewer;
  readonly now: Date;
  /** The viewer is administrator or declarant of the establishment. */
  readonly writes: boolean;
  /** This version bears the decision in force and no other version is open. */
  readonly amendable: boolean;
  /** This version bears the decision in force. */
  readonly inForce: boolean;
}

const EMPLOYER_TRANSITIONS: readonly DapTransition[] = ['dap.submit', 'dap.withdraw'];
const UD_TRANSITIONS: readonly DapTransition[] = ['dap.take', 'dap.authorise', 'dap.return', 'dap.refuse'];

/** The acts that this viewer may do on this file now, in the order of their buttons. */
export function possibleDapActs(row: DapRow, { viewer, now, writes, amendable, inForce }: DapSituation): DapAct[] {
  const open = !acceptedBySilence(row, now);
  const from = (acts: readonly DapTransition[]) => acts.filter((act) => open && DAP_TRANSITIONS[act].from.includes(row.status));
  if (viewer.kind === 'ud') return viewer.departements.includes(row.departement) ? [...from(UD_TRANSITIONS), ...udActs(row, open, inForce)] : [];
  if (viewer.kind !== 'employer' || !writes) return [];
  return [
    ...((EDITABLE_DAP_STATUSES as readonly string[]).includes(row.status) ? (['dap.save'] as const) : []),
    ...from(EMPLOYER_TRANSITIONS),
    ...(awaitsCseOpinion(row) ? (['dap.giveCseOpinion'] as const) : []),
    ...(amendable ? (['dap.startAvenant'] as const) : []),
    ...(inForce ? (['dap.startRenewal'] as const) : []),
  ];
}

/** What agents do besides deciding: hand over what waits, replace what is decided, withdraw what is in force. */
function udActs(row: DapRow, open: boolean, inForce: boolean): DapAct[] {
  return [
    ...(open && isUndecided(row) ? (['dap.handOver'] as const) : []),
    ...(row.status === 'REFUSED' || inForce ? (['dap.replaceDecision'] as const) : []),
    ...(inForce ? (['da.withdraw'] as const) : []),
  ];
}

export function toPossibleAction(act: DapAct): { act: string; label: string; needsReason: boolean } {
  const { button, needsReason } = DAP_ACT_LABELS[act];
  return { act, label: button, needsReason };
}
