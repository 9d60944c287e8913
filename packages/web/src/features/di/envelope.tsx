import { COUNTED_DI_STATUSES } from '@apart/shared';
import type { DiPageFragment } from '@apart/schema';
import { hoursText } from '../../ui/index.ts';

/** What the decision authorises, what other claims used of it, and what this one takes. */
export function Envelope({ di }: { readonly di: DiPageFragment }) {
  const asked = di.totals.payableHours;
  const counted = COUNTED_DI_STATUSES.includes(di.status);
  const used = Math.max(0, di.envelopeHours - di.leftHours - (counted ? asked : 0));
  const takes = counted || di.status === 'DRAFT' ? asked : 0;
  const left = di.envelopeHours - used - takes;
  const whole = Math.max(1, di.envelopeHours, used + takes);
  const width = (hours: number) => ({ width: `${Math.round((hours * 1000) / whole) / 10}%` });
  return (
    <div className="ap-envelope">
      <div className="ap-envelope__bar ap-envelope__bar--claim" aria-hidden="true">
        <div className="ap-envelope__used" style={width(used)} />
        <div className="ap-envelope__asked" style={width(takes)} />
      </div>
      <dl className="ap-envelope__figures">
        <Line label="Autorisées" value={hoursText(di.envelopeHours)} />
        <Line label="Autres mois" value={hoursText(used)} mark="used" />
        <Line label="Ce mois-ci" value={hoursText(takes)} mark="asked" />
        <Line label={left < 0 ? 'En trop' : 'Resteront'} value={hoursText(Math.abs(left))} alert={left < 0} />
      </dl>
    </div>
  );
}

function Line({ label, value, mark, alert }: { readonly label: string; readonly value: string; readonly mark?: 'used' | 'asked'; readonly alert?: boolean }) {
  return (
    <div data-alert={alert || undefined}>
      <dt>
        {mark && <span className={`ap-envelope__mark ap-envelope__${mark}`} aria-hidden="true" />}
        {label}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
