import type { DiPageFragment } from '@apart/schema';
import { DI_ACTOR_LABELS } from '@apart/shared';
import { Link } from 'react-router';
import { centsText, dayText, instantText, Notice } from '../../ui/index.ts';

const WARNED: readonly DiPageFragment['status'][] = ['REJECTED', 'PAYMENT_INVALIDATED', 'RECOVERY_TO_ISSUE', 'RECOVERY_ISSUED'];

/** Whose turn it is, told to the employer. */
const turnOf = (by: string): string => `À ${by === DI_ACTOR_LABELS.EMPLOYER ? 'vous' : `${by.charAt(0).toLowerCase()}${by.slice(1)}`} d’agir`;

/** Where the claim stands. The employer reads what comes next; an agent, when it was sent. */
export function Standing({ di, mine }: { readonly di: DiPageFragment; readonly mine: boolean }) {
  const facts = (
    <>
      {di.replacedBy && (
        <p>
          <Link to={`/di/${di.replacedBy}`}>Ouvrir la correction {di.replacedBy}</Link>
        </p>
      )}
      {di.rejectionReason && <p>Motif&nbsp;: {di.rejectionReason}</p>}
      {di.paymentReference && (
        <p>
          Référence du virement&nbsp;: {di.paymentReference}
          {di.paidOn && `, le ${dayText(di.paidOn)}`}
        </p>
      )}
      {di.paymentRejection && <p>Motif de la banque&nbsp;: {di.paymentRejection}</p>}
      {di.corrects && (
        <p>
          Correction de <Link to={`/di/${di.corrects}`}>{di.corrects}</Link>. {di.correctionReason && `Motif\u00a0: ${di.correctionReason}`}
        </p>
      )}
      {di.due !== null && di.due !== di.totals.allowance && <p>Seule la différence avec ce qui a déjà été payé est ordonnée&nbsp;: {centsText(di.due)}.</p>}
      {di.recovery !== null && (
        <p>
          Somme à rendre&nbsp;: <strong>{centsText(di.recovery)}</strong>
          {di.recoveryDueOn && `, au plus tard le ${dayText(di.recoveryDueOn)}`}. {di.recoveryReason && `Motif\u00a0: ${di.recoveryReason}`}
        </p>
      )}
    </>
  );
  const kind = WARNED.includes(di.status) ? 'warning' : di.status === 'PAID' || di.status === 'VALIDATED' ? 'success' : 'info';
  if (mine) {
    return (
      <Notice kind={kind} title={di.statusSentence}>
        <p>{di.nextStep}</p>
        {di.nextStepBy && (
          <p className="ap-muted">
            {turnOf(di.nextStepBy)}
            {di.nextStepBefore && `, au plus tard le ${dayText(di.nextStepBefore)}`}.
          </p>
        )}
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
