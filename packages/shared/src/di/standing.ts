import { formatDay, type Day } from '../time/index.ts';
import { DI_ACTOR_LABELS, DI_STATUS_WORDS, type DiStatus } from './statuses.ts';

/** What decides the words of a claim, beside its status. */
export interface DiStandingFacts {
  readonly status: DiStatus;
  /** The reference of the correction that replaced this version. */
  readonly replacedBy?: string | null;
  /** Last day to send the claim of this month. */
  readonly deadline?: Day | undefined;
  /** Last day to pay back. */
  readonly recoveryDueOn?: Day | null;
}

/** Where a claim is and what comes next: by whom, before when. */
export interface DiStanding {
  readonly sentence: string;
  readonly nextStep: string;
  /** Who takes the next step, as it is read; `null` when nobody has to. */
  readonly by: string | null;
  /** Last day for the next step; `null` when the law fixes none. */
  readonly before: Day | null;
}

export function diStanding({ status, replacedBy, deadline, recoveryDueOn }: DiStandingFacts): DiStanding {
  if (replacedBy) {
    const sentence = status === 'WITHDRAWN' ? `Cette version est remplacée par la correction ${replacedBy}.` : `Cette version est corrigée par ${replacedBy}\u00a0; ce qui a été payé est repris dans la correction.`;
    return { sentence, nextStep: `Suivez la correction ${replacedBy}.`, by: null, before: null };
  }
  const { sentence, nextStep, by } = DI_STATUS_WORDS[status];
  return { sentence, nextStep, by: by && DI_ACTOR_LABELS[by], before: beforeOf(status, deadline, recoveryDueOn) };
}

/** « Complétez …, puis envoyez la demande. Au plus tard le 30 juin 2027. » */
export const nextStepWithDay = ({ nextStep, before }: Pick<DiStanding, 'nextStep' | 'before'>): string => (before ? `${nextStep} Au plus tard le ${formatDay(before)}.` : nextStep);

function beforeOf(status: DiStatus, deadline: Day | undefined, recoveryDueOn: Day | null | undefined): Day | null {
  if (status === 'RECOVERY_ISSUED') return recoveryDueOn ?? null;
  return status === 'DRAFT' || status === 'REJECTED' || status === 'WITHDRAWN' ? (deadline ?? null) : null;
}
