import { randomInt } from 'node:crypto';
import { askAssistanceSchema, ok, readSiretTolerantly, REFERENCE_ALPHABET, refusal, refused, refusalsOfZod, type AskAssistanceForm, type Result } from '@apart/shared';
import { and, count, eq, gt } from 'drizzle-orm';
import { accountIdOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { openDeliveryTicket, post } from '../../outbox/index.ts';
import { assistanceLetter } from './letter.ts';
import { newAssistanceLink } from './links.ts';
import { assistanceTables } from './tables.ts';

export type AssistanceRequestRow = ReturnType<typeof assistanceTables>['assistanceRequest']['$inferSelect'];

export interface AskAssistanceInput extends AskAssistanceForm {
  readonly idempotencyKey: string;
}

/** Requests that one address may send in an hour: a mailbox is not flooded by somebody else. */
const MAX_AN_HOUR = 5;
const HOUR_MS = 3_600_000;

/** Keeps a request for assistance and writes its reference to the asker; the ticket follows that mail, the link the request. */
export async function askAssistance(deps: Deps, viewer: Viewer, input: AskAssistanceInput): Promise<Result<{ request: AssistanceRequestRow; deliveryTicket: string | null; link: string | null }>> {
  const read = askAssistanceSchema.safeParse(input);
  if (!read.success) return refused(...refusalsOfZod(read.error));
  let deliveryTicket: string | null = null;
  let link: string | null = null;
  const done = await perform(deps, viewer, 'assistance.ask', (tx) =>
    once(
      tx,
      viewer,
      'assistance.ask',
      input.idempotencyKey,
      read.data,
      async (id) => {
        const found = await findAssistanceRequest(tx, id);
        return found ? ok(found) : refused(refusal('NOT_FOUND', '', 'Demande introuvable.'));
      },
      async () => {
        const kept = await keepAssistanceRequest(deps, tx, viewer, read.data);
        if (!kept.ok) return kept;
        ({ deliveryTicket, link } = kept.value);
        return ok(kept.value.request);
      },
    ),
  );
  return done.ok ? ok({ request: done.value, deliveryTicket, link }) : done;
}

/**
 * Keeps a request within the act of another feature (an arbitration, for instance): the row, its journal entry, the letter
 * to the asker. The form has already been read by `askAssistanceSchema`.
 */
export async function keepAssistanceRequest(
  deps: Deps,
  tx: Performing,
  viewer: Viewer,
  form: AskAssistanceForm,
): Promise<Result<{ request: AssistanceRequestRow; deliveryTicket: string; link: string }>> {
  const { assistanceRequest } = assistanceTables(tx);
  const email = form.email.toLowerCase();
  const [recent] = await tx.sql
    .select({ total: count() })
    .from(assistanceRequest)
    .where(and(eq(assistanceRequest.email, email), gt(assistanceRequest.createdAt, new Date(tx.at.getTime() - HOUR_MS))));
  if ((recent?.total ?? 0) >= MAX_AN_HOUR) {
    return refused(refusal('ASSISTANCE_LIMIT', '', `${MAX_AN_HOUR} demandes ont été faites avec cette adresse depuis une heure. Elles sont bien reçues\u00a0: attendez leur réponse, ou réessayez plus tard.`));
  }
  const request: AssistanceRequestRow = {
    id: deps.ids.next(),
    reference: await freeReference(tx),
    siret: form.siret ? (readSiretTolerantly(form.siret)?.siret ?? null) : null,
    establishmentName: form.establishmentName || null,
    firstName: form.firstName,
    lastName: form.lastName,
    phone: form.phone,
    email,
    reason: form.reason,
    text: form.text,
    page: form.page || null,
    fileReference: form.fileReference || null,
    lastError: form.lastError || null,
    accountId: accountIdOf(viewer),
    createdAt: tx.at,
    status: 'RECEIVED',
    answer: null,
    answeredAt: null,
    answeredByName: null,
  };
  await tx.sql.insert(assistanceRequest).values(request);
  await tx.record({
    act: 'assistance.ask',
    subjectKind: 'assistance',
    subjectId: request.id,
    ...(request.siret ? { siret: request.siret } : {}),
    detail: request.reference,
    changes: { reason: request.reason },
  });
  const link = await newAssistanceLink(tx, request.id, tx.at);
  // Whoever types an address has not proven it: the link goes to the mailbox, and its own sender reads it on the screen.
  const [messageId] = await post(deps, tx, tx.at, [{ accountId: null, email }], assistanceLetter(request, await newAssistanceLink(tx, request.id, tx.at)));
  return ok({ request, link, deliveryTicket: await openDeliveryTicket(tx, messageId as string, tx.at) });
}

async function findAssistanceRequest(tx: Performing, id: string): Promise<AssistanceRequestRow | undefined> {
  const { assistanceRequest } = assistanceTables(tx);
  return (await tx.sql.select().from(assistanceRequest).where(eq(assistanceRequest.id, id)))[0];
}

async function freeReference(tx: Performing): Promise<string> {
  const { assistanceRequest } = assistanceTables(tx);
  for (;;) {
    const reference = `AS-${Array.from({ length: 6 }, () => REFERENCE_ALPHABET.charAt(randomInt(32))).join('')}`;
    const [taken] = await tx.sql.select({ id: assistanceRequest.id }).from(assistanceRequest).where(eq(assistanceRequest.reference, reference));
    if (!taken) return reference;
  }
}
