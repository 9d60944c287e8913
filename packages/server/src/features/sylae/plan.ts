import { createHash } from 'node:crypto';
import { inArray, or } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';
import type { LineFault, SylaeLine } from './line.ts';
import { sylaeTables } from './tables.ts';

export const fingerprint = (hash: string): string => createHash('sha256').update(hash).digest('hex');

/** What the account and the last file say of a person who came before. */
export interface KnownPerson {
  readonly accountId: string;
  readonly imported: { readonly email: string; readonly firstName: string; readonly lastName: string; readonly password: string | null };
  readonly here: { readonly email: string; readonly firstName: string; readonly lastName: string };
  /** True when the person chose another password here. */
  readonly ownsPassword: boolean;
}

export type Field = 'email' | 'firstName' | 'lastName' | 'password';

export type Step =
  | { readonly kind: 'create'; readonly line: SylaeLine }
  /** `set`: fields to change in the account; those that the person changed here are only noted as imported. */
  | { readonly kind: 'correct'; readonly line: SylaeLine; readonly accountId: string; readonly set: readonly Field[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'fault'; readonly fault: LineFault };

/** What one run has learnt so far: who owns each name (e-mail or identifier), and the identifiers already met. */
export interface Memory {
  readonly owners: Map<string, string>;
  readonly met: Set<string>;
}

/** Who owns the names of these lines, and who came before. */
export async function lookUp(q: Queries, lines: readonly SylaeLine[], memory: Memory): Promise<Map<string, KnownPerson>> {
  const { account } = accountTables(q);
  const { sylaeAccount } = sylaeTables(q);
  const identifiers = lines.map((line) => line.identifier);
  const names = [...new Set([...identifiers, ...lines.map((line) => line.email)])];
  const rows = await q.sql.select().from(sylaeAccount).where(inArray(sylaeAccount.identifier, identifiers));
  const accounts = await q.sql
    .select({ id: account.id, email: account.email, identifier: account.identifier, firstName: account.firstName, lastName: account.lastName, passwordHash: account.passwordHash })
    .from(account)
    .where(or(inArray(account.email, names), inArray(account.identifier, names), inArray(account.id, rows.map((row) => row.accountId))));
  for (const { id, email, identifier } of accounts) {
    memory.owners.set(email, id);
    memory.owners.set(identifier, id);
  }
  const byId = new Map(accounts.map((one) => [one.id, one]));
  return new Map(
    rows.flatMap((row) => {
      const here = byId.get(row.accountId);
      if (!here) return [];
      const { email, firstName, lastName, importedPassword: password } = row;
      return [[row.identifier, { accountId: row.accountId, imported: { email, firstName, lastName, password }, here, ownsPassword: fingerprint(here.passwordHash) !== row.ownPassword }]];
    }),
  );
}

/** What is to be done of one line; it writes nothing, so that a dry run says the same. */
export function planLine(line: SylaeLine, known: KnownPerson | undefined, memory: Memory): Step {
  const fault = (column: LineFault['column'], code: LineFault['code']): Step => ({ kind: 'fault', fault: { line: line.line, column, code } });
  if (memory.met.has(line.identifier)) return fault('identifiant', 'DUPLICATE_LINE');
  memory.met.add(line.identifier);
  const emailOwner = memory.owners.get(line.email);
  if (!known) {
    if (memory.owners.has(line.identifier)) return fault('identifiant', 'IDENTIFIER_TAKEN');
    if (emailOwner !== undefined) return fault('courriel', 'EMAIL_TAKEN');
    memory.owners.set(line.identifier, line.identifier);
    memory.owners.set(line.email, line.identifier);
    return { kind: 'create', line };
  }
  const { imported, here } = known;
  const changed: Field[] = (['email', 'firstName', 'lastName'] as const).filter((field) => line[field] !== imported[field]);
  // A file that no longer gives a password takes none away.
  if (line.passwordHash !== null && fingerprint(line.passwordHash) !== imported.password) changed.push('password');
  if (changed.length === 0) return { kind: 'unchanged' };
  const set = changed.filter((field) => (field === 'password' ? !known.ownsPassword : here[field] === imported[field] && here[field] !== line[field]));
  if (set.includes('email')) {
    if (emailOwner !== undefined && emailOwner !== known.accountId) return fault('courriel', 'EMAIL_TAKEN');
    memory.owners.set(line.email, known.accountId);
  }
  return { kind: 'correct', line, accountId: known.accountId, set };
}
