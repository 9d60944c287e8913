import { day } from '../time/index.ts';
import { FAQ_JUNE_2021 } from './sources.ts';
import type { Timeline } from './timeline.ts';

/** The reference pay counts up to that many tenths of the hourly SMIC: 45 is 4.5 SMIC. `NONE`: it counts whole. */
export type SmicCeiling = { readonly kind: 'NONE' } | { readonly kind: 'TENTHS_OF_SMIC'; readonly tenths: number };

const FOUR_AND_A_HALF: SmicCeiling = { kind: 'TENTHS_OF_SMIC', tenths: 45 };

/** By the date of the idle hours. Never rounded: 4.5 × 10.15 is 45.675. */
export const ALLOWANCE_CEILING: Timeline<SmicCeiling> = [
  { effect: day('2013-07-01'), value: { kind: 'NONE' }, source: 'D. 5122-13, version de 2013 (allocation forfaitaire)', confidence: 'sure' },
  { effect: day('2020-03-01'), value: FOUR_AND_A_HALF, source: 'D. 5122-13, version du 26/03/2020', confidence: 'sure' },
];

export const INDEMNITY_CEILING: Timeline<SmicCeiling> = [
  { effect: day('2013-07-01'), value: { kind: 'NONE' }, source: 'R. 5122-18, version de 2017', confidence: 'sure' },
  { effect: day('2021-01-01'), value: FOUR_AND_A_HALF, source: `R. 5122-18, version de 2021\u00a0; ${FAQ_JUNE_2021}`, confidence: 'sure' },
];
