import { bankChangeUsableFrom, ok } from '@apart/shared';
import { and, eq, lte } from 'drizzle-orm';
import { perform } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { establishmentTables } from '../companies/index.ts';
import type { EstablishmentRow } from './repository.ts';

type BankColumns = Pick<EstablishmentRow, 'ibanSealed' | 'ibanMasked' | 'bic' | 'bankHolder'>;

type PendingColumns = Pick<EstablishmentRow, 'pendingBankFrom' | 'pendingIbanSealed' | 'pendingIbanMasked' | 'pendingBic' | 'pendingBankHolder'>;

/** The account to pay at an instant: the one that waited takes its place at its hour, not before. */
export function bankOf(row: BankColumns & PendingColumns, at: Date): BankColumns {
  if (!row.pendingBankFrom || row.pendingBankFrom > at) return row;
  return { ibanSealed: row.pendingIbanSealed, ibanMasked: row.pendingIbanMasked, bic: row.pendingBic, bankHolder: row.pendingBankHolder };
}

export const NO_PENDING_BANK = {
  pendingIbanSealed: null, pendingIbanMasked: null, pendingBic: null, pendingBankHolder: null, pendingBankFrom: null, pendingBankBy: null,
} as const;

/** Makes a typed account wait: the one in use stays, whatever else changes of the sheet. */
export function waitingBank(before: EstablishmentRow, typed: Partial<BankColumns>, by: string, at: Date): Partial<EstablishmentRow> {
  return {
    ibanSealed: before.ibanSealed,
    ibanMasked: before.ibanMasked,
    bic: before.bic,
    bankHolder: before.bankHolder,
    pendingIbanSealed: typed.ibanSealed ?? null,
    pendingIbanMasked: typed.ibanMasked ?? null,
    pendingBic: typed.bic ?? before.bic,
    pendingBankHolder: typed.bankHolder ?? before.bankHolder,
    pendingBankFrom: bankChangeUsableFrom(at),
    pendingBankBy: by,
  };
}

/** Writes on each sheet the account whose hour has come; returns how many. `bankOf` already says it to whoever pays. */
export async function settleBankChanges(deps: Deps, dryRun: boolean): Promise<number> {
  const { establishment } = establishmentTables(deps.db);
  const due = await deps.db.read.sql.select().from(establishment).where(lte(establishment.pendingBankFrom, deps.clock.now()));
  if (dryRun) return due.length;
  for (const row of due) {
    await perform(deps, { kind: 'system', name: 'Ordonnanceur' }, 'establishment.useBankChange', async (tx) => {
      const [settled] = await tx.sql
        .update(establishment)
        .set({ ...bankOf(row, tx.at), ...NO_PENDING_BANK, version: row.version + 1 })
        .where(and(eq(establishment.siret, row.siret), eq(establishment.version, row.version)))
        .returning();
      if (settled) await tx.record({ act: 'establishment.useBankChange', subjectKind: 'establishment', subjectId: row.siret, siret: row.siret });
      return ok(null);
    });
  }
  return due.length;
}
