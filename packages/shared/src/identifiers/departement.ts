import { DEPARTEMENT_NAMES, OVERSEAS_COLLECTIVITY_NAMES } from './departement-names.ts';

/** The code of a département as INSEE writes it: « 75 », « 2A », « 971 ». */
export type DepartementCode = string;

export interface Departement {
  readonly code: DepartementCode;
  readonly name: string;
}

/** The 101 départements, in the order of their codes. */
export const DEPARTEMENTS: readonly Departement[] = Object.entries(DEPARTEMENT_NAMES)
  .map(([code, name]) => ({ code, name }))
  .sort((a, b) => (departement3(a.code) < departement3(b.code) ? -1 : 1));

const names = new Map(Object.entries({ ...DEPARTEMENT_NAMES, ...OVERSEAS_COLLECTIVITY_NAMES }));

/** True for a département and for an overseas collectivity, whose employers file too. */
export function isDepartement(code: string): boolean {
  return departementName(code) !== undefined;
}

export function departementName(code: DepartementCode): string | undefined {
  return names.get(code);
}

/**
 * The département that receives the DAP of an establishment, from the INSEE code of its commune (R.5122-2).
 * The postal code is of no use: 26 communes would fall in the wrong département. Undefined for an unknown code.
 */
export function departementOfCommune(inseeCode: string): DepartementCode | undefined {
  const commune = inseeCode.trim().toUpperCase();
  if (!/^(?:\d{2}|2[AB])\d{3}$/.test(commune)) return undefined;
  const code = /^9[78]/.test(commune) ? commune.slice(0, 3) : commune.slice(0, 2);
  return isDepartement(code) ? code : undefined;
}

/** Always three characters, as in references and extracts: « 075 », « 02A », « 971 ». */
export function departement3(code: DepartementCode): string {
  return code.padStart(3, '0');
}

/** Back from three characters: « 02A » → « 2A ». Undefined when it names no département. */
export function departementFrom3(code3: string): DepartementCode | undefined {
  const code = code3.length === 3 && code3.startsWith('0') ? code3.slice(1) : code3;
  return isDepartement(code) && departement3(code) === code3 ? code : undefined;
}
