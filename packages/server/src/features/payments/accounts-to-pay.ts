import { inArray } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { decisionsOfClaims, type DiRow } from '../di/index.ts';
import { bankOf, establishmentTables } from '../establishments/index.ts';
import type { PaymentLineRow } from './tables.ts';

export type AccountToPay = Pick<PaymentLineRow, 'ibanSealed' | 'ibanMasked' | 'bic' | 'bankHolder'>;

/**
 * The account to credit for each claim, in the same order: the one of the decision; once the bank refused it, the one that the
 * sheet of the establishment has since. Null when none is known.
 */
export async function accountsToPay(q: Queries, claims: readonly DiRow[], at: Date): Promise<readonly (AccountToPay | null)[]> {
  if (claims.length === 0) return [];
  const decisions = await decisionsOfClaims(q, claims);
  const { establishment } = establishmentTables(q);
  const sheets = await q.sql.select().from(establishment).where(inArray(establishment.siret, [...new Set(claims.map(({ siret }) => siret))]));
  return claims.map((claim, index) => {
    const sheet = sheets.find(({ siret }) => siret === claim.siret);
    const now = sheet ? bankOf(sheet, at) : undefined;
    const decision = decisions[index];
    const account = claim.paymentRejection === null && decision?.ibanSealed ? { ibanSealed: decision.ibanSealed, ibanMasked: decision.ibanMasked } : now;
    if (!account?.ibanSealed) return null;
    const sameAsSheet = now?.ibanMasked === account.ibanMasked;
    return { ibanSealed: account.ibanSealed, ibanMasked: account.ibanMasked ?? '', bic: sameAsSheet ? (now?.bic ?? null) : null, bankHolder: now?.bankHolder ?? claim.establishmentName };
  });
}
