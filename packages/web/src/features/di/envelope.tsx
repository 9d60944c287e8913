import type { DiPageFragment } from '@apart/schema';
import { Notice, hoursText } from '../../ui/index.ts';

/** What the decision authorises, what is left of it, and what this claim takes. */
export function Envelope({ di }: { readonly di: DiPageFragment }) {
  const asked = di.status === 'DRAFT' ? di.totals.payableHours : 0;
  const used = di.envelopeHours - di.leftHours;
  return (
    <div className="ap-envelope">
      <meter className="ap-envelope__bar" min={0} max={Math.max(di.envelopeHours, used + asked)} value={used + asked} aria-label="Heures de la décision, cette demande comprise">
        {hoursText(used + asked)}
      </meter>
      <p>
        <span>
          Autorisées : <strong>{hoursText(di.envelopeHours)}</strong>
        </span>
        <span>
          Restantes : <strong>{hoursText(Math.max(0, di.leftHours - asked))}</strong>
        </span>
      </p>
      {asked > di.leftHours && <Notice kind="warning">Cette demande dépasse ce qui reste : déposez un avenant depuis la décision pour augmenter les heures autorisées.</Notice>}
    </div>
  );
}
