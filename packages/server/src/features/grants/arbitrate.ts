import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, asc, eq, inArray, lte, type SQL } from 'drizzle-orm';
import { accountIdOf, nameOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { findEstablishment, raiseProof } from '../establishments/index.ts';
import { perimeterOf } from '../habilitations/index.ts';
import { giveAccess, refuse } from './answer.ts';
import { coolingLetter } from './letters.ts';
import { grantTables, type RequestRow } from './tables.ts';
import { tellMembers } from './tell-members.ts';

/** After the two signatures, the holders have this long to object. */
export const COOLING_MS = 72 * 3_600_000;

const NOT_FOUND = refusal('NOT_FOUND', '', 'Arbitrage introuvable.');

/** Arbitrations under way in the viewer's perimeter, the oldest first. */
export async function listArbitrations(deps: Deps, viewer: Viewer): Promise<readonly RequestRow[]> {
  const { habilitationRequest: request } = grantTables(deps.db);
  const mine: SQL = perimeterOf(deps.db.read, viewer, { siret: request.siret, departement: request.departement });
  return deps.db.read.sql.select().from(request).where(and(mine, inArray(request.status, ['ARBITRATION', 'COOLING']))).orderBy(asc(request.createdAt)).limit(100);
}

/**
 * One agent of the ASP and one of the département's UD sign; with both, the access opens after 72 hours, or at once when an
 * objection was already heard. Either may refuse, with a reason.
 */
export function arbitrate(deps: Deps, viewer: Viewer, input: { readonly id: string; readonly expectedVersion: number; readonly accept: boolean; readonly reason: string }): Promise<Result<RequestRow>> {
  const reason = input.reason.trim();
  return perform(deps, viewer, 'habilitation.arbitrate', async (tx) => {
    const { habilitationRequest: request } = grantTables(tx);
    const mine = perimeterOf(tx, viewer, { siret: request.siret, departement: request.departement });
    const [row] = await tx.sql.select().from(request).where(and(eq(request.id, input.id), mine));
    const establishment = row && (await findEstablishment(tx, row.siret));
    if (!row || !establishment) return refused(NOT_FOUND);
    if (row.version !== input.expectedVersion) return refused(refusal('VERSION_CONFLICT', '', 'Cet arbitrage a avancé entre-temps.'));
    if (row.status !== 'ARBITRATION') return refused(refusal('WRONG_STATUS', '', 'Cet arbitrage n’attend plus de signature.'));
    if (reason.length < 10) return refused(refusal('REQUIRED', 'reason', 'Motif\u00a0: dites ce qui a été vérifié (extrait Kbis, appel au siège…).'));
    const by = nameOf(viewer) ?? '';
    if (!input.accept) return refuse(deps, tx, row, establishment, by, reason);
    const side = viewer.kind === 'asp' ? { aspSignedBy: accountIdOf(viewer), aspSignedByName: by } : { udSignedBy: accountIdOf(viewer), udSignedByName: by };
    if (viewer.kind === 'asp' ? row.aspSignedBy : row.udSignedBy) return refused(refusal('ALREADY_SIGNED', '', 'Votre côté a déjà signé\u00a0: l’autre administration doit signer à son tour.'));
    const complete = viewer.kind === 'asp' ? row.udSignedBy !== null : row.aspSignedBy !== null;
    // An objection has been heard: there is nothing more to wait for.
    const effectiveAt = complete ? new Date(tx.at.getTime() + (row.objection ? 0 : COOLING_MS)) : null;
    const [signed] = await tx.sql
      .update(request)
      .set({ ...side, ...(complete ? { status: 'COOLING' as const, effectiveAt } : {}), version: row.version + 1 })
      .where(and(eq(request.id, row.id), eq(request.version, row.version)))
      .returning();
    if (!signed) return refused(NOT_FOUND);
    await tx.record({ act: 'habilitation.arbitrate', subjectKind: 'habilitation', subjectId: row.id, siret: row.siret, detail: reason });
    if (complete && effectiveAt && !row.objection) await tellMembers(deps, tx, row.siret, (administers) => coolingLetter(establishment, signed, effectiveAt, administers));
    return ok(signed);
  });
}

/** Opens the accesses whose wait is over; gives how many. */
export async function settleArbitrations(deps: Deps, dryRun: boolean): Promise<number> {
  const { habilitationRequest: request } = grantTables(deps.db);
  const due = await deps.db.read.sql.select({ id: request.id }).from(request).where(and(eq(request.status, 'COOLING'), lte(request.effectiveAt, deps.clock.now())));
  if (dryRun) return due.length;
  for (const { id } of due) {
    await perform(deps, { kind: 'system', name: 'Ordonnanceur' }, 'habilitation.system', async (tx) => {
      const tables = grantTables(tx);
      const [row] = await tx.sql.select().from(tables.habilitationRequest).where(and(eq(tables.habilitationRequest.id, id), eq(tables.habilitationRequest.status, 'COOLING')));
      const establishment = row && (await findEstablishment(tx, row.siret));
      if (!row || !establishment) return refused(NOT_FOUND);
      const by = `Arbitrage de ${row.aspSignedByName ?? ''} et ${row.udSignedByName ?? ''}`;
      await giveAccess(deps, tx, row, establishment, 'ADMINISTRATOR', by);
      await raiseProof(tx, row.siret, 'CHECKED_BY_AGENT', by);
      return ok(null);
    });
  }
  return due.length;
}
