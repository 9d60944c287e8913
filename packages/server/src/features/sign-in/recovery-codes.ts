import { randomInt } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { and, eq, isNull } from 'drizzle-orm';
import type { Queries, Transaction } from '../../persistence/index.ts';
import type { Ids } from '../../ids.ts';
import { accountTables, hashPassword } from '../accounts/index.ts';

const COUNT = 10;
/** Letters and digits that are not taken for one another. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** Ten codes of 49 bits, « abcde-fghjk », to be kept on paper. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: COUNT }, () => Array.from({ length: 10 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')).map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);

const plain = (typed: string): string => typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Hashes take time: made before the transaction that keeps them. */
export const hashRecoveryCodes = (codes: readonly string[]): Promise<string[]> => Promise.all(codes.map((code) => hashPassword(plain(code))));

/** Replaces all the codes of an account. */
export async function keepRecoveryCodes(tx: Transaction, ids: Ids, accountId: string, hashes: readonly string[]): Promise<void> {
  const { recoveryCode } = accountTables(tx);
  await tx.sql.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  await tx.sql.insert(recoveryCode).values(hashes.map((codeHash) => ({ id: ids.next(), accountId, codeHash, usedAt: null })));
}

/** The row of the unused code that this is; `null` when it is none. Takes up to ten hashes of time. */
export async function findRecoveryCode(q: Queries, accountId: string, typed: string): Promise<string | null> {
  const { recoveryCode } = accountTables(q);
  const code = plain(typed);
  if (code.length !== 10) return null;
  const rows = await q.sql.select().from(recoveryCode).where(and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)));
  for (const row of rows) if (await verify(row.codeHash, code)) return row.id;
  return null;
}

/** Spends a code; of two who give it at once, one is refused. */
export async function spendRecoveryCode(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { recoveryCode } = accountTables(tx);
  const spent = await tx.sql.update(recoveryCode).set({ usedAt: at }).where(and(eq(recoveryCode.id, id), isNull(recoveryCode.usedAt))).returning({ id: recoveryCode.id });
  return spent.length === 1;
}

export async function recoveryCodesLeft(q: Queries, accountId: string): Promise<number> {
  const { recoveryCode } = accountTables(q);
  return (await q.sql.select({ id: recoveryCode.id }).from(recoveryCode).where(and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)))).length;
}
