import type { Brand } from '../foundation/index.ts';
import { type DepartementCode, departement3, departementFrom3 } from './departement.ts';
import { luhnCheckCharacter } from './luhn.ts';

/** `<département 3>-<6 of base 32>-<avenant 2>`: a DAP and its DA share it, an avenant changes the last part. */
export type DapReference = Brand<string, 'DapReference'>;
/** `<DAP reference>-<YYYYMM>-<version>` */
export type DiReference = Brand<string, 'DiReference'>;

/** Digits and capitals without I, L, O and U, which are misread. */
export const REFERENCE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SEQUENCE_CHARACTERS = 5;
export const MAX_SEQUENCE_NUMBER = 32 ** SEQUENCE_CHARACTERS - 1;

/**
 * The sixth character is a Luhn-mod-32 check over département, sequence and avenant 00, so that a file keeps one number.
 * @param sequenceNumber 0 to MAX_SEQUENCE_NUMBER, never used twice in a département
 * @param avenant 0 for the request itself, then 1 to 99
 * @throws on an unknown département or a number out of bounds
 */
export function makeDapReference(departement: DepartementCode, sequenceNumber: number, avenant = 0): DapReference {
  const place = departement3(departement);
  if (departementFrom3(place) === undefined) throw new RangeError('Unknown département');
  if (!Number.isInteger(sequenceNumber) || sequenceNumber < 0 || sequenceNumber > MAX_SEQUENCE_NUMBER) throw new RangeError('Sequence number out of bounds');
  const sequence = toBase32(sequenceNumber);
  return `${place}-${sequence}${checkCharacter(place, sequence)}-${avenantPart(avenant)}` as DapReference;
}

/** The reference of the n-th avenant of the same file (0 gives back the request's own). */
export function withAvenant(reference: DapReference, avenant: number): DapReference {
  return `${reference.slice(0, 11)}${avenantPart(avenant)}` as DapReference;
}

/** @param month `YYYY-MM` @param version 1 for the first DI of the month */
export function makeDiReference(reference: DapReference, month: string, version: number): DiReference {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) throw new RangeError('A month is YYYY-MM');
  if (!Number.isInteger(version) || version < 1 || version > 999) throw new RangeError('Version out of bounds');
  return `${reference}-${month.replace('-', '')}-${version}` as DiReference;
}

export interface DapReferenceParts {
  readonly kind: 'DAP';
  readonly canonical: DapReference;
  readonly departement: DepartementCode;
  readonly avenant: number;
}

export interface DiReferenceParts {
  readonly kind: 'DI';
  readonly canonical: DiReference;
  readonly dap: DapReference;
  readonly departement: DepartementCode;
  readonly avenant: number;
  /** `YYYY-MM` */
  readonly month: string;
  readonly version: number;
}

const COMPACT = /^(\d{2}[0-9AB])([0-9A-Z]{5})([0-9A-Z])(\d{2})(?:(\d{4})(0[1-9]|1[0-2])([1-9]\d{0,2}))?$/;

/**
 * Reads a reference typed by hand: any case, with or without separators, O for 0, I and L for 1, « DAP n° » before it.
 * Undefined when it is not one of ours or its check character is wrong (legacy numbers are searched by `searchKey`).
 */
export function parseReference(text: string): DapReferenceParts | DiReferenceParts | undefined {
  const match = COMPACT.exec(searchKey(text.replace(/^\s*(?:dap|da|di)?\s*(?:n[°º])?\s*:?\s*/i, '')));
  if (!match) return undefined;
  const [, place = '', sequence = '', check = '', avenantDigits = '', year, monthDigits, version] = match;
  const departement = departementFrom3(place);
  if (departement === undefined || !inAlphabet(sequence) || checkCharacter(place, sequence) !== check) return undefined;
  const dap = `${place}-${sequence}${check}-${avenantDigits}` as DapReference;
  const avenant = Number(avenantDigits);
  if (version === undefined) return { kind: 'DAP', canonical: dap, departement, avenant };
  const month = `${year}-${monthDigits}`;
  return { kind: 'DI', canonical: makeDiReference(dap, month, Number(version)), dap, departement, avenant, month, version: Number(version) };
}

/** What references, ours and legacy, are searched under: capitals, no separators, O as 0, I and L as 1. */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[\s\u200b\u2060._/\\\-\u2010-\u2015]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

function checkCharacter(place: string, sequence: string): string {
  return luhnCheckCharacter(`${place}${sequence}00`, REFERENCE_ALPHABET);
}

function toBase32(value: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < SEQUENCE_CHARACTERS; i++) {
    text = REFERENCE_ALPHABET.charAt(rest % 32) + text;
    rest = Math.trunc(rest / 32);
  }
  return text;
}

function avenantPart(avenant: number): string {
  if (!Number.isInteger(avenant) || avenant < 0 || avenant > 99) throw new RangeError('An avenant is numbered 0 to 99');
  return String(avenant).padStart(2, '0');
}

function inAlphabet(text: string): boolean {
  return [...text].every((character) => REFERENCE_ALPHABET.includes(character));
}
