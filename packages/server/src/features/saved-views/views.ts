import { invariant, ok, refusal, refused, type Refusal, type Result } from '@apart/shared';
import { and, asc, eq, ne } from 'drizzle-orm';
import { accountIdOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import { savedViewTables, type SavedViewList, type SavedViewRow } from './tables.ts';

/** Views of one list that one person keeps: more would be a list to search in its turn. */
export const MOST_VIEWS = 20;
const MOST_NAME = 60;
const MOST_SEARCH = 1000;

/** One's own views of a list, by name. */
export async function listViews(q: Queries, viewer: Viewer, list: SavedViewList): Promise<readonly SavedViewRow[]> {
  const { savedView } = savedViewTables(q);
  return q.sql.select().from(savedView).where(and(eq(savedView.accountId, accountIdOf(viewer) ?? ''), eq(savedView.list, list))).orderBy(asc(savedView.name), asc(savedView.id));
}

/** Keeps these criteria under this name; the same name again takes the new criteria. Refusals: REQUIRED, TOO_LONG, TOO_MANY. */
export async function saveView(deps: Deps, viewer: Viewer, input: { readonly list: SavedViewList; readonly name: string; readonly search: string }): Promise<Result<SavedViewList>> {
  return perform(deps, viewer, 'view.save', async (tx) => {
    const name = input.name.trim();
    const search = new URLSearchParams(input.search).toString();
    const faults = nameFaults(name);
    if (search === '') faults.push(refusal('REQUIRED', 'search', 'Choisissez au moins un critère avant d’enregistrer une vue.'));
    if (search.length > MOST_SEARCH) faults.push(refusal('TOO_LONG', 'search', 'Ces critères sont trop longs pour être enregistrés.'));
    if (faults.length > 0) return refused(...faults);
    const views = await listViews(tx, viewer, input.list);
    if (views.length >= MOST_VIEWS && !views.some((view) => view.name === name)) {
      return refused(refusal('TOO_MANY', '', `Vous avez déjà ${MOST_VIEWS} vues de cette liste. Supprimez-en une avant d’en enregistrer une autre.`, { numbers: { max: MOST_VIEWS } }));
    }
    const { savedView } = savedViewTables(tx);
    const accountId = accountIdOf(viewer);
    invariant(accountId, 'a view is of a person');
    await tx.sql
      .insert(savedView)
      .values({ id: deps.ids.next(), accountId, list: input.list, name, search, createdAt: tx.at })
      .onConflictDoUpdate({ target: [savedView.accountId, savedView.list, savedView.name], set: { search } });
    await record(tx, 'view.save', accountId, name);
    return ok(input.list);
  });
}

/** Refusals: NOT_FOUND, REQUIRED, TOO_LONG, NAME_TAKEN. */
export async function renameView(deps: Deps, viewer: Viewer, id: string, wanted: string): Promise<Result<SavedViewList>> {
  return perform(deps, viewer, 'view.rename', async (tx) => {
    const row = await ownView(tx, viewer, id);
    if (!row) return refused(NOT_FOUND);
    const name = wanted.trim();
    const faults = nameFaults(name);
    if (faults.length > 0) return refused(...faults);
    const { savedView } = savedViewTables(tx);
    const [other] = await tx.sql.select({ id: savedView.id }).from(savedView).where(and(eq(savedView.accountId, row.accountId), eq(savedView.list, row.list), eq(savedView.name, name), ne(savedView.id, id)));
    if (other) return refused(refusal('NAME_TAKEN', 'name', 'Une autre de vos vues porte déjà ce nom.'));
    await tx.sql.update(savedView).set({ name }).where(eq(savedView.id, id));
    await record(tx, 'view.rename', row.accountId, name);
    return ok(row.list);
  });
}

/** Refusals: NOT_FOUND. */
export async function deleteView(deps: Deps, viewer: Viewer, id: string): Promise<Result<SavedViewList>> {
  return perform(deps, viewer, 'view.delete', async (tx) => {
    const row = await ownView(tx, viewer, id);
    if (!row) return refused(NOT_FOUND);
    const { savedView } = savedViewTables(tx);
    await tx.sql.delete(savedView).where(eq(savedView.id, id));
    await record(tx, 'view.delete', row.accountId, row.name);
    return ok(row.list);
  });
}

const NOT_FOUND = refusal('NOT_FOUND', '', 'Vue introuvable.');

function nameFaults(name: string): Refusal[] {
  if (name === '') return [refusal('REQUIRED', 'name', 'Donnez un nom à cette vue.')];
  return name.length > MOST_NAME ? [refusal('TOO_LONG', 'name', `${MOST_NAME} caractères au plus.`, { numbers: { max: MOST_NAME } })] : [];
}

async function ownView(q: Queries, viewer: Viewer, id: string): Promise<SavedViewRow | undefined> {
  const { savedView } = savedViewTables(q);
  const [row] = await q.sql.select().from(savedView).where(and(eq(savedView.id, id), eq(savedView.accountId, accountIdOf(viewer) ?? '')));
  return row;
}

const record = (tx: Performing, act: string, accountId: string, name: string): Promise<void> => tx.record({ act, subjectKind: 'account', subjectId: accountId, detail: name });
