import { formatSiret, readPartialSiret, readSiretTolerantly } from '@apart/shared';

/** « Compris : SIRET 732 829 320 00074 (corrigé) »; undefined for what is no SIRET. */
export function understoodSiret(text: string): string | undefined {
  const whole = readSiretTolerantly(text);
  if (whole) return `Compris : SIRET ${formatSiret(whole.siret)}${whole.changed ? ' (corrigé)' : ''}`;
  const partial = readPartialSiret(text);
  return partial ? `Compris : SIRET commençant par ${partial.digits}${partial.changed ? ' (corrigé)' : ''}` : undefined;
}
