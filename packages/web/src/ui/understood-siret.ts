import { formatSiren, formatSiret, readPartialSiret, readSirenTolerantly, readSiretTolerantly } from '@apart/shared';

/** « Compris : SIRET 732 829 320 00074 (corrigé) »; undefined for what is neither a SIRET, nor its beginning, nor a SIREN. */
export function understoodSiret(text: string): string | undefined {
  const said = (what: string, changed: boolean): string => `Compris\u00a0: ${what}${changed ? ' (corrigé)' : ''}`;
  const whole = readSiretTolerantly(text);
  if (whole) return said(`SIRET ${formatSiret(whole.siret)}`, whole.changed);
  const company = readSirenTolerantly(text);
  if (company) return said(`SIREN ${formatSiren(company.siren)}`, company.changed);
  const partial = readPartialSiret(text);
  return partial ? said(`SIRET commençant par ${partial.digits}`, partial.changed) : undefined;
}
