import { COUNTED_DI_STATUSES, DI_ACT_LABELS, DI_STATUS_WORDS, makeDiReference, ok, refusal, refused, searchKey, type DapReference, type Result } from '@apart/shared';
import { once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { targetOf, type DiTarget } from './act-on.ts';
import { totalsOf } from './compute-line.ts';
import { decisionOf } from './decision.ts';
import { diNotFound, required } from './refusals.ts';
import { linesOf, versionsOf, visibleDi, type DiRow } from './repository.ts';
import { diTables } from './tables.ts';

export interface CorrectDi extends DiTarget {
  readonly reason: string;
  readonly idempotencyKey: string;
}

/**
 * « Corriger ma déclaration »: starts a new version of a claim that was sent, with its people and their hours, at any time. It takes
 * the place of the first one when it is sent; the reason stays as the trace of a spontaneous correction. A correction that is
 * already started is given again. Refusals: REQUIRED, NOT_FOUND, VERSION_CONFLICT, REPLACED, WRONG_STATUS.
 */
export async function correctDi(deps: Deps, viewer: Viewer, input: CorrectDi): Promise<Result<DiRow>> {
  const { reference, expectedVersion, idempotencyKey } = input;
  const reason = input.reason.trim();
  if (!reason) return required('reason', 'Motif de la correction\u00a0: ce champ est obligatoire.');
  return perform(deps, viewer, 'di.correct', (tx) =>
    once(
      tx,
      viewer,
      'di.correct',
      idempotencyKey,
      { reference, expectedVersion, reason },
      async (id) => {
        const row = await visibleDi(tx, viewer, id);
        return row ? ok(row) : diNotFound();
      },
      () => start(deps, tx, viewer, { reference, expectedVersion }, reason),
    ),
  );
}

async function start(deps: Deps, tx: Performing, viewer: Viewer, target: DiTarget, reason: string): Promise<Result<DiRow>> {
  const found = await targetOf(tx, viewer, target);
  if (!found.ok) return found;
  const earlier = found.value;
  if (earlier.replacedBy) return refused(refusal('REPLACED', '', `Cette version a déjà été corrigée\u00a0: corrigez plutôt ${earlier.replacedBy}.`));
  if (!COUNTED_DI_STATUSES.includes(earlier.status)) {
    return refused(refusal('WRONG_STATUS', '', `«\u00a0${DI_ACT_LABELS['di.correct'].button}\u00a0» n’est pas possible\u00a0: la demande est «\u00a0${DI_STATUS_WORDS[earlier.status].label}\u00a0».`));
  }
  const versions = await versionsOf(tx, earlier);
  const started = versions.find(({ corrects, status }) => corrects === earlier.reference && status === 'DRAFT');
  if (started) return ok(started);
  const da = await decisionOf(tx, earlier);
  const formVersion = Math.max(...versions.map((one) => one.formVersion)) + 1;
  const reference = makeDiReference(da.reference as DapReference, earlier.month, formVersion);
  const lines = (await linesOf(tx, [earlier.id])).map(({ line }) => line);
  const row: DiRow = {
    ...earlier,
    ...totalsOf(lines),
    ...NEW_VERSION,
    id: deps.ids.next(),
    reference,
    referenceKey: searchKey(reference),
    daId: da.id,
    formVersion,
    corrects: earlier.reference,
    correctionReason: reason,
    createdAt: tx.at,
  };
  const { di, diLine } = diTables(tx);
  // Two people at the same instant: the reference is unique, the second one receives the correction of the first.
  const [inserted] = await tx.sql.insert(di).values(row).onConflictDoNothing().returning();
  if (!inserted) {
    const first = (await versionsOf(tx, earlier)).find((one) => one.reference === reference);
    return first ? ok(first) : diNotFound();
  }
  if (lines.length > 0) await tx.sql.insert(diLine).values(lines.map((line) => ({ ...line, id: deps.ids.next(), diId: row.id })));
  const detail = `${earlier.reference} → ${reference}. Motif\u00a0: ${reason}`;
  for (const subjectId of [earlier.id, row.id]) await tx.record({ act: 'di.correct', subjectKind: 'di', subjectId, siret: row.siret, detail });
  return ok(inserted);
}

const NEW_VERSION = {
  status: 'DRAFT', version: 1, submittedAt: null, submittedByName: null, warnings: null, validatedAt: null, validatedByName: null, rejectionReason: null, rejectedAt: null, rejectedByName: null,
  paymentReference: null, paidOn: null, paymentRejection: null, replacedBy: null, dueCents: null, recoveryCents: null, recoveryReason: null, recoveryDueOn: null,
} as const satisfies Partial<DiRow>;
