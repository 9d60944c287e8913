import { REFERENCE_ALPHABET, type Day } from '@apart/shared';
import { eq } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import type { MadeKey } from './repository.ts';
import { documentTables } from './tables.ts';

/** Sixty bits: nobody guesses one. The alphabet of references, without letters that look like digits. */
const LENGTH = 12;

/** The code of a made document: the same for the same version, and nothing can be read from it. */
export function verificationCodeOf(deps: Pick<Deps, 'secrets'>, { ownerKind, ownerId, kind, versionKey }: MadeKey): string {
  const bytes = Buffer.from(deps.secrets.fingerprint(`${ownerKind}:${ownerId}:${kind}:${versionKey}`, 'document-code'), 'base64url');
  return [...bytes.subarray(0, LENGTH)].map((byte) => REFERENCE_ALPHABET.charAt(byte % 32)).join('');
}

/** « 7K3M-9QTZ-0ABC », as it is printed. */
export const printedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

export interface VerifiedDocument {
  readonly reference: string;
  readonly on: Day;
}

/** The document of a code, typed as it may be (spaces, dashes, O for 0, I and L for 1); undefined when the service made none. */
export async function verifiedDocument(q: Queries, typed: string): Promise<VerifiedDocument | undefined> {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (code.length !== LENGTH) return undefined;
  const { document } = documentTables(q);
  const [row] = await q.sql.select({ reference: document.verifiedReference, on: document.verifiedOn }).from(document).where(eq(document.verificationCode, code));
  return row?.reference && row.on ? { reference: row.reference, on: row.on } : undefined;
}
