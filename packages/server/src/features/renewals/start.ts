import { ok, parisDayOf, refusal, refused, renewedForm, type Result } from '@apart/shared';
import { accountIdOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { authorisedForm, daInForce } from '../da/index.ts';
import { dapById, dapNotFound, dapOrNotFound, dapTables, draftOf, findDap, nextDapNumber, visibleDap, type DapRow } from '../dap/index.ts';
import { mayWriteFor } from '../habilitations/index.ts';
import { usageOf } from './usage.ts';

/**
 * Begins the request that follows a decision in force (`reference` is any version of its file): a draft filled with what was
 * really used, for the next period. A new file, with a number and a life of its own.
 */
export async function startRenewal(deps: Deps, viewer: Viewer, { reference, idempotencyKey }: { readonly reference: string; readonly idempotencyKey: string }): Promise<Result<DapRow>> {
  return perform(deps, viewer, 'dap.startRenewal', (tx) =>
    once(tx, viewer, 'dap.startRenewal', idempotencyKey, { reference }, async (id) => dapOrNotFound(await visibleDap(tx, viewer, id)), () => start(deps, tx, viewer, reference)),
  );
}

async function start(deps: Deps, tx: Performing, viewer: Viewer, reference: string): Promise<Result<DapRow>> {
  const file = await findDap(tx, viewer, reference);
  if (!file || !(await mayWriteFor(tx, viewer, file.siret, 'dap'))) return dapNotFound();
  const decision = await daInForce(tx, file.stem);
  const authorised = decision && (await dapById(tx, decision.dapId));
  if (!decision || !authorised) return refused(refusal('NO_DECISION_IN_FORCE', '', 'Un renouvellement suit une décision en vigueur\u00a0: cette demande n’en a pas.', { article: 'R. 5122-9' }));
  const { dap } = dapTables(tx);
  const row = draftOf({
    id: deps.ids.next(),
    ...(await nextDapNumber(tx, authorised.departement)),
    avenantNumber: 0,
    siret: authorised.siret,
    siren: authorised.siren,
    departement: authorised.departement,
    establishmentName: authorised.establishmentName,
    companyHeadcount: authorised.companyHeadcount,
    form: renewedForm({ form: authorisedForm(decision, authorised.form), endDay: decision.endDay, used: await usageOf(tx, file.stem) }, parisDayOf(tx.at)),
    renewalOf: decision.reference,
    createdAt: tx.at,
    createdBy: accountIdOf(viewer),
  });
  await tx.sql.insert(dap).values(row);
  await tx.record({ act: 'dap.startRenewal', subjectKind: 'dap', subjectId: row.id, siret: row.siret, detail: `À partir de la décision ${decision.reference}.` });
  return ok(row);
}
