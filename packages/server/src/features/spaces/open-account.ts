import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import { accountTables } from '../accounts/index.ts';
import { nameKeyOf } from '../establishments/index.ts';

export interface NewPerson {
  readonly id: string;
  /** Lower case, and proven by the link that the person opened. */
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
}

/** Makes the account of an employer's person. */
export async function openAccount(tx: Performing, person: NewPerson, passwordHash: string): Promise<{ readonly id: string; readonly identifier: string; readonly role: 'EMPLOYER' }> {
  const { account } = accountTables(tx);
  const identifier = await freeIdentifier(tx, person.firstName, person.lastName);
  await tx.sql.insert(account).values({ ...person, identifier, passwordHash, role: 'EMPLOYER', emailConfirmedAt: tx.at, createdAt: tx.at });
  return { id: person.id, identifier, role: 'EMPLOYER' };
}

/** « amartin-4821 »: what may be typed instead of the e-mail. */
export async function freeIdentifier(tx: Performing, firstName: string, lastName: string): Promise<string> {
  const { account } = accountTables(tx);
  const stem = `${nameKeyOf(firstName).slice(0, 1)}${nameKeyOf(lastName).replaceAll(' ', '').slice(0, 20)}`.toLowerCase() || 'compte';
  for (;;) {
    const identifier = `${stem}-${randomInt(1000, 100_000)}`;
    const [taken] = await tx.sql.select({ id: account.id }).from(account).where(eq(account.identifier, identifier));
    if (!taken) return identifier;
  }
}
