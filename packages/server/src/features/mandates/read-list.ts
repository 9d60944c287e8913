import { emailField, readSiretTolerantly, refusal, type Refusal, type Siret } from '@apart/shared';

/** One line of a list of establishments, as it was understood. */
export interface ListedSiret {
  readonly siret: Siret;
  /** Address of the company, lower case, when the line gives one. */
  readonly email: string | null;
  /** Place of the line in what was sent, from 0. */
  readonly index: number;
}

/**
 * Reads lines « SIRET » or « SIRET ; courriel » (semicolon, comma or tabulation between), of any number. Empty lines are
 * skipped, a SIRET written twice counts once, and every line that cannot be read is told, with its number.
 */
export function readSiretList(lines: readonly string[], path: string): { readonly listed: readonly ListedSiret[]; readonly refusals: readonly Refusal[] } {
  const listed = new Map<string, ListedSiret>();
  const refusals: Refusal[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [first = '', second = ''] = line.split(/[;,\t]/).map((cell) => cell.trim());
    const siret = readSiretTolerantly(first)?.siret;
    const email = second === '' ? null : emailField('Courriel').safeParse(second);
    if (!siret) refusals.push(refusal('SIRET_INVALID', `${path}.${index}`, `Ligne ${index + 1}\u00a0: «\u00a0${first.slice(0, 40)}\u00a0» n’est pas un SIRET valable.`, { numbers: { line: index + 1 } }));
    if (email && !email.success) refusals.push(refusal('EMAIL_INVALID', `${path}.${index}`, `Ligne ${index + 1}\u00a0: «\u00a0${second.slice(0, 60)}\u00a0» n’est pas une adresse électronique complète.`, { numbers: { line: index + 1 } }));
    if (siret && !listed.has(siret)) listed.set(siret, { siret, email: email?.success ? email.data.toLowerCase() : null, index });
  }
  return { listed: [...listed.values()], refusals };
}
