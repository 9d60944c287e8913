import { formatMonth, type Month, type SimulatedAmounts } from '@apart/shared';
import { centsText } from '../../ui/index.ts';
import type { SideParts } from './sides.ts';

const ROW = 44;
const BAR = 18;

/** Bars of two parts, a month each; the table under it says the same in figures, so readers of screens are sent there. */
export function Chart({ months, parts: { bar } }: { readonly months: readonly (SimulatedAmounts & { readonly month: Month })[]; readonly parts: SideParts }) {
  const most = Math.max(1, ...months.map((one) => bar.first.of(one) + bar.second.of(one)));
  const width = (amount: number): string => `${Math.round((amount * 10_000) / most) / 100}%`;
  return (
    <figure className="ap-chart">
      <figcaption>
        {bar.title}
        <span className="ap-chart__legend">
          <span className="ap-chart__mark ap-chart__mark--first" /> {bar.first.label}
          <span className="ap-chart__mark ap-chart__mark--second" /> {bar.second.label}
        </span>
      </figcaption>
      <svg role="img" aria-label={`${bar.title}\u00a0: les mêmes montants sont dans le tableau qui suit.`} width="100%" height={months.length * ROW}>
        {months.map((one, index) => {
          const first = bar.first.of(one);
          const second = bar.second.of(one);
          return (
            <g key={one.month} transform={`translate(0 ${index * ROW})`}>
              <text x="0" y="14" className="ap-chart__month">
                {formatMonth(one.month)}&nbsp;: {centsText(first + second)}
              </text>
              <rect x="0" y="20" height={BAR} width={width(first)} className="ap-chart__first" />
              <rect x={width(first)} y="20" height={BAR} width={width(second)} className="ap-chart__second" />
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
