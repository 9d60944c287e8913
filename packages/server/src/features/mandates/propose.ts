import { ok, parisDayOf, refusal, refused, type Day, type Result, type Siret } from '@apart/shared';
import { asc, eq } from 'drizzle-orm';
import { accountIdOf, nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { nameKeyOf } from '../establishments/index.ts';
import { isMemberOf, mandateTables } from '../habilitations/index.ts';
import { administratorsOver, linkToSignLetter, toSignLetter } from './letters.ts';
import { openMandateLink } from './links.ts';
import { CABINET_NOT_FOUND } from './refusals.ts';
import { cabinetById, cabinetOfSiren, chunksOf, type CabinetRow, type MandateRow, type ScopeRow } from './repository.ts';
import { applySignature } from './sign.ts';
import { targetsOf, type Target } from './targets.ts';
import { readSiren, refusalsOfTerms, type ProposeMandate, type Terms } from './wish.ts';

const CABINET_UNKNOWN = refusal('CABINET_UNKNOWN', 'input.cabinetSiren', 'Cabinet\u00a0: aucun cabinet de ce SIREN n’est ouvert sur le service. Demandez au vôtre d’ouvrir le sien, ou vérifiez ses neuf chiffres.');

/**
 * Proposes mandates: one for each group of establishments that the same people sign for. By a cabinet, they wait for the
 * company; given by a company to a cabinet, they are signed by who gives them, in the same act. All or nothing.
 */
export async function proposeMandate(deps: Deps, viewer: Viewer, wish: ProposeMandate): Promise<Result<readonly MandateRow[]>> {
  const refusals = refusalsOfTerms(wish, parisDayOf(deps.clock.now()));
  if (refusals.length > 0) return refused(...refusals);
  const terms: Terms = { mayDap: wish.mayDap, mayDi: wish.mayDi, fromDay: wish.fromDay as Day, untilDay: (wish.untilDay as Day | null | undefined) ?? null };
  const { idempotencyKey, ...request } = wish;
  const done = await perform(deps, viewer, 'mandate.propose', (tx) =>
    once(tx, viewer, 'mandate.propose', idempotencyKey, request, async (id) => ok({ id, rows: await proposedAs(tx, id) }), async () => {
      const cabinet = await cabinetOf(tx, viewer, wish);
      if (!cabinet.ok) return cabinet;
      const targets = await targetsOf(tx, { cabinet: cabinet.value, viewer, wish, terms });
      if (!targets.ok) return targets;
      const id = deps.ids.next();
      const rows = await insertMandates(deps, tx, viewer, { proposalId: id, cabinet: cabinet.value, terms, targets: targets.value, byCabinet: Boolean(wish.cabinetId) });
      for (const [index, row] of rows.entries()) {
        const { covered } = targets.value[index]!;
        await tx.record({ act: 'mandate.propose', subjectKind: 'mandate', subjectId: row.id, siret: covered[0], detail: `${covered.length} établissement(s), cabinet ${cabinet.value.name}.` });
        if (wish.cabinetId) await askToSign(deps, tx, row, cabinet.value, covered);
        else await applySignature(deps, tx, row, { by: accountIdOf(viewer) ?? '', name: nameOf(viewer), title: wish.signatoryTitle?.trim() ?? '', covered });
      }
      return ok({ id, rows: await proposedAs(tx, id) });
    }),
  );
  return done.ok ? ok(done.value.rows, done.warnings) : done;
}

/** The viewer's own cabinet, or the one to which the company gives the mandate. */
async function cabinetOf(tx: Performing, viewer: Viewer, { cabinetId, cabinetSiren }: ProposeMandate): Promise<Result<CabinetRow>> {
  if (cabinetId) {
    const row = (await isMemberOf(tx, viewer, cabinetId)) ? await cabinetById(tx, cabinetId) : undefined;
    return row ? ok(row) : refused(CABINET_NOT_FOUND);
  }
  const siren = readSiren(cabinetSiren ?? '');
  const row = siren ? await cabinetOfSiren(tx, siren) : undefined;
  return row ? ok(row) : refused(CABINET_UNKNOWN);
}

async function proposedAs(q: Queries, proposalId: string): Promise<readonly MandateRow[]> {
  const { mandate } = mandateTables(q);
  return q.sql.select().from(mandate).where(eq(mandate.proposalId, proposalId)).orderBy(asc(mandate.companyKey), asc(mandate.id));
}

interface Proposal {
  readonly proposalId: string;
  readonly cabinet: CabinetRow;
  readonly terms: Terms;
  readonly targets: readonly Target[];
  readonly byCabinet: boolean;
  readonly replacesId?: string;
}

export async function insertMandates(deps: Deps, tx: Performing, viewer: Viewer, { proposalId, cabinet, terms, targets, byCabinet, replacesId }: Proposal): Promise<readonly MandateRow[]> {
  const { mandate, mandateScope } = mandateTables(tx);
  const rows = targets.map(({ siren, publicName, signatoryEmail }): MandateRow => ({
    ...terms, id: deps.ids.next(), cabinetId: cabinet.id, proposalId, siren, companyName: publicName, companyKey: nameKeyOf(publicName), status: 'PROPOSED',
    proposedBy: accountIdOf(viewer) ?? '', proposedByCabinet: byCabinet, proposedAt: tx.at, signatoryEmail, signedBy: null, signatoryName: null, signatoryTitle: null, signedAt: null,
    endedBy: null, endedAt: null, endReason: null, replacesId: replacesId ?? null, warned: null, version: 1,
  }));
  for (const some of chunksOf(rows, 200)) await tx.sql.insert(mandate).values([...some]);
  const scopes = rows.flatMap(({ id }, index): ScopeRow[] => {
    const { sirets, siren } = targets[index]!;
    return sirets === null ? [{ id: deps.ids.next(), mandateId: id, siret: null, siren }] : sirets.map((siret) => ({ id: deps.ids.next(), mandateId: id, siret, siren: null }));
  });
  for (const some of chunksOf(scopes)) await tx.sql.insert(mandateScope).values([...some]);
  return rows;
}

/** Writes to whom may sign: the administrators, or the address of a company that has none. */
export async function askToSign(deps: Deps, tx: Performing, row: MandateRow, cabinet: CabinetRow, covered: readonly Siret[]): Promise<void> {
  if (row.signatoryEmail === null) {
    await post(deps, tx, tx.at, await administratorsOver(tx, covered), toSignLetter(row, cabinet, covered[0] ?? ''));
    return;
  }
  const link = await openMandateLink(tx, { purpose: 'SIGN', mandateId: row.id, cabinetId: cabinet.id, email: row.signatoryEmail });
  await post(deps, tx, tx.at, [{ accountId: null, email: row.signatoryEmail }], linkToSignLetter(row, cabinet, link));
}
