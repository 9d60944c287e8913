import type { Brand, Refusal } from '../foundation/index.ts';
import { ok, refusal, refused, type Result } from '../foundation/index.ts';
import { withoutSeparators } from './siren.ts';

/**
 * A social security number with its key: fifteen characters without spaces, upper case.
 * sex 1 · year 2 · month 2 · place 5 · order 3 · key 2. Personal data: print it with `maskNir`.
 */
export type Nir = Brand<string, 'Nir'>;

const SHAPE = /^[1-9]\d{4}(?:\d{2}|2[AB])\d{6}\d{2}$/;
const BODY_SHAPE = /^[1-9]\d{4}(?:\d{2}|2[AB])\d{6}$/;

/** The key of the first thirteen characters: 97 − (N mod 97), Corsica's 2A and 2B counting as 19 and 18. */
export function nirKey(body: string): string {
  if (!BODY_SHAPE.test(body)) throw new RangeError('A NIR without its key has thirteen characters');
  const number = BigInt(body.replace('2A', '19').replace('2B', '18'));
  return String(97n - (number % 97n)).padStart(2, '0');
}

/**
 * The refusals never repeat the number. The month is not limited to 01–12: incomplete civil statuses use 20 and more.
 * A first digit of 3, 4, 7 or 8 (registration under way) is accepted with a warning.
 */
export function parseNir(text: string, path = ''): Result<Nir> {
  const typed = withoutSeparators(text).toUpperCase();
  if (BODY_SHAPE.test(typed)) {
    return refused(refusal('NIR_KEY_MISSING', path, 'Il manque la clé\u00a0: saisissez les treize caractères du numéro de sécurité sociale et les deux chiffres de la clé.'));
  }
  if (!SHAPE.test(typed)) {
    return refused(refusal('NIR_MALFORMED', path, 'Un numéro de sécurité sociale compte quinze chiffres, clé comprise\u00a0; seules les lettres 2A et 2B de la Corse y sont permises.', { numbers: { characters: typed.length } }));
  }
  if (!/^[123478]/.test(typed)) {
    return refused(refusal('NIR_FIRST_DIGIT', path, 'Le premier chiffre d’un numéro de sécurité sociale est 1 ou 2 (3, 4, 7 ou 8 pour une immatriculation en cours).'));
  }
  if (nirKey(typed.slice(0, 13)) !== typed.slice(13)) {
    return refused(refusal('NIR_KEY', path, 'La clé ne correspond pas à ce numéro de sécurité sociale\u00a0: vérifiez chaque chiffre.'));
  }
  return ok(typed as Nir, isProvisional(typed) ? [provisionalWarning(path)] : []);
}

function isProvisional(nir: string): boolean {
  return /^[3478]/.test(nir);
}

function provisionalWarning(path: string): Refusal {
  return refusal('NIR_PROVISIONAL', path, 'Ce numéro est provisoire (immatriculation en cours)\u00a0: remplacez-le dès que le numéro définitif est connu.');
}

/** « 2 69 05 49 588 157 80 » */
export function formatNir(nir: Nir): string {
  return group(nir);
}

/** « 2 69 05 ●● ●●● ●●● ●● »: sex, year and month only, on documents and for readers. */
export function maskNir(nir: Nir): string {
  return group(nir.slice(0, 5) + '●'.repeat(10));
}

function group(text: string): string {
  return text.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5\u00a0$6\u00a0$7');
}
