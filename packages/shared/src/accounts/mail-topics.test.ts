import { expect, it } from 'vitest';
import { DI_ACT_LABELS, mailTopicOf } from '../index.ts';

it.each(['di.approve', 'di.reject', 'di.reopen', 'di.invalidatePayment', 'di.askRecovery', 'di.issueRecovery', 'di.cancelRecovery', 'dap.authorise', 'dap.refuse', 'dap.return', 'dap.acceptBySilence', 'dap.submit', 'account.recovery'])(
  '%s cannot be muted: it is a decision, a receipt of the law, or security',
  (kind) => expect(mailTopicOf(kind)).toBeUndefined(),
);

it('progress and payments can', () => {
  const muted = Object.keys(DI_ACT_LABELS).filter((act) => mailTopicOf(act));
  expect(muted.toSorted()).toEqual(['di.check', 'di.recordPayment', 'di.requestPayment', 'di.submit', 'di.take', 'di.withdraw']);
});
