import { DAP_STATUS_LABELS, ok, refusal, refused, type Result } from '@apart/shared';
import { accountIdOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { authorisedForm, daInForce } from '../da/index.ts';
import { mayWriteFor } from '../habilitations/index.ts';
import { avenantNumberOf } from './numbering.ts';
import { dapNotFound, dapOrNotFound } from './refusals.ts';
import { dapById, findDap, versionsOf, visibleDap, type DapRow } from './repository.ts';
import { formWithOpinion } from './cse-opinion.ts';
import { draftOf } from './save.ts';
import { dapTables } from './tables.ts';

const LAST_AVENANT = 99;

/** Statuses of a version that is still being written or decided. */
export const OPEN_STATUSES: readonly DapRow['status'][] = ['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED'];

/**
 * Begins the avenant of a file from its decision in force (`reference` is any of its versions): a draft with the form that
 * was authorised, to amend. One at a time: refused (`AVENANT_PENDING`) while another version is not decided.
 */
export async function startAvenant(
  deps: Deps,
  viewer: Viewer,
  input: { readonly reference: string; readonly idempotencyKey: string },
): Promise<Result<DapRow>> {
  return perform(deps, viewer, 'dap.startAvenant', (tx) =>
    once(
      tx,
      viewer,
      'dap.startAvenant',
      input.idempotencyKey,
      { reference: input.reference },
      async (id) => dapOrNotFound(await visibleDap(tx, viewer, id)),
      () => start(deps, tx, viewer, input.reference),
    ),
  );
}

async function start(deps: Deps, tx: Performing, viewer: Viewer, reference: string): Promise<Result<DapRow>> {
  const file = await findDap(tx, viewer, reference);
  if (!file || !(await mayWriteFor(tx, viewer, file.siret, 'dap'))) return dapNotFound();
  const decision = await daInForce(tx, file.stem);
  const authorised = decision ? await dapById(tx, decision.dapId) : undefined;
  if (!decision || !authorised) {
    return refused(refusal('NO_DECISION_IN_FORCE', '', 'Un avenant modifie une décision en vigueur\u00a0: cette demande n’en a pas.'));
  }
  const versions = await versionsOf(tx, viewer, [file.stem]);
  const pending = versions.find((one) => OPEN_STATUSES.includes(one.status));
  if (pending) return avenantPending(pending);
  const number = Math.max(...versions.map((one) => one.avenantNumber)) + 1;
  if (number > LAST_AVENANT) return refused(refusal('TOO_MANY_AVENANTS', '', `Un dossier compte ${LAST_AVENANT} avenants au plus\u00a0: déposez une nouvelle demande.`));
  const { dap } = dapTables(tx);
  const row = draftOf({
    id: deps.ids.next(),
    ...avenantNumberOf(file.stem, number),
    avenantNumber: number,
    siret: authorised.siret,
    siren: authorised.siren,
    departement: authorised.departement,
    establishmentName: authorised.establishmentName,
    companyHeadcount: authorised.companyHeadcount,
    form: authorisedForm(decision, formWithOpinion(authorised)),
    createdAt: tx.at,
    createdBy: accountIdOf(viewer),
  });
  // Two people at the same instant: the reference is unique, the second one is told.
  const [inserted] = await tx.sql.insert(dap).values(row).onConflictDoNothing().returning();
  if (!inserted) return avenantPending(row);
  await tx.record({ act: 'dap.startAvenant', subjectKind: 'dap', subjectId: row.id, siret: row.siret, detail: `À partir de la décision ${decision.reference}.` });
  return ok(row);
}

function avenantPending(pending: DapRow) {
  return refused(
    refusal('AVENANT_PENDING', '', `L’avenant ${pending.reference} est déjà en cours («\u00a0${DAP_STATUS_LABELS[pending.status]}\u00a0»)\u00a0: terminez-le d’abord.`, {
      numbers: { reference: pending.reference },
    }),
  );
}
