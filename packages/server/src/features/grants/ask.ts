import { randomBytes } from 'node:crypto';
import { emailField, filled, ok, optionalField, phoneField, readSiretTolerantly, refusal, refused, refusalsOfZod, type Result } from '@apart/shared';
import { and, count, eq, gt, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { accountIdOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { openDeliveryTicket, post } from '../../outbox/index.ts';
import { hashToken } from '../accounts/index.ts';
import { findEstablishment } from '../establishments/index.ts';
import { administratorsOf, rightsOn } from '../habilitations/index.ts';
import { askedLetter, requestReceivedLetter } from './letters.ts';
import { grantTables, type RequestRow } from './tables.ts';

export interface AskInput {
  readonly siret: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone?: string | null | undefined;
  readonly message: string;
}

const form = z.object({
  email: emailField('Courriel'),
  lastName: filled('Nom', 80),
  firstName: filled('Prénom', 80),
  phone: optionalField(phoneField('Téléphone'), 'Téléphone'),
  message: filled('Votre rôle dans l’établissement', 500),
});
const MAX_AN_HOUR = 5;
const HOUR_MS = 3_600_000;
/** Statuses in which a request still waits for somebody. */
export const LIVE = ['PENDING', 'ARBITRATION', 'COOLING'] as const;

export interface Asked {
  readonly request: RequestRow;
  /** By which the asker follows it; given once. */
  readonly link: string;
  readonly deliveryTicket: string;
}

/**
 * Asks for access to the space of an establishment (the FAQ's annex, case 2). Its administrators are told; the answer says that
 * the space exists, never who holds it. Asked again while it waits, it is the same request, with another link to follow it.
 */
export async function requestHabilitation(deps: Deps, viewer: Viewer, input: AskInput): Promise<Result<Asked>> {
  const read = form.safeParse(input);
  const siret = readSiretTolerantly(input.siret)?.siret;
  const badSiret = siret ? [] : [refusal('SIRET_INVALID', 'siret', 'SIRET\u00a0: ce numéro n’est pas valable. Vérifiez ses 14 chiffres.')];
  if (!read.success || !siret) return refused(...badSiret, ...(read.success ? [] : refusalsOfZod(read.error)));
  // Who is signed in asks with the address of their account, which is proven.
  const email = viewer.kind === 'employer' ? viewer.account.email : read.data.email.toLowerCase();
  return perform(deps, viewer, 'habilitation.request', async (tx) => {
    const establishment = await findEstablishment(tx, siret);
    if (!establishment) return refused(refusal('SPACE_UNKNOWN', 'siret', 'Cet établissement n’a pas encore d’espace\u00a0: vous pouvez le créer, vous en serez l’administrateur.'));
    if (viewer.kind === 'employer' && (await rightsOn(tx, viewer, siret))) return refused(refusal('ALREADY_HABILITATED', 'siret', 'Vous avez déjà accès à cet établissement\u00a0: il est dans votre espace.'));
    const { habilitationRequest: request } = grantTables(tx);
    const secret = randomBytes(32).toString('base64url');
    const [waiting] = await tx.sql.select().from(request).where(and(eq(request.siret, siret), eq(request.email, email), inArray(request.status, [...LIVE])));
    if (waiting) return again(deps, tx, waiting, secret);
    if ((await recent(tx, email)) >= MAX_AN_HOUR) return refused(refusal('REQUEST_LIMIT', '', `${MAX_AN_HOUR} demandes ont été faites avec cette adresse depuis une heure\u00a0: attendez leur réponse, ou réessayez plus tard.`));
    const row: RequestRow = {
      id: deps.ids.next(), linkHash: hashToken(secret), siret, departement: establishment.departement, email, firstName: read.data.firstName, lastName: read.data.lastName, phone: read.data.phone || null, message: read.data.message,
      accountId: accountIdOf(viewer), status: 'PENDING', createdAt: tx.at, reminders: 0, answeredAt: null, answeredByName: null, answerReason: null, grantedRole: null, assistanceReference: null, arbitrationReason: null,
      aspSignedBy: null, aspSignedByName: null, udSignedBy: null, udSignedByName: null, effectiveAt: null, objection: null, objectedByName: null, version: 1,
    };
    await tx.sql.insert(request).values(row);
    await post(deps, tx, tx.at, await administratorsOf(tx, siret), requestReceivedLetter(establishment, row));
    await tx.record({ act: 'habilitation.request', subjectKind: 'habilitation', subjectId: row.id, siret });
    return ok({ request: row, link: secret, deliveryTicket: await confirm(deps, tx, row, secret) });
  });
}

async function again(deps: Deps, tx: Performing, waiting: RequestRow, secret: string): Promise<Result<Asked>> {
  const { habilitationRequest: request } = grantTables(tx);
  // Followed from the mail alone: whoever types somebody else's address learns nothing and cuts nobody off.
  await tx.sql.update(request).set({ linkHash: hashToken(secret) }).where(eq(request.id, waiting.id));
  return ok({ request: waiting, link: secret, deliveryTicket: await confirm(deps, tx, waiting, secret) });
}

async function confirm(deps: Deps, tx: Performing, row: RequestRow, secret: string): Promise<string> {
  const [messageId] = await post(deps, tx, tx.at, [{ accountId: row.accountId, email: row.email }], askedLetter(row, secret));
  return openDeliveryTicket(tx, messageId as string, tx.at);
}

async function recent(tx: Performing, email: string): Promise<number> {
  const { habilitationRequest: request } = grantTables(tx);
  const [row] = await tx.sql.select({ total: count() }).from(request).where(and(eq(request.email, email), gt(request.createdAt, new Date(tx.at.getTime() - HOUR_MS))));
  return row?.total ?? 0;
}
