import type { DapForm, DapStatus } from '@apart/shared';
import type { DapRow } from './repository.ts';

/** Those in which an opinion that was to come is still awaited: sent, and neither refused, returned nor withdrawn. */
export const AWAITING_CSE_STATUSES = ['SUBMITTED', 'UNDER_REVIEW', 'AUTHORISED', 'AUTHORISED_BY_SILENCE'] as const satisfies readonly DapStatus[];

/** Is the opinion of the CSE, announced at the sending, still to come? After its last day too: late is better than never. */
export function awaitsCseOpinion(row: Pick<DapRow, 'status' | 'cseOpinionDueDay' | 'cseOpinionLater'>): boolean {
  return row.cseOpinionDueDay !== null && row.cseOpinionLater === null && AWAITING_CSE_STATUSES.some((status) => status === row.status);
}

/** The form that an avenant begins with: what was sent, and the opinion that came since. */
export function formWithOpinion({ form, cseOpinionLater: later }: Pick<DapRow, 'form' | 'cseOpinionLater'>): DapForm {
  return later ? { ...form, cseOpinion: later.opinion, cseOpinionDay: later.day } : form;
}
