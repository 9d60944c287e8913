import { invariant } from '../foundation/index.ts';
import type { Day } from '../time/index.ts';

/** `sure`: primary text or two official sources · `probable`: one secondary source or an inference · `unknown`: not found. */
export type Confidence = 'sure' | 'probable' | 'unknown';

/** One value of a legal parameter, from a day of effect on. Both `effect` and `until` are included. */
export interface TimelineEntry<T> {
  readonly effect: Day;
  /** Last day of effect when nothing takes over; otherwise the next entry ends this one. */
  readonly until?: Day;
  /** Day from which the value was known, when it came after its effect. Absent: known in time. */
  readonly publication?: Day;
  /** `null`: the parameter exists but its value is not published (or was not found). */
  readonly value: T | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

export type Timeline<T> = readonly TimelineEntry<T>[];

/** A value, or the typed absence of one: it blocks only what needs it. */
export type Dated<T> =
  | { readonly published: true; readonly value: T; readonly entry: TimelineEntry<T> }
  | { readonly published: false; readonly entry: TimelineEntry<T> };

/** The value in force on a day, all that is known today included. @throws before the first date or after the last `until` */
export function valueOn<T>(timeline: Timeline<T>, on: Day): Dated<T> {
  return dated(required(entryOn(timeline, on), on));
}

/**
 * The value that was known for `on` by someone living on `knownOn`: a decree published later is not seen.
 * @throws when nothing was in force, as `valueOn`
 */
export function valueKnownOn<T>(timeline: Timeline<T>, on: Day, knownOn: Day): Dated<T> {
  return dated(required(entryOn(knownBy(timeline, knownOn), on), on));
}

/** What a person living on `knownOn` had: the entries published by then. */
export function knownBy<T>(timeline: Timeline<T>, knownOn: Day): Timeline<T> {
  return timeline.filter((entry) => entry.publication === undefined || entry.publication <= knownOn);
}

/** The entry in force, undefined outside every effect: for parameters that begin and end, such as a category. */
export function entryOn<T>(timeline: Timeline<T>, on: Day): TimelineEntry<T> | undefined {
  const started = timeline.filter((entry) => entry.effect <= on);
  const last = started.reduce<TimelineEntry<T> | undefined>((best, entry) => (best === undefined || supersedes(entry, best) ? entry : best), undefined);
  return last === undefined || (last.until !== undefined && last.until < on) ? undefined : last;
}

/** The value in force, for parameters that are always published. @throws when it is not */
export function requiredValueOn<T>(timeline: Timeline<T>, on: Day): T {
  const found = valueOn(timeline, on);
  invariant(found.published, `a legal value is not published for ${on}`);
  return found.value;
}

/** The last published value on or before a day, whatever came after it. */
export function lastPublishedOn<T>(timeline: Timeline<T>, on: Day): TimelineEntry<T> | undefined {
  return entryOn(timeline.filter((entry) => entry.value !== null).map(({ until: _until, ...entry }) => entry), on);
}

function supersedes<T>(entry: TimelineEntry<T>, other: TimelineEntry<T>): boolean {
  if (entry.effect !== other.effect) return entry.effect > other.effect;
  return (entry.publication ?? entry.effect) >= (other.publication ?? other.effect);
}

function dated<T>(entry: TimelineEntry<T>): Dated<T> {
  return entry.value === null ? { published: false, entry } : { published: true, value: entry.value, entry };
}

function required<T>(entry: TimelineEntry<T> | undefined, on: Day): TimelineEntry<T> {
  if (entry === undefined) throw new RangeError(`No legal value is in force on ${on}`);
  return entry;
}
