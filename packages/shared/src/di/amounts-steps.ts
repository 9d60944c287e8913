import type { Confidence, TimelineEntry } from '../law/index.ts';
import { formatDayShort } from '../time/index.ts';
import type { Step } from './amounts-input.ts';

/** The explanation of an amount, written while it is computed. */
export class Explanation {
  readonly steps: Step[] = [];

  /** A step that a row of the law decides. */
  law(labelFr: string, valueFr: string, article: string, entry: TimelineEntry<unknown>): void {
    this.steps.push({ labelFr, valueFr, article, source: entry.source, periodFr: periodOf(entry), confidence: entry.confidence });
  }

  /** A step that only computes, or that the employer declared. */
  plain(labelFr: string, valueFr: string, article: string, source: string): void {
    this.steps.push({ labelFr, valueFr, article, source, periodFr: '', confidence: 'sure' });
  }
}

export function weakest(confidences: readonly Confidence[]): Confidence {
  return confidences.includes('unknown') ? 'unknown' : confidences.includes('probable') ? 'probable' : 'sure';
}

/** Thousandths of a euro, where a ceiling falls: 45675 → « 45,675 € ». */
export function formatThousandths(thousandths: number): string {
  const decimals = String(thousandths % 1000).padStart(3, '0').replace(/0$/, '');
  return `${(thousandths - (thousandths % 1000)) / 1000},${decimals}\u00a0€`;
}

function periodOf({ effect, until }: TimelineEntry<unknown>): string {
  return until === undefined ? `depuis le ${formatDayShort(effect)}` : `du ${formatDayShort(effect)} au ${formatDayShort(until)}`;
}
