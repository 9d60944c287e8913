import { electronicFormatIBAN, friendlyFormatIBAN, isSEPACountry, isValidIBAN } from 'ibantools';
import type { Brand } from '../foundation/index.ts';
import { ok, refusal, refused, type Result } from '../foundation/index.ts';

/** A bank account of the SEPA area, without spaces, upper case. Personal data: print it with `maskIban`. */
export type Iban = Brand<string, 'Iban'>;

/** The refusals never repeat the number. */
export function parseIban(text: string, path = ''): Result<Iban> {
  const iban = electronicFormatIBAN(text.replace(/[\s\u200b\u2060.]/g, '')) ?? '';
  if (iban === '') return refused(refusal('IBAN_EMPTY', path, 'Indiquez l’IBAN de l’établissement, tel qu’il figure sur le RIB.'));
  if (!isValidIBAN(iban)) return refused(refusal('IBAN_INVALID', path, 'Cet IBAN n’est pas valide\u00a0: recopiez-le du RIB, chiffre par chiffre.'));
  if (!isSEPACountry(iban.slice(0, 2))) return refused(refusal('IBAN_NOT_SEPA', path, 'L’allocation n’est payée que sur un compte de l’espace SEPA.'));
  return ok(iban as Iban);
}

/** « FR76 3000 6000 0112 3456 7890 189 » */
export function formatIban(iban: Iban): string {
  return friendlyFormatIBAN(iban, '\u00a0') ?? iban;
}

/** « FR76 ●●●● ●●●● ●●●● ●●●● ●●●0 189 »: country, key and the last four characters. */
export function maskIban(iban: Iban): string {
  const hidden = iban.slice(0, 4) + '●'.repeat(iban.length - 8) + iban.slice(-4);
  return hidden.replace(/(.{4})(?=.)/g, '$1\u00a0');
}
