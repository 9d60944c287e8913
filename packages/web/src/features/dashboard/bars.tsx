import type { FigureLineFragment } from '@apart/schema';
import { wholeHoursText } from './whole-hours.ts';

/** Hours asked and authorised, a line a reason or a sector: two bars on one scale, and their values in words beside them. */
export function HourBars({ lines }: { readonly lines: readonly FigureLineFragment[] }) {
  const most = Math.max(1, ...lines.flatMap((line) => [line.hoursAsked, line.hoursAuthorised]));
  return (
    <ul className="ap-bars">
      {lines.map((line) => (
        <li key={line.key}>
          <span className="ap-bars__label">{line.label}</span>
          <Bar name="demandées" value={line.hoursAsked} most={most} series="asked" />
          <Bar name="autorisées" value={line.hoursAuthorised} most={most} series="granted" />
        </li>
      ))}
    </ul>
  );
}

function Bar({ name, value, most, series }: { readonly name: string; readonly value: number; readonly most: number; readonly series: 'asked' | 'granted' }) {
  return (
    <span className="ap-bar">
      <span className="ap-bar__track" aria-hidden="true">
        <span className="ap-bar__fill" data-series={series} style={{ width: `${(100 * value) / most}%` }} />
      </span>
      <span className="ap-bar__value">
        {wholeHoursText(value)} {name}
      </span>
    </span>
  );
}
