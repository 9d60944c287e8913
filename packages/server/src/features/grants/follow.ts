import { ok, refusal, refused, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { keepAssistanceRequest } from '../assistance/index.ts';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { hashToken } from '../accounts/index.ts';
import { findEstablishment } from '../establishments/index.ts';
import { agentsOf } from '../habilitations/index.ts';
import { arbitrationAskedLetter, arbitrationNoticeLetter } from './letters.ts';
import { grantTables, type RequestRow } from './tables.ts';
import { tellMembers } from './tell-members.ts';

/** Administrators have a week; then the asker may ask for an arbitration. Sooner, when they say that the holder left. */
export const WAIT_MS = 7 * 24 * 3_600_000;

export const canAskArbitration = (row: RequestRow, now: Date): boolean => row.status === 'PENDING' && now.getTime() >= row.createdAt.getTime() + WAIT_MS;

const UNKNOWN = refusal('LINK_UNKNOWN', '', 'Ce lien n’est pas reconnu\u00a0: copiez-le en entier depuis le courriel.');

/** The request that a link follows, for its asker. */
export async function readRequest(deps: Deps, secret: string): Promise<Result<RequestRow>> {
  const { habilitationRequest: request } = grantTables(deps.db);
  const [row] = await deps.db.read.sql.select().from(request).where(eq(request.linkHash, hashToken(secret)));
  return row ? ok(row) : refused(UNKNOWN);
}

/**
 * Nobody answers, or the holder left (case 2.1): two agents are asked, one of the ASP and one of the département's UD, on a
 * request for assistance. At once when the asker says that the holder left, else after a week.
 */
export async function askArbitration(deps: Deps, viewer: Viewer, secret: string, input: { readonly holderLeft: boolean; readonly reason: string; readonly phone: string }): Promise<Result<RequestRow>> {
  const reason = input.reason.trim();
  if (reason.length < 10 || reason.length > 1000) return refused(refusal('REQUIRED', 'reason', 'Ce qui s’est passé\u00a0: dites-le en une phrase au moins (qui tenait l’espace, depuis quand il ne répond plus).'));
  return perform(deps, viewer, 'habilitation.askArbitration', async (tx) => {
    const { habilitationRequest: request } = grantTables(tx);
    const [row] = await tx.sql.select().from(request).where(eq(request.linkHash, hashToken(secret)));
    if (!row) return refused(UNKNOWN);
    if (row.status !== 'PENDING') return refused(refusal('WRONG_STATUS', '', 'Cette demande n’attend plus de réponse de l’établissement.'));
    if (!input.holderLeft && !canAskArbitration(row, tx.at)) return refused(refusal('TOO_SOON', '', 'Les administrateurs ont sept jours pour répondre. L’arbitrage se demande ensuite, ou tout de suite si la personne qui tenait l’espace est partie.'));
    const establishment = await findEstablishment(tx, row.siret);
    const phone = input.phone.trim() || row.phone || establishment?.phone || '';
    const kept = await keepAssistanceRequest(deps, tx, viewer, { siret: row.siret, establishmentName: establishment?.name ?? null, firstName: row.firstName, lastName: row.lastName, phone, email: row.email, reason: 'EXTRANET_HABILITATION', text: reason, page: null });
    if (!kept.ok) return kept;
    const [moved] = await tx.sql
      .update(request)
      .set({ status: 'ARBITRATION', arbitrationReason: reason, assistanceReference: kept.value.request.reference, version: row.version + 1 })
      .where(eq(request.id, row.id))
      .returning();
    if (!establishment || !moved) return refused(UNKNOWN);
    await tellMembers(deps, tx, row.siret, (administers) => arbitrationNoticeLetter(establishment, moved, administers));
    await post(deps, tx, tx.at, await agentsOf(tx, row.departement), arbitrationAskedLetter(establishment, moved));
    await tx.record({ act: 'habilitation.askArbitration', subjectKind: 'habilitation', subjectId: row.id, siret: row.siret, detail: kept.value.request.reference });
    return ok(moved);
  });
}
