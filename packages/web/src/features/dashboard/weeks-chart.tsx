import type { FigureLineFragment } from '@apart/schema';
import { dayShortText } from '../../ui/index.ts';

const HEIGHT = 180;
const FOOT = 26;
const LEFT = 44;
const GROUP = 56;
const BAR = 18;

const count = new Intl.NumberFormat('fr-FR');
const decided = (week: FigureLineFragment): number => week.authorised + week.refused + week.bySilence;

/** A round number at least as great, whose half is whole: the top of the scale, of four at least. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 4, 6, 10].map((step) => step * power).find((step) => step >= value) ?? 10 * power;
}

/** Received beside decided, week by week; silence is the upper part of what was decided. Drawn for the eye: the table says the same. */
export function WeeksChart({ weeks }: { readonly weeks: readonly FigureLineFragment[] }) {
  const top = roundUp(Math.max(4, ...weeks.flatMap((week) => [week.received, decided(week)])));
  const y = (value: number): number => HEIGHT - (HEIGHT - 12) * (value / top);
  const width = LEFT + weeks.length * GROUP;
  const every = Math.ceil(weeks.length / 13);
  return (
    // On a phone it scrolls: the keyboard must reach it too.
    <div className="ap-weekchart" role="group" aria-label="Reçues et décidées, semaine par semaine" tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${HEIGHT + FOOT}`} style={{ minWidth: `${Math.min(width, 640)}px` }} aria-hidden="true" focusable="false">
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line className="ap-weekchart__grid" x1={LEFT} x2={width} y1={y(top * part)} y2={y(top * part)} />
            <text className="ap-weekchart__text" x={LEFT - 8} y={y(top * part) + 4} textAnchor="end">
              {count.format(top * part)}
            </text>
          </g>
        ))}
        {weeks.map((week, index) => {
          const x = LEFT + index * GROUP + 8;
          const byAgents = week.authorised + week.refused;
          return (
            <g key={week.key}>
              <Column series="received" x={x} from={0} to={week.received} y={y} />
              <Column series="decided" x={x + BAR + 2} from={0} to={byAgents} y={y} />
              <Column series="silence" x={x + BAR + 2} from={byAgents} to={decided(week)} y={y} />
              {index % every === 0 && (
                <text className="ap-weekchart__text" x={x + BAR} y={HEIGHT + 18} textAnchor="middle">
                  {dayShortText(week.key).slice(0, 5)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <ul className="ap-legend" aria-hidden="true">
        <li data-series="received">Reçues</li>
        <li data-series="decided">Décidées par un agent</li>
        <li data-series="silence">Acceptées par silence</li>
      </ul>
    </div>
  );
}

function Column({ series, x, from, to, y }: { readonly series: string; readonly x: number; readonly from: number; readonly to: number; readonly y: (value: number) => number }) {
  return to > from ? <rect className="ap-weekchart__bar" data-series={series} x={x} width={BAR} y={y(to)} height={y(from) - y(to)} /> : null;
}
