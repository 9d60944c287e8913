import { invariant, ok, refusal, refused, type Result } from '@apart/shared';
import { accountIdOf, nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { runLongWork, writeLongWork, type LongWorkRow, type LongWorkWish } from '../long-work/index.ts';
import { massInSight, massNotFound } from './read.ts';
import { massWork } from './run.ts';
import { massDecisionTables, type MassDecisionRow, type MassFileRow } from './tables.ts';

const CHUNK = 200;
type NewFile = Omit<MassFileRow, 'massId' | 'position' | 'outcome' | 'why' | 'versionAfter'>;
type NewMass = Pick<MassDecisionRow, 'departement' | 'kind' | 'reasonCode' | 'text' | 'undoOf' | 'replacement' | 'answerBy'>;

/** Keeps the files that were chosen as they are now and starts the work; the act is journalled, and the same key begins once. Refusals: those of the choice, NOTHING_TO_DECIDE. */
export async function begin(deps: Deps, viewer: Viewer, act: string, key: string, request: unknown, chosen: () => Promise<Result<{ mass: NewMass; files: readonly NewFile[] }>>): Promise<Result<MassDecisionRow>> {
  // Chosen outside the transaction: thousands of files are read, and each is checked again when it is decided.
  let choice: Awaited<ReturnType<typeof chosen>> | undefined;
  if (deps.acts.may(act, viewer)) choice = await chosen();
  let begun: { readonly wish: LongWorkWish; readonly work: LongWorkRow } | undefined;
  const result = await perform<MassDecisionRow>(deps, viewer, act, (tx) =>
    once(
      tx,
      viewer,
      act,
      key,
      request,
      async (id) => {
        // What was begun here was undone, when another node had done it.
        begun = undefined;
        const row = await massInSight(tx, viewer, id);
        return row ? ok(row) : massNotFound();
      },
      async () => {
        invariant(choice, 'who may not was told by perform');
        if (!choice.ok) return choice;
        const { mass, files } = choice.value;
        if (files.length === 0) return refused(refusal('NOTHING_TO_DECIDE', '', 'Aucune demande de cette sélection ne peut être décidée.'));
        const row = await keep(deps, tx, viewer, mass, files);
        const wish = massWork(deps, viewer, row, labelOf(row));
        begun = { wish, work: await writeLongWork(deps, tx, viewer, wish) };
        await tx.record({ act, subjectKind: 'massDecision', subjectId: row.id, detail: labelOf(row) });
        return ok(row);
      },
    ),
  );
  if (result.ok && begun) runLongWork(deps, begun.wish, begun.work);
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
  if (kind === 'HEAR') return `Entreprises entendues avant un retrait\u00a0: ${files}`;
  if (replacement === 'WITHDRAW') return `Autorisations retirées\u00a0: ${files}`;
  return replacement === 'AUTHORISE' ? `Refus remplacés par une autorisation\u00a0: ${files}` : `Refus annulés\u00a0: ${files}`;
}
