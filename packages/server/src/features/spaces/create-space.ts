import { createSpaceSchema, formatDay, ok, readSiretTolerantly, refusal, refused, refusalsOfZod, type CreateSpaceForm, type Refusal, type Result } from '@apart/shared';
import { and, count, eq, gt, lte } from 'drizzle-orm';
import { once, perform, type Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { lastMessageTo, openDeliveryTicket, post } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { readProof } from '../../security/proof-of-work.ts';
import { accountTables, LINK_MS, openLink } from '../accounts/index.ts';
import { addressColumns, findEstablishment } from '../establishments/index.ts';
import { findInSirene } from '../sirene/index.ts';
import { TERMS_VERSION } from './terms/index.ts';
import { attachmentLetter, confirmationLetter } from './letters.ts';
import { spaceTables, type SpaceForm } from './tables.ts';

export interface CreateSpaceInput extends CreateSpaceForm {
  /** What the browser computed from a challenge, as JSON. */
  readonly proof: string;
  readonly idempotencyKey: string;
}

export interface SpaceAsked {
  readonly id: string;
  readonly email: string;
  /** Follows the mail that holds the link. */
  readonly deliveryTicket: string;
}

/** Live requests for one address: beyond, nothing more is sent, so that a mailbox cannot be flooded. */
const MAX_LIVE_REQUESTS = 5;

export const SPACE_EXISTS = refusal(
  'SPACE_EXISTS',
  'siret',
  'Cet établissement a déjà un espace. Demandez à y être habilité\u00a0; si l’un de vos comptes y donne accès, connectez-vous\u00a0; si plus personne ne répond, demandez de l’aide à l’assistance.',
);

const PROOF_REFUSED = refusal('PROOF_OF_WORK', 'proof', 'Le contrôle de sécurité a expiré ou a déjà servi. Il vient d’être refait\u00a0: envoyez de nouveau votre demande, rien n’est perdu.');

/**
 * Asks for the space of an establishment: keeps the request and sends a link to the address given; nothing exists before
 * the link is opened. The answer is the same whether the address has an account or not.
 */
export async function createSpace(deps: Deps, input: CreateSpaceInput): Promise<Result<SpaceAsked>> {
  const read = createSpaceSchema.safeParse(input);
  if (!read.success) return refused(...refusalsOfZod(read.error), ...(await refusalOfKnownSiret(deps.db.read, input.siret)));
  const { establishmentEmailAgain: _sameAgain, emailAgain: _again, ...rest } = read.data;
  const siret = readSiretTolerantly(rest.siret)?.siret ?? rest.siret;
  const form: SpaceForm = { ...rest, siret, email: rest.email.toLowerCase() };
  const address = addressColumns(form.address);
  const refusals = [...(await refusalOfKnownSiret(deps.db.read, siret)), ...(address.ok ? [] : address.refusals)];
  if (refusals.length > 0) return refused(...refusals);
  const proof = await readProof(deps, input.proof);
  const done = await perform(deps, { kind: 'visitor' }, 'account.createSpace', async (tx) => {
    const known = await refusalOfKnownSiret(tx, siret);
    if (known.length > 0) return refused(...known);
    const again = async (id: string) => ok({ id, email: form.email, deliveryTicket: await ticketFor(tx, form.email) });
    return once(tx, { kind: 'visitor' }, 'account.createSpace', input.idempotencyKey, form, again, async () =>
      proof && (await spendProof(tx, proof)) ? ask(deps, tx, form) : refused(PROOF_REFUSED),
    );
  });
  return done.ok ? ok(done.value, await warningsAbout(deps.db.read, siret)) : done;
}

/** Of two sendings of one proof, one is refused. */
async function spendProof(tx: Performing, { id, until }: { readonly id: string; readonly until: Date }): Promise<boolean> {
  const { spentProof } = spaceTables(tx);
  await tx.sql.delete(spentProof).where(lte(spentProof.until, tx.at));
  const spent = await tx.sql.insert(spentProof).values({ id, until }).onConflictDoNothing().returning({ id: spentProof.id });
  return spent.length === 1;
}

async function ask(deps: Deps, tx: Performing, form: SpaceForm): Promise<Result<SpaceAsked>> {
  const { account } = accountTables(tx);
  const { spaceRequest } = spaceTables(tx);
  const { email, siret } = form;
  await tx.sql.delete(spaceRequest).where(lte(spaceRequest.expiresAt, tx.at));
  const id = deps.ids.next();
  const [live] = await tx.sql
    .select({ total: count() })
    .from(spaceRequest)
    .where(and(eq(spaceRequest.email, email), gt(spaceRequest.expiresAt, tx.at)));
  if ((live?.total ?? 0) >= MAX_LIVE_REQUESTS) return ok({ id, email, deliveryTicket: await ticketFor(tx, email) });
  const expiresAt = new Date(tx.at.getTime() + LINK_MS);
  await tx.sql.insert(spaceRequest).values({ id, email, siret, form, passwordHash: '', createdAt: tx.at, expiresAt });
  const token = await openLink(tx, id, 'CONFIRM_EMAIL', tx.at);
  const [owner] = await tx.sql.select({ id: account.id }).from(account).where(eq(account.email, email));
  const letter = owner ? attachmentLetter(form, token, expiresAt) : confirmationLetter(form, token, expiresAt);
  const [messageId] = await post(deps, tx, tx.at, [{ accountId: null, email }], letter);
  await tx.record({
    act: 'account.createSpace',
    subjectKind: 'account',
    subjectId: id,
    siret,
    detail: `Conditions générales d’utilisation acceptées, version ${TERMS_VERSION}.`,
    changes: { cguVersion: TERMS_VERSION },
  });
  return ok({ id, email, deliveryTicket: await openDeliveryTicket(tx, messageId as string, tx.at) });
}

/** Follows the last mail already sent: what is asked twice is answered alike. */
async function ticketFor(tx: Performing, email: string): Promise<string> {
  return openDeliveryTicket(tx, (await lastMessageTo(tx, email, ['account.confirmEmail', 'account.attachEstablishment'])) ?? '', tx.at);
}

async function warningsAbout(q: Queries, siret: string): Promise<readonly Refusal[]> {
  const found = await findInSirene(q, siret);
  if (!found?.closed) return [];
  const since = found.stateSince ? ` depuis le ${formatDay(found.stateSince)}` : '';
  return [refusal('ESTABLISHMENT_CLOSED', 'siret', `D’après le répertoire SIRENE, cet établissement est fermé${since}. Vous pouvez continuer, pour des périodes où il était ouvert\u00a0; s’il a déménagé, prenez son nouveau SIRET.`)];
}

/** `SPACE_EXISTS` when the establishment has its space; it does not tell whose. */
export async function refusalOfKnownSiret(q: Queries, text: string): Promise<readonly Refusal[]> {
  const siret = readSiretTolerantly(text)?.siret;
  return siret && (await findEstablishment(q, siret)) ? [SPACE_EXISTS] : [];
}
