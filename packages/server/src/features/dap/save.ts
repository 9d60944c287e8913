import {
  EDITABLE_DAP_STATUSES, compareDapForms, keepEarlierCommitments, normaliseDapForm, ok, readSiretTolerantly, refusal, refusalsOfZod, refused, DAP_STATUS_LABELS,
  type DapForm, type Result,
} from '@apart/shared';
import { accountIdOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { findEstablishment } from '../establishments/index.ts';
import { mayWriteFor } from '../habilitations/index.ts';
import { nextDapNumber } from './numbering.ts';
import { fromOwnHistory } from './own-history.ts';
import { dapNotFound, dapOrNotFound, dapVersionConflict } from './refusals.ts';
import { changeDap, findDap, visibleDap, type DapRow } from './repository.ts';
import { dapTables, notWaiting } from './tables.ts';

export interface SaveDap {
  readonly siret?: string | null;
  readonly reference?: string | null;
  readonly expectedVersion?: number | null;
  readonly idempotencyKey?: string | null;
  readonly form: Readonly<Record<string, unknown>>;
}

/**
 * Saves a form as it stands, complete or not: without a reference, creates the draft of an establishment
 * (`siret` and `idempotencyKey`); with one, replaces the form of a draft or of a returned file (`expectedVersion`).
 * Refused only for what cannot be kept: a text without end, an impossible number.
 */
export async function saveDap(deps: Deps, viewer: Viewer, input: SaveDap): Promise<Result<DapRow>> {
  const form = normaliseDapForm(input.form);
  if (!form.success) return refused(...refusalsOfZod(form.error, 'form'));
  return input.reference ? replaceForm(deps, viewer, input, input.reference, form.data) : createDraft(deps, viewer, input, form.data);
}

async function createDraft(deps: Deps, viewer: Viewer, input: SaveDap, form: DapForm): Promise<Result<DapRow>> {
  const { idempotencyKey } = input;
  const siret = readSiretTolerantly(input.siret ?? '')?.siret;
  const missing = [
    ...(siret ? [] : [refusal('SIRET_INVALID', 'siret', 'Choisissez l’établissement\u00a0: ce SIRET n’est pas valable.')]),
    ...(idempotencyKey ? [] : [refusal('REQUIRED', 'idempotencyKey', 'Donnez une clé\u00a0: elle évite de créer deux fois la même demande.')]),
  ];
  if (!siret || !idempotencyKey) return refused(...missing);
  return perform(deps, viewer, 'dap.save', async (tx) => {
    if (!(await mayWriteFor(tx, viewer, siret, 'dap'))) return refused(refusal('NOT_FOUND', 'siret', 'Établissement introuvable.'));
    const request = { siret, form };
    return once(tx, viewer, 'dap.save', idempotencyKey, request, async (id) => dapOrNotFound(await visibleDap(tx, viewer, id)), () => insertDraft(deps, tx, viewer, siret, form));
  });
}

async function insertDraft(deps: Deps, tx: Performing, viewer: Viewer, siret: string, form: DapForm): Promise<Result<DapRow>> {
  const establishment = await findEstablishment(tx, siret);
  if (!establishment) return refused(refusal('NOT_FOUND', 'siret', 'Établissement introuvable.'));
  const { dap } = dapTables(tx);
  const row = draftOf({
    id: deps.ids.next(),
    ...(await nextDapNumber(tx, establishment.departement)),
    avenantNumber: 0,
    siret,
    siren: establishment.siren,
    departement: establishment.departement,
    establishmentName: establishment.name,
    companyHeadcount: establishment.companyHeadcount,
    form: { ...(await fromOwnHistory(tx, siret, form)), earlierCommitments: null },
    createdAt: tx.at,
    createdBy: accountIdOf(viewer),
  });
  await tx.sql.insert(dap).values(row);
  await tx.record({ act: 'dap.save', subjectKind: 'dap', subjectId: row.id, siret, label: 'Demande commencée', detail: `Référence ${row.reference}` });
  return ok(row);
}

async function replaceForm(deps: Deps, viewer: Viewer, input: SaveDap, reference: string, form: DapForm): Promise<Result<DapRow>> {
  return perform(deps, viewer, 'dap.save', async (tx) => {
    const row = await findDap(tx, viewer, reference);
    if (!row || !(await mayWriteFor(tx, viewer, row.siret, 'dap'))) return dapNotFound();
    if (row.version !== input.expectedVersion) return dapVersionConflict(tx, row);
    if (!(EDITABLE_DAP_STATUSES as readonly string[]).includes(row.status)) {
      return refused(refusal('WRONG_STATUS', '', `Cette demande ne peut plus être modifiée\u00a0: elle est «\u00a0${DAP_STATUS_LABELS[row.status]}\u00a0».`));
    }
    const kept = keepEarlierCommitments(row.form, form);
    const changed = await changeDap(tx, row, { form: kept });
    if (!changed) return dapVersionConflict(tx, row);
    const fields = compareDapForms(row.form, kept).map((change) => change.field);
    if (fields.length > 0) await tx.record({ act: 'dap.save', subjectKind: 'dap', subjectId: row.id, siret: row.siret, changes: { fields } });
    return ok(changed);
  });
}

type Given = Pick<
  DapRow,
  | 'id' | 'reference' | 'referenceKey' | 'stem' | 'avenantNumber' | 'siret' | 'siren' | 'departement' | 'establishmentName' | 'companyHeadcount'
  | 'form' | 'createdAt' | 'createdBy'
> &
  Partial<Pick<DapRow, 'renewalOf'>>;

/** A version that nobody has sent yet. */
export function draftOf(given: Given): DapRow {
  return {
    pieceKinds: null,
    renewalOf: null,
    ...given,
    reason: null,
    nafCode: null,
    nafSection: null,
    status: 'DRAFT',
    version: 1,
    warnings: [],
    firstSubmittedAt: null,
    submittedAt: null,
    submittedByName: null,
    cseOpinionDueDay: null,
    cseOpinionLater: null,
    cseReminded: null,
    tacitDueAt: null,
    tacitRegime: null,
    tacitSource: null,
    queueAt: notWaiting(given.createdAt),
    takenBy: null,
    takenByName: null,
    decidedAt: null,
    effectiveAt: null,
    decidedByName: null,
    decisionReasonCode: null,
    decisionText: null,
    itemsToComplete: [],
  };
}
