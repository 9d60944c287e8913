import { parisDayOf } from '@apart/shared';
import type { MandateRow } from '../repository.ts';
import { isNearEnd, rightsSentence, stateLabel, stateOn } from '../state.ts';
import type { MandateType } from './types.ts';

/** The fields of a mandate that need nothing else than its row and the day. */
export function toMandate(row: MandateRow, now: Date): MandateType {
  const today = parisDayOf(now);
  const { id, siren, companyName, mayDap, mayDi, fromDay, untilDay, proposedAt, signatoryEmail, signedAt, signatoryName, signatoryTitle, endedAt, endReason, version } = row;
  return {
    row, id, siren, companyName, mayDap, mayDi, fromDay, untilDay, proposedAt, signatoryEmail, signedAt, signatoryName, signatoryTitle, endedAt, endReason, version,
    state: stateOn(today, row),
    stateLabel: stateLabel(today, row),
    nearEnd: isNearEnd(today, row),
    rightsSentence: rightsSentence(row),
  };
}
