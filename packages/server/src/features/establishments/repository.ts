import { eq } from 'drizzle-orm';
import { among, type Queries } from '../../persistence/index.ts';
import { establishmentTables } from '../companies/index.ts';

export type EstablishmentRow = ReturnType<typeof establishmentTables>['establishment']['$inferSelect'];

export async function findEstablishment(q: Queries, siret: string): Promise<EstablishmentRow | undefined> {
  const { establishment } = establishmentTables(q);
  const [row] = await q.sql.select().from(establishment).where(eq(establishment.siret, siret));
  return row;
}

/** The columns of these sheets that hold their bank details, in no order. */
export async function banksOf(q: Queries, sirets: readonly string[]) {
  const { establishment: of } = establishmentTables(q);
  return q.sql
    .select({
      siret: of.siret, ibanSealed: of.ibanSealed, ibanMasked: of.ibanMasked, bic: of.bic, bankHolder: of.bankHolder,
      pendingBankFrom: of.pendingBankFrom, pendingIbanSealed: of.pendingIbanSealed, pendingIbanMasked: of.pendingIbanMasked, pendingBic: of.pendingBic, pendingBankHolder: of.pendingBankHolder,
    })
    .from(of)
    .where(among(q, of.siret, sirets));
}
