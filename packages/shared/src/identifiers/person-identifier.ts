import { ok, type Result } from '../foundation/index.ts';
import { formatNir, maskNir, type Nir, parseNir } from './nir.ts';
import { formatNtt, maskNtt, type Ntt, parseNtt } from './ntt.ts';

export const PERSON_IDENTIFIER_KINDS = ['NIR', 'NTT'] as const;
export type PersonIdentifierKind = (typeof PERSON_IDENTIFIER_KINDS)[number];

/** What names an employee in a DI. */
export type PersonIdentifier = { readonly kind: 'NIR'; readonly value: Nir } | { readonly kind: 'NTT'; readonly value: Ntt };

export function parsePersonIdentifier(kind: PersonIdentifierKind, text: string, path = ''): Result<PersonIdentifier> {
  if (kind === 'NIR') {
    const nir = parseNir(text, path);
    return nir.ok ? ok<PersonIdentifier>({ kind, value: nir.value }, nir.warnings) : nir;
  }
  const ntt = parseNtt(text, path);
  return ntt.ok ? ok<PersonIdentifier>({ kind, value: ntt.value }, ntt.warnings) : ntt;
}

export function maskPersonIdentifier(identifier: PersonIdentifier): string {
  return identifier.kind === 'NIR' ? maskNir(identifier.value) : maskNtt(identifier.value);
}

export function formatPersonIdentifier(identifier: PersonIdentifier): string {
  return identifier.kind === 'NIR' ? formatNir(identifier.value) : formatNtt(identifier.value);
}
