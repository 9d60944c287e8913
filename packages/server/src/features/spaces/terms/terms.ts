import { createHash } from 'node:crypto';
import type { Day } from '@apart/shared';

export interface TermsSection {
  readonly title: string;
  readonly text: string;
}

/** One version of the general terms of use. */
export interface Terms {
  readonly version: string;
  readonly since: Day;
  readonly sections: readonly TermsSection[];
  /** SHA-256 of the text, in hexadecimal: what a receipt names. */
  readonly sha256: string;
}

export function aVersion(version: string, since: Day, sections: readonly TermsSection[]): Terms {
  const text = sections.map((section) => `${section.title}\n${section.text}\n`).join('\n');
  return { version, since, sections, sha256: createHash('sha256').update(text).digest('hex') };
}
