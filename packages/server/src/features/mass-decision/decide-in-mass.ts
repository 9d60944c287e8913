import { invariant, ok, refusal, refused, type Result } from '@apart/shared';
import { and, asc, eq } from 'drizzle-orm';
import { accountIdOf, nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { DapFilter } from '../dap/index.ts';
import { actOf, readDecision, type MassDecisionWish } from './decision.ts';
import { massInSight } from './read.ts';
import { startMassWork } from './run.ts';
import { selectFiles } from './selection.ts';
import { massDecisionTables, type MassDecisionRow, type MassFileRow } from './tables.ts';

const CHUNK = 200;
type NewFile = Omit<MassFileRow, 'massId' | 'position' | 'outcome' | 'why' | 'versionAfter'>;
type NewMass = Pick<MassDecisionRow, 'departement' | 'kind' | 'reasonCode' | 'text' | 'undoOf' | 'replacement'>;

/**
 * Takes one decision for all the files of a filter that can be decided, in the background: each by its ordinary act, with its
 * message, its journal entry and its outcome. `expectedCount` is what the preview said: a selection that changed since is
 * refused (SELECTION_CHANGED), and a file that changes meanwhile is not decided. Refusals: those of the decision, of the
 * selection, NOTHING_TO_DECIDE.
 */
export async function decideInMass(
  deps: Deps,
  viewer: Viewer,
  input: { readonly filter: DapFilter; readonly decision: MassDecisionWish; readonly expectedCount: number; readonly idempotencyKey: string },
): Promise<Result<MassDecisionRow>> {
  const decision = readDecision(input.decision);
  if (!decision.ok) return decision;
  const { idempotencyKey, ...request } = input;
  return begin(deps, viewer, 'dap.decideInMass', idempotencyKey, request, async () => {
    const selected = await selectFiles(deps, viewer, input.filter, actOf(input.decision));
    if (!selected.ok) return selected;
    const files = selected.value.files.filter(({ why }) => why === undefined).map(({ row: { reference, establishmentName, siret, version } }) => ({ reference, establishmentName, siret, version }));
    if (files.length !== input.expectedCount) {
      return refused(refusal('SELECTION_CHANGED', 'expectedCount', `La sélection a changé depuis l’aperçu\u00a0: ${files.length} demande(s) peuvent être décidées, et non ${input.expectedCount}. Relisez l’aperçu.`, { numbers: { count: files.length } }));
    }
    return ok({ mass: { departement: selected.value.departement, kind: decision.value.kind, reasonCode: decision.value.reasonCode, text: decision.value.text || null, undoOf: null, replacement: null }, files });
  });
}

/**
 * Undoes a mass refusal: one new decision a file with its reason, told to each employer. REEXAMINE gives each file back its
 * examination and its own term; AUTHORISE authorises. A file decided again since is left alone, and its outcome says so. A mass
 * authorisation creates rights: each is withdrawn alone, its company heard (NOT_UNDOABLE, CRPA L. 242-1).
 */
export async function undoMassDecision(
  deps: Deps,
  viewer: Viewer,
  input: { readonly id: string; readonly replacement: 'AUTHORISE' | 'REEXAMINE'; readonly reason: string; readonly idempotencyKey: string },
): Promise<Result<MassDecisionRow>> {
  const { idempotencyKey, ...request } = input;
  const reason = input.reason.trim();
  if (!reason) return refused(refusal('REQUIRED', 'reason', 'Dites pourquoi ces décisions sont remplacées\u00a0: chaque employeur le lira.'));
  return begin(deps, viewer, 'dap.undoMassDecision', idempotencyKey, request, async () => {
    const undone = await massInSight(deps.db.read, viewer, input.id);
    if (!undone) return refused(refusal('NOT_FOUND', '', 'Décision en nombre introuvable.'));
    if (undone.kind !== 'REFUSE') {
      return refused(refusal('NOT_UNDOABLE', '', 'Seuls des refus s’annulent en nombre. Une autorisation crée des droits\u00a0: chacune se retire à part, dans les quatre mois, l’entreprise entendue.', { article: 'CRPA L. 242-1' }));
    }
    const { massDecisionFile } = massDecisionTables(deps.db);
    const done = await deps.db.read.sql.select().from(massDecisionFile).where(and(eq(massDecisionFile.massId, undone.id), eq(massDecisionFile.outcome, 'DONE'))).orderBy(asc(massDecisionFile.position));
    const files = done.map(({ reference, establishmentName, siret, versionAfter }) => ({ reference, establishmentName, siret, version: versionAfter ?? 0 }));
    return ok({ mass: { departement: undone.departement, kind: 'UNDO', reasonCode: null, text: reason, undoOf: undone.id, replacement: input.replacement }, files });
  });
}

async function begin(deps: Deps, viewer: Viewer, act: string, key: string, request: unknown, chosen: () => Promise<Result<{ mass: NewMass; files: readonly NewFile[] }>>): Promise<Result<MassDecisionRow>> {
  // Chosen outside the transaction: thousands of files are read, and each is checked again when it is decided.
  let choice: Awaited<ReturnType<typeof chosen>> | undefined;
  if (deps.acts.may(act, viewer)) choice = await chosen();
  let begun: MassDecisionRow | undefined;
  const result = await perform<MassDecisionRow>(deps, viewer, act, (tx) =>
    once(
      tx,
      viewer,
      act,
      key,
      request,
      async (id) => {
        const row = await massInSight(tx, viewer, id);
        return row ? ok(row) : refused(refusal('NOT_FOUND', '', 'Décision en nombre introuvable.'));
      },
      async () => {
        invariant(choice, 'who may not was told by perform');
        if (!choice.ok) return choice;
        const { mass, files } = choice.value;
        if (files.length === 0) return refused(refusal('NOTHING_TO_DECIDE', '', 'Aucune demande de cette sélection ne peut être décidée.'));
        begun = await keep(deps, tx, viewer, mass, files);
        await tx.record({ act, subjectKind: 'massDecision', subjectId: begun.id, detail: labelOf(begun) });
        return ok(begun);
      },
    ),
  );
  if (result.ok && begun) await startMassWork(deps, viewer, begun, labelOf(begun));
  return result;
}

async function keep(deps: Deps, tx: Performing, viewer: Viewer, mass: NewMass, files: readonly NewFile[]): Promise<MassDecisionRow> {
  const { massDecision, massDecisionFile } = massDecisionTables(tx);
  const byAccountId = accountIdOf(viewer);
  invariant(byAccountId, 'a mass decision is of an agent');
  const row: MassDecisionRow = { ...mass, id: deps.ids.next(), workId: deps.ids.next(), byAccountId, byName: nameOf(viewer), startedAt: tx.at, count: files.length };
  await tx.sql.insert(massDecision).values(row);
  const lines = files.map((file, index) => ({ ...file, massId: row.id, position: index + 1, outcome: 'WAITING' as const }));
  for (let at = 0; at < lines.length; at += CHUNK) await tx.sql.insert(massDecisionFile).values(lines.slice(at, at + CHUNK));
  return row;
}

/** « Refus de 1 243 demandes ». */
export function labelOf({ kind, count, replacement }: Pick<MassDecisionRow, 'kind' | 'count' | 'replacement'>): string {
  const files = `${new Intl.NumberFormat('fr-FR').format(count)} demande${count > 1 ? 's' : ''}`;
  if (kind === 'AUTHORISE') return `Autorisation de ${files}`;
  if (kind === 'REFUSE') return `Refus de ${files}`;
  return replacement === 'AUTHORISE' ? `Refus remplacés par une autorisation\u00a0: ${files}` : `Refus annulés\u00a0: ${files}`;
}
