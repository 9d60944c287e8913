import { isSiren, parseReference, readPartialSiret, readSiretTolerantly, searchKey, withoutSeparators } from '@apart/shared';
import { nameKeyOf } from '../establishments/index.ts';

export interface Reading {
  readonly value: string;
  /** Letters were taken for digits: what was understood is shown. */
  readonly corrected: boolean;
}

/** All that a typed text may mean; several at once when it is ambiguous. */
export interface TypedText {
  readonly siret?: Reading;
  /** The beginning of a SIRET, 3 to 13 digits. */
  readonly partialSiret?: Reading;
  readonly siren?: Reading;
  /** The search key of a reference, ours or legacy, or of its beginning; letters and digits only. */
  readonly referenceKey?: string;
  /** One of our references, complete, as we write it. */
  readonly reference?: Reading;
  /** A name as names are searched. */
  readonly nameKey?: string;
}

const SHORTEST_KEY = 3;
const SHORTEST_NAME = 2;

/**
 * Reads what a person typed in a search box. A SIRET whose key is right is nothing else; without that proof, digits may
 * begin a SIRET and a reference, and a text with letters may be a name. One of our references, complete, is proved by its
 * own key, but is also shown as the beginning of a SIRET when its digits read so.
 */
export function readTypedText(text: string): TypedText {
  const siret = readSiretTolerantly(text);
  if (siret) return { siret: { value: siret.siret, corrected: siret.changed } };
  const partial = readPartialSiret(text);
  const digits = withoutSeparators(text);
  const canonical = parseReference(text)?.canonical;
  const bare = text.replace(/^\s*(?:dap|da|di)\s+(?:n[°º])?\s*:?\s*/i, '');
  const key = searchKey(canonical ?? bare);
  const nameKey = nameKeyOf(text);
  return {
    ...(partial ? { partialSiret: { value: partial.digits, corrected: partial.changed } } : {}),
    ...(isSiren(digits) ? { siren: { value: digits, corrected: false } } : {}),
    ...(/\d/.test(text) && /^[0-9A-Z]+$/.test(key) && key.length >= SHORTEST_KEY ? { referenceKey: key } : {}),
    ...(canonical ? { reference: { value: canonical, corrected: compact(bare) !== compact(canonical) } } : {}),
    ...(!canonical && (nameKey.match(/[A-Z]/g)?.length ?? 0) >= SHORTEST_NAME ? { nameKey } : {}),
  };
}

const compact = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '');
