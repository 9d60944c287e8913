import { invariant, justificationsToSend, ok, refused, tacitTermUnder, formatInstant, type Day, type Result } from '@apart/shared';
import { nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { findEstablishment } from '../establishments/index.ts';
import { regimeRows } from '../tacit-regimes/index.ts';
import { copiesOf } from './copies.ts';
import { moveDap, targetOf, type DapTarget } from './act-on.ts';
import { dapOrNotFound } from './refusals.ts';
import { visibleDap, versionsOf, type DapRow } from './repository.ts';
import { awaitsCseOpinion } from './cse-opinion.ts';
import { checkSubmissions } from './submission-check.ts';

/**
 * Sends a draft or a returned file to the UD. All refusals come at once (`form.…`, `establishment.…`). The term of silence
 * is computed here, once, from the regime in force at this instant, and kept with its source; a file sent again after a
 * return starts a new clock, but keeps the date of its first sending (thirty days, CSE).
 */
export async function submitDap(deps: Deps, viewer: Viewer, input: DapTarget & { readonly idempotencyKey: string }): Promise<Result<DapRow>> {
  const { idempotencyKey, reference, expectedVersion } = input;
  return perform(deps, viewer, 'dap.submit', (tx) =>
    once(
      tx,
      viewer,
      'dap.submit',
      idempotencyKey,
      { reference, expectedVersion },
      async (id) => dapOrNotFound(await visibleDap(tx, viewer, id)),
      () => send(deps, tx, viewer, { reference, expectedVersion }),
    ),
  );
}

async function send(deps: Deps, tx: Performing, viewer: Viewer, target: DapTarget): Promise<Result<DapRow>> {
  const found = await targetOf(tx, viewer, 'dap.submit', target);
  if (!found.ok) return found;
  const { row, to } = found.value;
  const [outcome] = await checkSubmissions(deps, tx, [row], tx.at);
  invariant(outcome, 'one outcome a file');
  if (outcome.refusals.length > 0) return refused(...outcome.refusals);
  const establishment = await findEstablishment(tx, row.siret);
  invariant(establishment, 'checked above');
  const term = tacitTermUnder(await regimeRows(tx), tx.at);
  const moved = await moveDap(tx, row, to, {
    establishmentName: establishment.name,
    companyHeadcount: establishment.companyHeadcount,
    form: { ...row.form, justifications: justificationsToSend(row.form.justifications, outcome.warnings) },
    ...copiesOf(row.form, establishment.nafCode),
    warnings: outcome.warnings,
    firstSubmittedAt: row.firstSubmittedAt ?? tx.at,
    submittedAt: tx.at,
    submittedByName: nameOf(viewer),
    cseOpinionDueDay: await dueDayOf(tx, viewer, row, outcome.cseOpinionDueDay),
    cseOpinionLater: null,
    cseReminded: null,
    tacitDueAt: term.dueAt,
    tacitRegime: term.regime,
    tacitSource: term.source,
    queueAt: term.dueAt,
    takenBy: null,
    takenByName: null,
    decidedAt: null,
    effectiveAt: null,
    decidedByName: null,
    decisionReasonCode: null,
    decisionText: null,
    itemsToComplete: [],
  });
  if (!moved.ok) return moved;
  await tx.record({
    act: 'dap.submit',
    subjectKind: 'dap',
    subjectId: row.id,
    siret: row.siret,
    detail: `Sans réponse le ${formatInstant(term.dueAt)}, elle est acceptée par silence.`,
    changes: { form: moved.value.form, tacitDueAt: term.dueAt.toISOString(), tacitRegime: term.regime },
  });
  return ok(moved.value, outcome.warnings);
}

/** The two months run from the request: its avenants do not push back an opinion that is already awaited. */
async function dueDayOf(tx: Performing, viewer: Viewer, row: DapRow, own: Day | null): Promise<Day | null> {
  if (own === null || row.avenantNumber === 0) return own;
  const awaited = (await versionsOf(tx, viewer, [row.stem])).filter((one) => one.avenantNumber < row.avenantNumber && awaitsCseOpinion(one));
  return awaited.map((one) => one.cseOpinionDueDay ?? own).reduce((first, day) => (day < first ? day : first), own);
}
