/** The Luhn digit that completes a number. */
function luhnDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}

/** An invented SIRET that passes its keys: eight digits of SIREN, four of establishment. */
export function demoSiret(siren8: string, nic4 = '0001'): string {
  const siren = `${siren8}${luhnDigit(siren8)}`;
  return `${siren}${nic4}${luhnDigit(`${siren}${nic4}`)}`;
}
