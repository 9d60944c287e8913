import { z } from 'zod';
import { passwordHashKind } from '../accounts/index.ts';

/** Columns of the file, as they are named in its first line; accents, case and `-_` do not matter. */
export const SYLAE_COLUMNS = ['identifiant', 'courriel', 'nom', 'prenom', 'empreinte'] as const;
export type SylaeColumn = (typeof SYLAE_COLUMNS)[number];

export interface SylaeLine {
  /** Line of the file, the header being 1. */
  readonly line: number;
  readonly identifier: string;
  readonly email: string;
  readonly lastName: string;
  readonly firstName: string;
  /** Argon2id or bcrypt; `null`: the first sign-in goes through recovery. */
  readonly passwordHash: string | null;
}

/** Why a line, or the whole file when it is about the header, was left out. Codes are stable; no value is repeated. */
export interface LineFault {
  readonly line: number;
  readonly column: SylaeColumn | null;
  readonly code: FaultCode;
}

export const FAULTS = {
  COLUMN_MISSING: 'cette colonne manque dans la première ligne du fichier',
  COLUMN_COUNT: 'le nombre de colonnes n’est pas celui de la première ligne',
  UNREADABLE: 'la ligne ne se lit pas\u00a0: un guillemet n’est pas fermé',
  NOT_UTF8: 'le texte n’est pas en UTF-8',
  REQUIRED: 'la valeur manque',
  TOO_LONG: 'la valeur est trop longue',
  EMAIL_INVALID: 'l’adresse électronique n’est pas valable',
  IDENTIFIER_INVALID: 'l’identifiant contient des espaces',
  HASH_UNKNOWN: 'l’empreinte n’est ni argon2id ni bcrypt',
  HASH_TOO_COSTLY: 'l’empreinte demanderait trop de calcul à chaque connexion',
  DUPLICATE_LINE: 'cet identifiant est déjà dans une ligne précédente',
  EMAIL_TAKEN: 'cette adresse est celle d’un autre compte, qui n’est pas modifié',
  IDENTIFIER_TAKEN: 'cet identifiant est celui d’un autre compte, qui n’est pas modifié',
} as const;
export type FaultCode = keyof typeof FAULTS;

const MAX_LENGTH = 200;

/** Checks the five values of a line and puts them in their stored form. */
export function readLine(line: number, values: Readonly<Record<SylaeColumn, string>>): SylaeLine | LineFault {
  const fault = (column: SylaeColumn, code: FaultCode): LineFault => ({ line, column, code });
  for (const column of SYLAE_COLUMNS) {
    if (values[column].includes('\uFFFD')) return fault(column, 'NOT_UTF8');
    if (column !== 'empreinte' && values[column] === '') return fault(column, 'REQUIRED');
    if (values[column].length > MAX_LENGTH) return fault(column, 'TOO_LONG');
  }
  const identifier = values.identifiant.toLowerCase();
  const email = values.courriel.toLowerCase();
  if (/\s/.test(identifier)) return fault('identifiant', 'IDENTIFIER_INVALID');
  if (!z.email().safeParse(email).success) return fault('courriel', 'EMAIL_INVALID');
  const passwordHash = values.empreinte === '' ? null : values.empreinte;
  if (passwordHash !== null && passwordHashKind(passwordHash) === null) return fault('empreinte', 'HASH_UNKNOWN');
  if (passwordHash !== null && isTooCostly(passwordHash)) return fault('empreinte', 'HASH_TOO_COSTLY');
  return { line, identifier, email, lastName: values.nom, firstName: values.prenom, passwordHash };
}

/** A hash says itself what its check costs: one that takes seconds would let anybody stop the service by signing in. */
function isTooCostly(hash: string): boolean {
  const bcrypt = /^\$2[abxy]\$(\d\d)\$/.exec(hash);
  if (bcrypt) return Number(bcrypt[1]) > 13;
  const [, memory = '0', passes = '0', lanes = '0'] = /m=(\d+),t=(\d+),p=(\d+)/.exec(hash) ?? [];
  return Number(memory) > 131_072 || Number(passes) > 6 || Number(lanes) > 8;
}
