import { day, invariant } from '@apart/shared';
import { aVersion, type Terms } from './terms.ts';
import { SECTIONS_2026_01 } from './v2026-01.ts';

/** Every version that somebody may have accepted, the one in force last. */
export const TERMS: readonly Terms[] = [aVersion('2026-01', day('2026-01-01'), SECTIONS_2026_01)];

/** Version of the general terms of use that is accepted when a space is asked for. */
export const TERMS_VERSION = '2026-01';

export function termsOf(version: string): Terms {
  const found = TERMS.find((terms) => terms.version === version);
  invariant(found !== undefined, `The terms ${version} are not kept`);
  return found;
}
