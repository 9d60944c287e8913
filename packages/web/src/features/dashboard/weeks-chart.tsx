import type { FigureLineFragment } from '@apart/schema';
import { dayShortText } from '../../ui/index.ts';

const HEIGHT = 180;
const FOOT = 26;
/** Of the figures of the scale. */
const LEFT = 44;
const SCALE = [0, 0.5, 1] as const;
/** Of the place of a week, what one of its two columns may take; on a large screen they stop at a width of their own. */
const COLUMN = 0.32;

const count = new Intl.NumberFormat('fr-FR');
const decided = (week: FigureLineFragment): number => week.authorised + week.refused + week.bySilence;

/** A round number at least as great, whose half is whole: the top of the scale, of four at least. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 4, 6, 10].map((step) => step * power).find((step) => step >= value) ?? 10 * power;
}

/**
 * Received beside decided, week by week; silence is the upper part of what was decided. Drawn for the eye: the table says the same.
 * Weeks share the width there is, a year as a month, on a phone as on a wall: heights and letters keep their size.
 */
export function WeeksChart({ weeks }: { readonly weeks: readonly FigureLineFragment[] }) {
  const top = roundUp(Math.max(4, ...weeks.flatMap((week) => [week.received, decided(week)])));
  const y = (value: number): number => HEIGHT - (HEIGHT - 12) * (value / top);
  const place = 100 / weeks.length;
  const column = `min(${place * COLUMN}%, 1.125rem)`;
  const every = Math.ceil(weeks.length / 13);
  return (
    <div className="ap-weekchart">
      <div className="ap-weekchart__drawing" aria-hidden="true">
        <svg width={LEFT} height={HEIGHT + FOOT} focusable="false">
          {SCALE.map((part) => (
            <text key={part} className="ap-weekchart__text" x={LEFT - 8} y={y(top * part) + 4} textAnchor="end">
              {count.format(top * part)}
            </text>
          ))}
        </svg>
        <svg className="ap-weekchart__weeks" height={HEIGHT + FOOT} focusable="false">
          {SCALE.map((part) => (
            <line key={part} className="ap-weekchart__grid" x1="0" x2="100%" y1={y(top * part)} y2={y(top * part)} />
          ))}
          {weeks.map((week, index) => {
            const middle = place * (index + 0.5);
            const byAgents = week.authorised + week.refused;
            const left = { x: `calc(${middle}% - ${column} - 0.5px)`, width: column };
            const right = { x: `calc(${middle}% + 0.5px)`, width: column };
            return (
              <g key={week.key}>
                <Column series="received" style={left} from={0} to={week.received} y={y} />
                <Column series="decided" style={right} from={0} to={byAgents} y={y} />
                <Column series="silence" style={right} from={byAgents} to={decided(week)} y={y} />
                {index % every === 0 && (
                  <text className="ap-weekchart__text" data-spare={index % (every * 3) !== 0 || undefined} x={`${middle}%`} y={HEIGHT + 18} textAnchor="middle">
                    {dayShortText(week.key).slice(0, 5)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <ul className="ap-legend" aria-hidden="true">
        <li data-series="received">Reçues</li>
        <li data-series="decided">Décidées par un agent</li>
        <li data-series="silence">Acceptées par silence</li>
      </ul>
    </div>
  );
}

interface ColumnProps {
  readonly series: string;
  /** Where it stands and how wide it is, as parts of the width of the drawing. */
  readonly style: { readonly x: string; readonly width: string };
  readonly from: number;
  readonly to: number;
  readonly y: (value: number) => number;
}

function Column({ series, style, from, to, y }: ColumnProps) {
  return to > from ? <rect className="ap-weekchart__bar" data-series={series} style={style} y={y(to)} height={y(from) - y(to)} /> : null;
}
