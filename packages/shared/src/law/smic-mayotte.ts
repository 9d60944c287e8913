import { type Cents, cents } from '../measures/index.ts';
import { day } from '../time/index.ts';
import type { Timeline, TimelineEntry } from './timeline.ts';

const PRESS = 'presse et IEDOM (Mayotte)';

function known(effect: string, hourly: number): TimelineEntry<Cents> {
  return { effect: day(effect), value: cents(hourly), source: PRESS, confidence: 'sure' };
}

function notFound(effect: string): TimelineEntry<Cents> {
  return { effect: day(effect), value: null, source: 'montant non trouvé', confidence: 'unknown', note: 'le SMIC de Mayotte a pu changer à cette date' };
}

/** Gross hourly SMIC of Mayotte, in cents, where it was found. */
export const SMIC_MAYOTTE: Timeline<Cents> = [
  notFound('2013-01-01'),
  known('2021-10-01', 791),
  known('2022-01-01', 798),
  known('2022-05-01', 819),
  notFound('2022-08-01'),
  known('2023-01-01', 851),
  notFound('2023-05-01'),
  notFound('2024-01-01'),
  known('2024-11-01', 898),
  known('2026-01-01', 933),
  notFound('2026-06-01'),
];
