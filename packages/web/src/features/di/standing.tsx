import type { DiPageFragment } from '@apart/schema';
import { instantText, Notice } from '../../ui/index.ts';

/** Where the claim stands. The employer reads what comes next; an agent, when it was sent. */
export function Standing({ di, mine }: { readonly di: DiPageFragment; readonly mine: boolean }) {
  const facts = (
    <>
      {di.rejectionReason && <p>Motif : {di.rejectionReason}</p>}
      {di.paymentReference && <p>Référence du virement : {di.paymentReference}</p>}
    </>
  );
  const kind = di.status === 'REJECTED' || di.status === 'PAYMENT_INVALIDATED' ? 'warning' : di.status === 'PAID' || di.status === 'VALIDATED' ? 'success' : 'info';
  if (mine) {
    return (
      <Notice kind={kind} title={di.statusSentence}>
        <p>{di.nextStep}</p>
        {facts}
      </Notice>
    );
  }
  return (
    <Notice kind={kind} title={di.statusLabel}>
      {di.submittedAt && <p>Demande envoyée le {instantText(di.submittedAt)}.</p>}
      {facts}
    </Notice>
  );
}
