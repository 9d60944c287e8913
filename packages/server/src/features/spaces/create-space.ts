import { createSpaceSchema, ok, readSiretTolerantly, refusal, refused, refusalsOfZod, type CreateSpaceForm, type Refusal, type Result } from '@apart/shared';
import { and, count, eq, gt, lte } from 'drizzle-orm';
import { once, perform, type Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables, hashPassword, LINK_MS, openLink } from '../accounts/index.ts';
import { addressColumns, findEstablishment } from '../establishments/index.ts';
import { CGU_VERSION } from './cgu.ts';
import { attachmentLetter, confirmationLetter } from './letters.ts';
import { spaceTables, type SpaceForm } from './tables.ts';

export interface CreateSpaceInput extends CreateSpaceForm {
  readonly idempotencyKey: string;
}

export interface SpaceAsked {
  readonly id: string;
  readonly email: string;
}

/** Live requests for one address: beyond, nothing more is sent, so that a mailbox cannot be flooded. */
const MAX_LIVE_REQUESTS = 5;

export const SPACE_EXISTS = refusal(
  'SPACE_EXISTS',
  'siret',
  'Cet établissement a déjà un espace. Demandez à l’un de ses administrateurs de vous y habiliter ; si plus personne n’y a accès, écrivez à l’assistance.',
);

/**
 * Asks for the space of an establishment: keeps the request and sends a link to the address given; nothing exists before
 * the link is opened. The answer is the same whether the address has an account or not.
 */
export async function createSpace(deps: Deps, input: CreateSpaceInput): Promise<Result<SpaceAsked>> {
  const read = createSpaceSchema.safeParse(input);
  if (!read.success) return refused(...refusalsOfZod(read.error), ...(await refusalOfKnownSiret(deps.db.read, input.siret)));
  const { password, ...rest } = read.data;
  const siret = readSiretTolerantly(rest.siret)?.siret ?? rest.siret;
  const form: SpaceForm = { ...rest, siret, email: rest.email.toLowerCase() };
  const address = addressColumns(form.address);
  const refusals = [...(await refusalOfKnownSiret(deps.db.read, siret)), ...(address.ok ? [] : address.refusals)];
  if (refusals.length > 0) return refused(...refusals);
  // Hashed here: it takes tens of milliseconds, and a transaction waits for the database only.
  const passwordHash = await hashPassword(password);
  return perform(deps, { kind: 'visitor' }, 'account.createSpace', async (tx) => {
    const known = await refusalOfKnownSiret(tx, siret);
    if (known.length > 0) return refused(...known);
    const again = async (id: string) => ok({ id, email: form.email });
    return once(tx, { kind: 'visitor' }, 'account.createSpace', input.idempotencyKey, form, again, () => ask(deps, tx, form, passwordHash));
  });
}

async function ask(deps: Deps, tx: Performing, form: SpaceForm, passwordHash: string): Promise<Result<SpaceAsked>> {
  const { account } = accountTables(tx);
  const { spaceRequest } = spaceTables(tx);
  const { email, siret } = form;
  await tx.sql.delete(spaceRequest).where(lte(spaceRequest.expiresAt, tx.at));
  const id = deps.ids.next();
  const [live] = await tx.sql
    .select({ total: count() })
    .from(spaceRequest)
    .where(and(eq(spaceRequest.email, email), gt(spaceRequest.expiresAt, tx.at)));
  if ((live?.total ?? 0) >= MAX_LIVE_REQUESTS) return ok({ id, email });
  const expiresAt = new Date(tx.at.getTime() + LINK_MS);
  await tx.sql.insert(spaceRequest).values({ id, email, siret, form, passwordHash, createdAt: tx.at, expiresAt });
  const token = await openLink(tx, id, 'CONFIRM_EMAIL', tx.at);
  const [owner] = await tx.sql.select({ id: account.id }).from(account).where(eq(account.email, email));
  const letter = owner ? attachmentLetter(form, token, expiresAt) : confirmationLetter(form, token, expiresAt);
  await post(deps, tx, tx.at, [{ accountId: null, email }], letter);
  await tx.record({
    act: 'account.createSpace',
    subjectKind: 'account',
    subjectId: id,
    siret,
    detail: `Conditions générales d’utilisation acceptées, version ${CGU_VERSION}.`,
    changes: { cguVersion: CGU_VERSION },
  });
  return ok({ id, email });
}

/** `SPACE_EXISTS` when the establishment has its space; it does not tell whose. */
export async function refusalOfKnownSiret(q: Queries, text: string): Promise<readonly Refusal[]> {
  const siret = readSiretTolerantly(text)?.siret;
  return siret && (await findEstablishment(q, siret)) ? [SPACE_EXISTS] : [];
}
