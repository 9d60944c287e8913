import type { Brand } from '../foundation/index.ts';
import { ok, refusal, refused, type Result } from '../foundation/index.ts';
import { passesLuhn } from './luhn.ts';
import { isSiren, LA_POSTE_SIREN, LOOK_ALIKES, type Siren, withoutSeparators } from './siren.ts';

/** An establishment: SIREN and five digits, fourteen in all, keys right. Always text: it may begin with zeros. */
export type Siret = Brand<string, 'Siret'>;

const LA_POSTE_HEAD_OFFICE = '35600000000048';

/**
 * Fourteen digits whose SIREN and whole pass Luhn. La Poste's establishments follow their own rule:
 * the plain sum of the fourteen digits is a multiple of five, its head office keeping the common key.
 */
export function isSiret(text: string): text is Siret {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  if (!text.startsWith(LA_POSTE_SIREN)) return passesLuhn(text);
  return text === LA_POSTE_HEAD_OFFICE || [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** Strict reading: spaces, dots and dashes are removed, letters are not interpreted. */
export function parseSiret(text: string, path = ''): Result<Siret> {
  const digits = withoutSeparators(text);
  if (isSiret(digits)) return ok(digits);
  if (!/^\d*$/.test(digits)) return refused(refusal('SIRET_MALFORMED', path, 'Un SIRET ne contient que des chiffres.'));
  if (digits.length !== 14) {
    return refused(refusal('SIRET_LENGTH', path, `Un SIRET compte quatorze chiffres\u00a0; vous en avez saisi ${digits.length}.`, { numbers: { digits: digits.length } }));
  }
  return refused(refusal('SIRET_KEY', path, 'Ce SIRET n’existe pas\u00a0: sa clé de contrôle est fausse. Vérifiez chaque chiffre.'));
}

/**
 * A SIRET typed or read by eye: letters that look like digits are understood when the reading passes the key.
 * `changed` tells that a letter was interpreted, so that what was understood is shown.
 */
export function readSiretTolerantly(text: string): { readonly siret: Siret; readonly changed: boolean } | undefined {
  const typed = withoutSeparators(text);
  const digits = typed.replace(/[OoIiLlSsBbZz]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
  return isSiret(digits) ? { siret: digits, changed: digits !== typed } : undefined;
}

/**
 * The beginning of a SIRET (3 to 13 digits), for a search. Without a key to prove the reading,
 * only O, I and l are looked at as digits.
 */
export function readPartialSiret(text: string): { readonly digits: string; readonly changed: boolean } | undefined {
  const typed = withoutSeparators(text);
  const digits = typed.replace(/[Oo]/g, '0').replace(/[IiLl]/g, '1');
  return /^\d{3,13}$/.test(digits) && /\d/.test(typed) ? { digits, changed: digits !== typed } : undefined;
}

/** « 732 829 320 00074 » */
export function formatSiret(siret: Siret): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}

export function sirenOf(siret: Siret): Siren {
  return siret.slice(0, 9) as Siren;
}

/** The five digits of the establishment in its company. */
export function nicOf(siret: Siret): string {
  return siret.slice(9);
}
