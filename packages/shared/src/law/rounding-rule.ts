import { type Rounding } from '../measures/index.ts';
import { day } from '../time/index.ts';
import type { Timeline } from './timeline.ts';

/** Hourly amounts and amounts of a line: to the nearest cent, half up; the ceiling is never rounded. */
export const ROUNDING_RULE: Timeline<Rounding> = [
  { effect: day('2013-07-01'), value: 'HALF_UP', source: 'exemples publiés par le ministère depuis 2021', confidence: 'probable', note: 'aucun texte ne fixe l’arrondi\u00a0; trois exemples publiés en 2020 s’en écartent d’un centime' },
];
