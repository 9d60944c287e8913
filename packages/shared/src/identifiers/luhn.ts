/** Luhn's key over decimal digits: true when the last digit closes the sum. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighted = i % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return digits !== '' && sum % 10 === 0;
}

/**
 * Luhn mod N: the character of `alphabet` that closes `body`. It detects every single wrong character
 * and every swap of neighbours but one.
 * @throws when a character of `body` is not in the alphabet
 */
export function luhnCheckCharacter(body: string, alphabet: string): string {
  const n = alphabet.length;
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const code = alphabet.indexOf(body.charAt(body.length - 1 - i));
    if (code < 0) throw new RangeError('A character is not in the alphabet');
    const weighted = i % 2 === 0 ? code * 2 : code;
    sum += Math.trunc(weighted / n) + (weighted % n);
  }
  return alphabet.charAt((n - (sum % n)) % n);
}
