import { expect, test } from 'vitest';
import { type DapDraft, toFormInput } from './draft.ts';

test('a justification left empty beside another is not sent: the draft is saved with what is written', () => {
  const justifications = { LATE: undefined, OVER_HEADCOUNT: 'Une embauche le 15 juin.' } as unknown as DapDraft['justifications'];
  const draft = { justifications, commitments: [], earlierCommitments: [] } as unknown as DapDraft;
  expect(toFormInput(draft).justifications).toEqual([{ code: 'OVER_HEADCOUNT', text: 'Une embauche le 15 juin.' }]);
});
