import type { Day } from '../time/index.ts';
import { type Confidence, entryOn, knownBy, type Timeline, type TimelineEntry } from './timeline.ts';

/** A legal parameter as people read it: every value with its dates, its source and how sure it is. */
export interface LegalParameter {
  /** Stable, in kebab case: the name of its page in docs/law. */
  readonly id: string;
  readonly titleFr: string;
  /** « euros par heure », « jours »… */
  readonly unitFr: string;
  readonly articleFr: string;
  /** What day decides which value applies. */
  readonly appliesByFr: string;
  readonly entries: readonly LegalParameterEntry[];
}

export interface LegalParameterEntry {
  readonly effect: Day;
  readonly until?: Day;
  readonly publication?: Day;
  /** The category, territory or case of the value, when the parameter has several. */
  readonly variantFr?: string;
  /** `null`: not published, or not found. */
  readonly valueFr: string | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** A timeline as entries to read. */
export function entriesOf<T>(timeline: Timeline<T>, format: (value: T) => string, variantFr?: string): LegalParameterEntry[] {
  return timeline.map(({ value, ...entry }) => ({ ...entry, valueFr: value === null ? null : format(value), ...(variantFr === undefined ? {} : { variantFr }) }));
}

/** The entries of a parameter in force on a day, one a variant, as known on `knownOn` (everything by default). */
export function entriesInForce(parameter: LegalParameter, on: Day, knownOn?: Day): LegalParameterEntry[] {
  const variants = new Map<string, TimelineEntry<LegalParameterEntry>[]>();
  for (const entry of parameter.entries) {
    const dated = { effect: entry.effect, until: entry.until, publication: entry.publication, value: entry, source: entry.source, confidence: entry.confidence };
    variants.set(entry.variantFr ?? '', [...(variants.get(entry.variantFr ?? '') ?? []), dated]);
  }
  return [...variants.values()].flatMap((timeline) => {
    const found = entryOn(knownOn === undefined ? timeline : knownBy(timeline, knownOn), on);
    return found?.value ? [found.value] : [];
  });
}
