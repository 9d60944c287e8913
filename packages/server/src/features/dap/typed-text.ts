import { parseReference, readPartialSiret, readSirenTolerantly, readSiretTolerantly, searchKey } from '@apart/shared';
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
  /** An e-mail address, in lower case: then it is nothing else. */
  readonly email?: string;
}

/** A département alone (three characters) begins every reference of its files: it is not searched as one. */
const SHORTEST_KEY = 4;
const SHORTEST_NAME = 2;

/**
 * Reads what a person typed in a search box. A SIRET whose key is right is nothing else; without that proof, digits may
 * begin a SIRET and a reference, and a text with letters may be a name. One of our references, complete, is proved by its
 * own key, but is also shown as the beginning of a SIRET when its digits read so.
 */
export function readTypedText(text: string): TypedText {
  const siret = readSiretTolerantly(text);
  if (siret) return { siret: { value: siret.siret, corrected: siret.changed } };
  const email = text.trim().toLowerCase();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return { email };
  const partial = readPartialSiret(text);
  const siren = readSirenTolerantly(text);
  const canonical = parseReference(text)?.canonical;
  const bare = text.replace(/^\s*(?:dap|da|di)\s+(?:n[°º])?\s*:?\s*/i, '');
  const key = searchKey(canonical ?? bare);
  const nameKey = nameKeyOf(text);
  return {
    ...(partial ? { partialSiret: { value: partial.digits, corrected: partial.changed } } : {}),
    ...(siren ? { siren: { value: siren.siren, corrected: siren.changed } } : {}),
    ...(/\d/.test(text) && /^[0-9A-Z]+$/.test(key) && key.length >= SHORTEST_KEY ? { referenceKey: key } : {}),
    ...(canonical ? { reference: { value: canonical, corrected: compact(bare) !== compact(canonical) } } : {}),
    ...(!canonical && (nameKey.match(/[A-Z]/g)?.length ?? 0) >= SHORTEST_NAME ? { nameKey } : {}),
  };
}

const compact = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '');
