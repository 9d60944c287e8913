import {
  ALLOWANCE_CEILING, ALLOWANCE_RATES, type AllowanceRate, CATEGORIES, type Category, type Dated, entryOn, FLAT_ALLOWANCES, type FlatAllowance,
  INDEMNITY_CEILING, INDEMNITY_FLOORS, INDEMNITY_RATES, type IndemnityRate, knownBy, lastPublishedOn, MAYOTTE_ALLOWANCE_FLOOR, SMIC, SMIC_MAYOTTE,
  type SmicCeiling, type Territory, type Timeline, type TimelineEntry, valueOn,
} from '../law/index.ts';
import { type Cents, cents } from '../measures/index.ts';
import { type Day, day, firstDayOf, type Month } from '../time/index.ts';
import type { LineAmountInput } from './amounts-input.ts';

const PERCENTAGE_SINCE = day('2020-03-01');
const PERCENTAGE_CLAIMED_SINCE = day('2020-03-26');
const LAST_FLAT_DAY = day('2020-02-29');

/** A value with the row that gives it; no value when it is not published. */
export interface Found<T> {
  readonly value?: T;
  readonly entry: TimelineEntry<unknown>;
}

/** The law of one line, read once. */
export interface LineLaw {
  readonly allowance: { readonly kind: 'FLAT'; readonly flat: Found<FlatAllowance> } | { readonly kind: 'RATE'; readonly rate: Found<AllowanceRate>; readonly floor: Found<Cents> };
  readonly indemnity: Found<IndemnityRate>;
  readonly indemnityFloor: Found<Cents>;
  readonly allowanceCeiling: Found<SmicCeiling>;
  readonly indemnityCeiling: Found<SmicCeiling>;
  readonly smic: Smic;
}

export interface Smic extends Found<Cents> {
  /** What the ceiling is computed on: the SMIC or, when it is not published, the last one that was, or the national one. */
  readonly forCeiling: Cents;
  /** No ceiling can be lower than on that SMIC: pay under it is certain. Mayotte's is never under half the national one. */
  readonly atLeast: Cents;
  readonly ceilingEntry: TimelineEntry<unknown>;
}

/** @throws before 01/07/2013, before which this law did not exist */
export function readLineLaw(input: LineAmountInput): LineLaw {
  const { hourDay, territory } = input;
  const known = <T>(timeline: Timeline<T>) => (input.knownOn === undefined ? timeline : knownBy(timeline, input.knownOn));
  const read = <T>(timeline: Timeline<T>, on = hourDay) => found(valueOn(known(timeline), on));
  const rowOf = <T>(rows: Readonly<Record<Category, Timeline<T>>>) => {
    const candidates = [input.category, input.sectorCategory ?? 'COMMON'];
    const open = candidates.find((category) => entryOn(known(rows[category]), hourDay) !== undefined) ?? 'COMMON';
    return { category: open, row: read(rows[open]) };
  };
  const base = {
    indemnity: rowOf(INDEMNITY_RATES).row,
    indemnityFloor: read(INDEMNITY_FLOORS[territory]),
    allowanceCeiling: read(ALLOWANCE_CEILING),
    indemnityCeiling: read(INDEMNITY_CEILING),
    smic: readSmic(territory, hourDay, known),
  };
  if (isFlat(input)) return { ...base, allowance: { kind: 'FLAT', flat: read(FLAT_ALLOWANCES[territory], hourDay < PERCENTAGE_SINCE ? hourDay : LAST_FLAT_DAY) } };
  const { category, row } = rowOf(ALLOWANCE_RATES);
  const floor = territory === 'NATIONAL' ? { value: row.value?.floor, entry: row.entry } : mayotteFloor(category, read(MAYOTTE_ALLOWANCE_FLOOR));
  return { ...base, allowance: { kind: 'RATE', rate: row, floor } };
}

/** The categories that a DI of that day may choose. */
export function availableCategories(on: Day): Category[] {
  return CATEGORIES.filter((category) => category === 'COMMON' || entryOn(ALLOWANCE_RATES[category], on) !== undefined || entryOn(INDEMNITY_RATES[category], on) !== undefined);
}

/** Whether hours of that month have a rate or a flat sum: none before July 2013, nor in Mayotte before November 2018. */
export function monthHasRate(month: Month, territory: Territory): boolean {
  const on = firstDayOf(month);
  return on >= PERCENTAGE_SINCE || (entryOn(FLAT_ALLOWANCES[territory], on)?.value ?? null) !== null;
}

function isFlat({ hourDay, claimSentOn }: LineAmountInput): boolean {
  if (hourDay < PERCENTAGE_SINCE) return true;
  return hourDay < PERCENTAGE_CLAIMED_SINCE && claimSentOn !== undefined && claimSentOn < PERCENTAGE_CLAIMED_SINCE;
}

function mayotteFloor(category: Category, read: Found<{ readonly common: Cents; readonly raised: Cents | null }>): Found<Cents> {
  const value = category === 'COMMON' ? read.value?.common : (read.value?.raised ?? undefined);
  return { value, entry: read.entry };
}

function readSmic(territory: Territory, on: Day, known: <T>(timeline: Timeline<T>) => Timeline<T>): Smic {
  const national = valueOn(known(SMIC), on);
  const local = territory === 'NATIONAL' ? national : valueOn(known(SMIC_MAYOTTE), on);
  const lastLocal = local.published ? local.entry : lastPublishedOn(known(SMIC_MAYOTTE), on);
  const stand = lastLocal ?? national.entry;
  if (stand.value === null) throw new RangeError(`No SMIC is known on ${on}`);
  const atLeast = lastLocal === undefined ? cents(Math.trunc(stand.value / 2)) : stand.value;
  return { ...found(local), forCeiling: stand.value, atLeast, ceilingEntry: stand };
}

function found<T>(dated: Dated<T>): Found<T> {
  return dated.published ? { value: dated.value, entry: dated.entry } : { entry: dated.entry };
}
