import type { Brand } from '../foundation/index.ts';
import { ok, refusal, refused, type Result } from '../foundation/index.ts';
import { isSiren } from './siren.ts';

/**
 * A temporary technical number for an employee without NIR, in the form of the DSN: 11 to 40 characters without space,
 * 1 or 2, the employer's SIREN, then a number of the employer's own. It has no key. Upper case here.
 */
export type Ntt = Brand<string, 'Ntt'>;

export function parseNtt(text: string, path = ''): Result<Ntt> {
  const typed = text.replace(/[\s\u200b\u2060]/g, '').toUpperCase();
  if (typed.length < 11 || typed.length > 40) {
    return refused(refusal('NTT_LENGTH', path, `Un NTT compte de 11 à 40 caractères\u00a0; vous en avez saisi ${typed.length}.`, { numbers: { characters: typed.length } }));
  }
  if (!/^[12]\d{9}[0-9A-Z._/-]+$/.test(typed)) {
    return refused(refusal('NTT_MALFORMED', path, 'Un NTT commence par 1 ou 2, suivi des neuf chiffres du SIREN de l’employeur, puis d’un identifiant de lettres et de chiffres propre à l’employeur.'));
  }
  const warnings = isSiren(typed.slice(1, 10)) ? [] : [refusal('NTT_SIREN', path, 'Les neuf chiffres qui suivent le premier ne forment pas un SIREN valide\u00a0: vérifiez ce NTT.')];
  return ok(typed as Ntt, warnings);
}

/** « 1 732829320 ●●●●● »: the employer's own number is hidden, its length kept. */
export function maskNtt(ntt: Ntt): string {
  return `${ntt.slice(0, 1)}\u00a0${ntt.slice(1, 10)}\u00a0${'●'.repeat(ntt.length - 10)}`;
}

/** « 1 732829320 A12B3 » */
export function formatNtt(ntt: Ntt): string {
  return `${ntt.slice(0, 1)}\u00a0${ntt.slice(1, 10)}\u00a0${ntt.slice(10)}`;
}
