import type { Reaction } from '../../../journal/index.ts';
import { dapById } from '../../dap/index.ts';
import { receiptOf } from '../receipt.ts';

/**
 * The receipt is drawn as soon as the sending is committed, while the form is what was sent. If drawing fails, the sending
 * stands and the receipt is drawn when it is asked for.
 */
export const makeReceipt: Reaction = async ({ deps, tx, entry }) => {
  tx.afterCommit(async () => {
    try {
      const dap = await dapById(deps.db.read, entry.subjectId);
      if (dap) await receiptOf(deps, dap);
    } catch (error) {
      deps.log.error({ err: error, dapId: entry.subjectId }, 'receipt not drawn');
    }
  });
};
