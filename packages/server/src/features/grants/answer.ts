import { HABILITATION_ROLE_LABELS, ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { nameOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { findEstablishment, type EstablishmentRow } from '../establishments/index.ts';
import type { HabilitationRole } from '../habilitations/index.ts';
import { grant } from './accept.ts';
import { administered } from './company.ts';
import { invite } from './invite.ts';
import { grantedLetter, objectedLetter, refusedLetter } from './letters.ts';
import { grantTables, type RequestRow } from './tables.ts';

const NOT_FOUND = refusal('NOT_FOUND', '', 'Demande introuvable.');

export interface AnswerInput {
  readonly id: string;
  readonly expectedVersion: number;
  /** The role given; `null` is a no. */
  readonly role: HabilitationRole | null;
  /** For a no: shown to the asker. */
  readonly reason?: string | null | undefined;
}

/**
 * An administrator answers in one gesture. A yes gives the habilitation to who asked while signed in, else invites the
 * address, which must prove itself. A no during an arbitration is an objection: the agents hear it before going further.
 */
export function answerRequest(deps: Deps, viewer: Viewer, input: AnswerInput): Promise<Result<RequestRow>> {
  return perform(deps, viewer, 'habilitation.answer', async (tx) => {
    const { habilitationRequest: request } = grantTables(tx);
    const [row] = await tx.sql.select().from(request).where(eq(request.id, input.id));
    const establishment = row && (await administered(tx, viewer, row.siret)) ? await findEstablishment(tx, row.siret) : undefined;
    if (!row || !establishment) return refused(NOT_FOUND);
    if (row.version !== input.expectedVersion) return refused(refusal('VERSION_CONFLICT', '', 'Cette demande a reçu une réponse entre-temps.'));
    if (row.status === 'GRANTED' || row.status === 'REFUSED') return refused(refusal('WRONG_STATUS', '', 'Cette demande a déjà reçu sa réponse.'));
    const by = nameOf(viewer) ?? '';
    if (input.role) return ok(await giveAccess(deps, tx, row, establishment, input.role, by));
    const reason = input.reason?.trim() ?? '';
    if (reason.length < 3) return refused(refusal('REQUIRED', 'reason', 'Motif\u00a0: dites à la personne pourquoi sa demande est refusée.'));
    return row.status === 'PENDING' ? refuse(deps, tx, row, establishment, by, reason) : object(deps, tx, row, establishment, by, reason);
  });
}

/** The habilitation, or the invitation that becomes one; the request is closed with its answer. */
export async function giveAccess(deps: Deps, tx: Performing, row: RequestRow, establishment: EstablishmentRow, role: HabilitationRole, by: string): Promise<RequestRow> {
  const { habilitationRequest: request } = grantTables(tx);
  const wish = { siret: row.siret, siren: null, role, title: 'Personne de l’entreprise' };
  if (row.accountId) {
    await grant(deps, tx, row.accountId, wish);
    await post(deps, tx, tx.at, [{ accountId: row.accountId, email: row.email }], grantedLetter(establishment, role));
  } else await invite(deps, tx, establishment, { ...wish, email: row.email }, by);
  const [moved] = await tx.sql
    .update(request)
    .set({ status: 'GRANTED', grantedRole: role, answeredAt: tx.at, answeredByName: by, version: row.version + 1 })
    .where(and(eq(request.id, row.id), eq(request.version, row.version)))
    .returning();
  await tx.record({ act: 'habilitation.answer', subjectKind: 'habilitation', subjectId: row.id, siret: row.siret, detail: `Accordée\u00a0: ${HABILITATION_ROLE_LABELS[role]}.` });
  if (!moved) throw new Error('The request moved while it was answered');
  return moved;
}

/** Closes a request with a no. */
export async function refuse(deps: Deps, tx: Performing, row: RequestRow, establishment: EstablishmentRow, by: string, reason: string): Promise<Result<RequestRow>> {
  const { habilitationRequest: request } = grantTables(tx);
  const [moved] = await tx.sql.update(request).set({ status: 'REFUSED', answeredAt: tx.at, answeredByName: by, answerReason: reason, version: row.version + 1 }).where(eq(request.id, row.id)).returning();
  await post(deps, tx, tx.at, [{ accountId: row.accountId, email: row.email }], refusedLetter(establishment, reason));
  await tx.record({ act: 'habilitation.answer', subjectKind: 'habilitation', subjectId: row.id, siret: row.siret, detail: 'Refusée.' });
  return moved ? ok(moved) : refused(NOT_FOUND);
}

/** A holder says no to an arbitration: signatures are taken again, with the objection in sight. Once only. */
async function object(deps: Deps, tx: Performing, row: RequestRow, establishment: EstablishmentRow, by: string, reason: string): Promise<Result<RequestRow>> {
  if (row.objection) return refused(refusal('ALREADY_OBJECTED', '', 'Une opposition a déjà été entendue\u00a0: les agents décident.'));
  const { habilitationRequest: request } = grantTables(tx);
  const [moved] = await tx.sql
    .update(request)
    .set({ status: 'ARBITRATION', objection: reason, objectedByName: by, aspSignedBy: null, aspSignedByName: null, udSignedBy: null, udSignedByName: null, effectiveAt: null, version: row.version + 1 })
    .where(eq(request.id, row.id))
    .returning();
  await post(deps, tx, tx.at, [{ accountId: row.accountId, email: row.email }], objectedLetter(establishment));
  await tx.record({ act: 'habilitation.answer', subjectKind: 'habilitation', subjectId: row.id, siret: row.siret, detail: 'Opposition à l’arbitrage.' });
  return moved ? ok(moved) : refused(NOT_FOUND);
}
