import { ok, refusal, refusalReason, refused, type Refusal, type Result } from '@apart/shared';

/** What is decided for each file of a selection. */
export interface MassDecisionWish {
  readonly kind: 'AUTHORISE' | 'REFUSE';
  /** REFUSE: a code of the catalogue. */
  readonly reasonCode?: string | null;
  /** What each employer reads; compulsory for a refusal, which states its reasons. */
  readonly text?: string | null;
}

export const actOf = ({ kind }: MassDecisionWish): 'dap.authorise' | 'dap.refuse' => (kind === 'AUTHORISE' ? 'dap.authorise' : 'dap.refuse');

/** The decision as each ordinary act would have it, refused before anything begins when each would be. */
export function readDecision({ kind, reasonCode, text: typed }: MassDecisionWish): Result<{ readonly kind: MassDecisionWish['kind']; readonly reasonCode: string | null; readonly text: string }> {
  const text = typed?.trim() ?? '';
  if (kind === 'AUTHORISE') return ok({ kind, reasonCode: null, text });
  const reason = refusalReason(reasonCode ?? '');
  const problems: Refusal[] = [];
  if (!reason) problems.push(refusal('UNKNOWN_REASON', 'decision.reasonCode', 'Choisissez un motif de refus dans la liste.', { article: 'R. 5122-4' }));
  if (!text) problems.push(refusal('REQUIRED', 'decision.text', 'Expliquez le refus\u00a0: chaque décision est motivée.', { article: 'R. 5122-4' }));
  return reason && text ? ok({ kind, reasonCode: reason.code, text }) : refused(...problems);
}
