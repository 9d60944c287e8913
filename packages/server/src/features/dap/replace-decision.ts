import {
  commitmentText, DAP_STATUS_LABELS, EMPTY_DAP_FORM, formatDay, itemText, ok, parisDayOf, readItemsAsked, refusal, refusalReason, refused, type Commitment, type DapStatus, type ItemAsked, type Refusal, type RefusalReason, type Result,
} from '@apart/shared';
import { nameOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { daInForce, issueDa } from '../da/index.ts';
import type { DapTarget } from './act-on.ts';
import { agentsTarget } from './agents-target.ts';
import { readFixedCommitments } from './fixed-commitments.ts';
import { keepRefusal, withdrawRefusal } from './refusal-record.ts';
import { acceptedBySilence, dapVersionConflict } from './refusals.ts';
import { changeDap, versionsOf, type DapRow } from './repository.ts';
import { itemsOf } from './return.ts';
import { checkSubmissions, NOTHING_TO_AMEND } from './submission-check.ts';
import { notWaiting, type Replacement } from './tables.ts';


export interface ReplaceDecision extends DapTarget {
  readonly kind: Replacement;
  /** Why the decision before does not stand; told to the employer. */
  readonly reason: string;
  /** REFUSE: code of the catalogue. */
  readonly reasonCode?: string | null;
  /** REFUSE, RETURN: what the employer reads; AUTHORISE: an optional text. */
  readonly text?: string | null;
  /** RETURN: what is to be completed. */
  readonly items?: readonly ItemAsked[] | null;
  /** AUTHORISE: those that the UD fixes; without them, those of the decision before, or those that the form proposes. */
  readonly commitments?: readonly unknown[] | null;
}

const TO: Readonly<Record<Replacement, DapStatus>> = { AUTHORISE: 'AUTHORISED', REFUSE: 'REFUSED', RETURN: 'RETURNED', REEXAMINE: 'UNDER_REVIEW' };
const NOT_REPLACEABLE = (row: DapRow): Refusal => refusal('WRONG_STATUS', '', `Seule une décision se remplace\u00a0: la demande est «\u00a0${DAP_STATUS_LABELS[row.status]}\u00a0».`, { numbers: { status: row.status } });
const RIGHTS = refusal('CREATES_RIGHTS', 'kind', 'Une autorisation crée des droits\u00a0: elle ne se remplace que par une autre autorisation. Pour la reprendre, retirez-la après avoir entendu l’entreprise.', { article: 'CRPA L. 242-1' });

/**
 * A decision taken is not edited: a new one takes its place, with a reason, and the employer is told; both stay in the history.
 * A refusal creates no rights and may be replaced by anything (CRPA L. 243-1). An authorisation creates rights: another
 * authorisation alone replaces it (its decision becomes REPLACED), else it is withdrawn (`withdrawDa`, CRPA L. 242-1).
 * REEXAMINE gives the file back its own term of silence, which was never recomputed: only while it is still to come.
 * Refusals: NOT_FOUND, VERSION_CONFLICT, WRONG_STATUS, CREATES_RIGHTS, TERM_PASSED, LATER_VERSION,
 * NO_DECISION_IN_FORCE (an avenant whose decision was withdrawn), PERIOD_OVERLAP, REQUIRED, UNKNOWN_REASON.
 */
export async function replaceDecision(deps: Deps, viewer: Viewer, input: ReplaceDecision): Promise<Result<DapRow>> {
  const wanted = read(input);
  if (!wanted.ok) return wanted;
  return perform<DapRow>(deps, viewer, 'dap.replaceDecision', async (tx) => {
    const target = await agentsTarget(tx, viewer, input);
    if (!target.ok) return target;
    const row = target.value;
    const problems = await standsInTheWay(deps, tx, viewer, row, input.kind);
    if (problems.length > 0) return refused(...problems);
    const commitments = input.kind === 'AUTHORISE' ? await commitmentsToFix(tx, row, input) : ok(null);
    if (!commitments.ok) return commitments;
    return replace(tx, deps, viewer, row, input.kind, { ...wanted.value, commitments: commitments.value });
  });
}

interface Wanted {
  readonly why: string;
  readonly text: string;
  readonly refusalReason: RefusalReason | undefined;
  readonly items: readonly ItemAsked[];
  readonly commitments: readonly Commitment[] | null;
}

async function commitmentsToFix(tx: Performing, row: DapRow, { commitments }: ReplaceDecision): Promise<Result<readonly Commitment[] | null>> {
  return commitments ? readFixedCommitments(commitments, row.form) : ok((await daInForce(tx, row.stem))?.commitments ?? null);
}

function read({ kind, reason, reasonCode, text: typed, items: listed }: ReplaceDecision): Result<Omit<Wanted, 'commitments'>> {
  const text = typed?.trim() ?? '';
  const items = kind === 'RETURN' ? (listed ?? []) : [];
  const readable = readItemsAsked(items, EMPTY_DAP_FORM);
  const catalogued = kind === 'REFUSE' ? refusalReason(reasonCode ?? '') : undefined;
  const problems: Refusal[] = [];
  if (!reason.trim()) problems.push(refusal('REQUIRED', 'reason', 'Dites pourquoi la décision précédente est remplacée\u00a0: l’employeur le lira.'));
  if (kind === 'REFUSE' && !catalogued) problems.push(refusal('UNKNOWN_REASON', 'reasonCode', 'Choisissez un motif de refus dans la liste.', { article: 'R. 5122-4' }));
  if ((kind === 'REFUSE' || kind === 'RETURN') && !text) problems.push(refusal('REQUIRED', 'text', 'Expliquez la nouvelle décision\u00a0: l’employeur la lira.', { article: 'R. 5122-4' }));
  if (kind === 'RETURN' && !readable.ok) problems.push(...readable.refusals);
  return problems.length > 0 ? refused(...problems) : ok({ why: reason.trim(), text, refusalReason: catalogued, items });
}

async function standsInTheWay(deps: Deps, tx: Performing, viewer: Viewer, row: DapRow, kind: Replacement): Promise<readonly Refusal[]> {
  if (row.status.startsWith('AUTHORISED')) {
    if ((await daInForce(tx, row.stem))?.dapId !== row.id) return [NOT_REPLACEABLE(row)];
    return kind === 'AUTHORISE' ? [] : [RIGHTS];
  }
  if (row.status !== 'REFUSED') return [NOT_REPLACEABLE(row)];
  const versions = await versionsOf(tx, viewer, [row.stem]);
  if (versions.some((one) => one.avenantNumber > row.avenantNumber && one.status !== 'WITHDRAWN')) {
    return [refusal('LATER_VERSION', '', 'Un avenant plus récent a été déposé depuis ce refus\u00a0: c’est lui qui se décide.')];
  }
  if (row.avenantNumber > 0 && kind !== 'REFUSE' && !(await daInForce(tx, row.stem))) return [NOTHING_TO_AMEND];
  if (kind === 'REEXAMINE' && acceptedBySilence({ ...row, status: 'UNDER_REVIEW' }, tx.at)) {
    return [refusal('TERM_PASSED', 'kind', 'Le terme du silence est passé depuis le refus\u00a0: autorisez la demande, ou renvoyez-la pour complément.', { article: 'R. 5122-4' })];
  }
  if (kind !== 'AUTHORISE') return [];
  const [outcome] = await checkSubmissions(deps, tx, [row], tx.at);
  return (outcome?.refusals ?? []).filter(({ code }) => code === 'PERIOD_OVERLAP').map(({ message, numbers }) => refusal('PERIOD_OVERLAP', '', message, { numbers: numbers ?? {} }));
}

async function replace(tx: Performing, deps: Deps, viewer: Viewer, row: DapRow, kind: Replacement, wanted: Wanted): Promise<Result<DapRow>> {
  const decided = {
    queueAt: notWaiting(row.createdAt), decidedAt: tx.at, effectiveAt: tx.at, decidedByName: nameOf(viewer),
    decisionReasonCode: wanted.refusalReason?.code ?? null, decisionText: wanted.text || null, itemsToComplete: kind === 'RETURN' ? itemsOf(wanted.items, row) : [],
  };
  const again = { queueAt: row.tacitDueAt ?? notWaiting(row.createdAt), decidedAt: null, effectiveAt: null, decidedByName: null, decisionReasonCode: null, decisionText: null, itemsToComplete: [] };
  const moved = await changeDap(tx, row, {
    status: TO[kind],
    ...(kind === 'REEXAMINE' ? again : decided),
    ...(kind === 'RETURN' ? { tacitDueAt: null } : {}),
    // What was authorised from an instant stays so from that instant.
    ...(row.status !== 'REFUSED' ? { effectiveAt: row.effectiveAt } : {}),
  });
  if (!moved) return dapVersionConflict(tx, row);
  const before = `${DAP_STATUS_LABELS[row.status]} le ${row.decidedAt ? formatDay(parisDayOf(row.decidedAt)) : ''}`;
  if (row.status === 'REFUSED') await withdrawRefusal(tx, deps, row, { at: tx.at, byName: nameOf(viewer), why: wanted.why, kind });
  if (kind === 'AUTHORISE') await issueDa(tx, deps, moved, { bySilence: false, effectiveAt: moved.effectiveAt ?? tx.at, commitments: wanted.commitments, replaced: { before, why: wanted.why } });
  if (kind === 'REFUSE') await keepRefusal(tx, deps, moved, { before, why: wanted.why });
  const now = DAP_STATUS_LABELS[moved.status];
  await tx.record({
    act: 'dap.replaceDecision',
    subjectKind: 'dap',
    subjectId: row.id,
    siret: row.siret,
    label: `Décision remplacée\u00a0: ${now.charAt(0).toLowerCase()}${now.slice(1)}`,
    detail: [`Avant\u00a0: ${before}. ${wanted.why}`, wanted.refusalReason ? `${wanted.refusalReason.label} (${wanted.refusalReason.article})` : '', moved.itemsToComplete.map(itemText).join('\u00a0; '), wanted.text].filter(Boolean).join(' — '),
    changes: { before, why: wanted.why, ...(wanted.commitments ? { commitments: wanted.commitments.map(commitmentText) } : {}) },
  });
  return ok(moved);
}
