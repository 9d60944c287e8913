import { filled, ok, refusal, refused, refusalsOfZod, type Refusal, type Result } from '@apart/shared';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables, hashChosenPassword } from '../accounts/index.ts';
import { mandateTables } from '../habilitations/index.ts';
import { accountOf, openAccount } from '../spaces/index.ts';
import { ACCOUNTANT_NOT_ADMINISTRATOR, AGENT_ADDRESS } from './refusals.ts';

/** What who opens a link says of themselves; the address is that of the link. */
export interface Newcomer {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string | null;
  readonly acceptCgu: boolean;
}

/** Who the link opens for: an account that exists, or one to be made with this hash. */
export interface Ready {
  /** Of the account that exists, or of the one to come. */
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly existing: boolean;
  readonly passwordHash: string | null;
}

/** Reads and hashes before any transaction. An account that exists keeps its name and its password. */
export async function readNewcomer(deps: Deps, { email, firstName, lastName, password, acceptCgu }: Newcomer, about: readonly string[]): Promise<Result<Ready>> {
  const refusals: Refusal[] = [];
  if (!acceptCgu) refusals.push(refusal('REQUIRED', 'input.acceptCgu', 'Acceptez les conditions générales d’utilisation pour continuer.'));
  const known = await accountOf(deps.db.read, email);
  const existing = known !== undefined;
  const names = z.object({ firstName: filled('Prénom', 80), lastName: filled('Nom', 80) }).safeParse({ firstName, lastName });
  if (!names.success) refusals.push(...refusalsOfZod(names.error, 'input'));
  const chosen = existing ? null : await hashChosenPassword(password, [firstName, lastName, email, ...about], 'input.password');
  if (chosen && !chosen.ok) refusals.push(...chosen.refusals.map((one) => ({ ...one, path: 'input.password' })));
  if (refusals.length > 0) return refused(...refusals);
  return ok({ id: known?.id ?? deps.ids.next(), email, firstName: firstName.trim(), lastName: lastName.trim(), existing, passwordHash: chosen?.ok ? chosen.value : null });
}

/** The account of who opened a link, which proves their address. Refusal: AGENT_ADDRESS. */
export async function welcome(tx: Performing, person: Ready): Promise<Result<{ readonly id: string; readonly made: boolean }>> {
  const known = await accountOf(tx, person.email);
  if (known && known.role !== 'EMPLOYER') return refused(AGENT_ADDRESS);
  if (known) {
    const { account } = accountTables(tx);
    await tx.sql.update(account).set({ emailConfirmedAt: tx.at }).where(and(eq(account.id, known.id), isNull(account.emailConfirmedAt)));
    return ok({ id: known.id, made: false });
  }
  if (person.passwordHash === null) return refused(refusal('PASSWORD_NEEDED', 'input.password', 'Mot de passe\u00a0: ce champ est obligatoire.'));
  const { id } = person;
  await openAccount(tx, { id, email: person.email, firstName: person.firstName, lastName: person.lastName, phone: null }, person.passwordHash);
  return ok({ id, made: true });
}

/** An address of a cabinet may not become the administrator of its client. */
export async function refusalOfAccountant(q: Queries, cabinetId: string, email: string): Promise<Refusal | null> {
  const { cabinet, cabinetMember } = mandateTables(q);
  const { account } = accountTables(q);
  const [own] = await q.sql.select({ id: cabinet.id }).from(cabinet).where(and(eq(cabinet.id, cabinetId), eq(cabinet.email, email)));
  const [member] = await q.sql
    .select({ id: cabinetMember.id })
    .from(cabinetMember)
    .innerJoin(account, eq(account.id, cabinetMember.accountId))
    .where(and(eq(cabinetMember.cabinetId, cabinetId), eq(account.email, email), isNull(cabinetMember.endedAt)));
  return own || member ? ACCOUNTANT_NOT_ADMINISTRATOR : null;
}
