import { setImmediate } from 'node:timers/promises';
import { ok, parisDayOf, refusal, refused, type Result } from '@apart/shared';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Page } from '../../graphql/connection.ts';
import { dasByIds } from '../da/index.ts';
import { countDaps, listDaps, type DapFilter, type DapRow } from '../dap/index.ts';
import { countDis, listDis, type DiFilter, type DiRow } from '../di/index.ts';
import { countRunning, startLongWork, type FileOwner, type LongWorkRow } from '../long-work/index.ts';
import { headOf, linesOf, type ListColumn } from './csv.ts';
import { DAP_COLUMNS, dapLines } from './dap-columns.ts';
import { DI_COLUMNS } from './di-columns.ts';

/** Lines of one file; more are taken away in several. */
export const MAX_LINES = 200_000;
/** Exports that one person has made at the same time. */
const MOST_RUNNING = 3;
const PAGE = 100;
const number = new Intl.NumberFormat('fr-FR');

type Owned = Pick<DapRow, 'siret' | 'departement'>;

interface List<Row extends Owned, Line> {
  readonly act: 'dap.export' | 'di.export';
  /** « 12 demandes ». */
  readonly label: (count: number) => string;
  readonly fileName: string;
  readonly columns: readonly ListColumn<Line>[];
  count(most: number): Promise<number>;
  page(after: string | null): Promise<Page<Row>>;
  lines(rows: readonly Row[]): Promise<readonly Line[]>;
}

/** The requests of a filter in a file, in the background, in the order of the list. Refusals: NOTHING_TO_EXPORT, TOO_MANY, TOO_MANY_RUNNING. */
export function exportDaps(deps: Deps, viewer: Viewer, filter: DapFilter): Promise<Result<LongWorkRow>> {
  const sort = filter.undecided || typeof filter.dueWithinHours === 'number' ? 'DUE_FIRST' : 'NEWEST';
  return exportList(deps, viewer, {
    act: 'dap.export',
    label: (count) => `${number.format(count)} demande${count > 1 ? 's' : ''} d’autorisation`,
    fileName: 'demandes-autorisation',
    columns: DAP_COLUMNS,
    count: (most) => countDaps(deps, viewer, filter, most),
    page: (after) => listDaps(deps, viewer, { filter, sort, first: PAGE, after }),
    lines: (rows) => dapLines(deps.db.read, rows, deps.clock.now()),
  });
}

/** The claims of a filter in a file, as `exportDaps`. */
export function exportDis(deps: Deps, viewer: Viewer, filter: DiFilter): Promise<Result<LongWorkRow>> {
  return exportList(deps, viewer, {
    act: 'di.export',
    label: (count) => `${number.format(count)} demande${count > 1 ? 's' : ''} d’indemnisation`,
    fileName: 'demandes-indemnisation',
    columns: DI_COLUMNS,
    count: (most) => countDis(deps.db.read, viewer, filter, most),
    page: (after) => listDis(deps.db.read, viewer, filter, { first: PAGE, after }, (row: DiRow) => row),
    async lines(rows) {
      const das = await dasByIds(deps.db.read, [...new Set(rows.map(({ daId }) => daId))]);
      return rows.map((di) => ({ di, da: das.find(({ id }) => id === di.daId) }));
    },
  });
}

/** Every page is read with the rights that the person has at that instant of the list; the journal says who took what away. */
async function exportList<Row extends Owned, Line>(deps: Deps, viewer: Viewer, list: List<Row, Line>): Promise<Result<LongWorkRow>> {
  const total = deps.acts.may(list.act, viewer) ? await list.count(MAX_LINES) : 0;
  const id = deps.ids.next();
  const label = `Export de ${list.label(total)}`;
  const allowed = await perform(deps, viewer, list.act, async (tx) => {
    if (total === 0) return refused(refusal('NOTHING_TO_EXPORT', 'filter', 'Aucune demande ne répond à ces critères\u00a0: il n’y a rien à exporter.'));
    if (total > MAX_LINES) {
      return refused(refusal('TOO_MANY', 'filter', `Plus de ${number.format(MAX_LINES)} demandes\u00a0: précisez les critères, et exportez en plusieurs fois.`, { numbers: { max: MAX_LINES } }));
    }
    if ((await countRunning(tx, viewer, list.act, tx.at)) >= MOST_RUNNING) {
      return refused(refusal('TOO_MANY_RUNNING', '', `Vous avez déjà ${MOST_RUNNING} exports en cours. Attendez la fin de l’un d’eux, ou arrêtez-le.`, { numbers: { max: MOST_RUNNING } }));
    }
    await tx.record({ act: list.act, subjectKind: 'export', subjectId: id, detail: label });
    return ok(undefined);
  });
  if (!allowed.ok) return allowed;
  const work = await startLongWork(deps, viewer, {
    id, kind: list.act, label, total,
    async run(progress, isCancelled, write) {
      const owners = new Map<string, FileOwner>();
      let done = 0;
      await write(headOf(list.columns));
      for (let after: string | null = null; !isCancelled(); ) {
        const { nodes, pageInfo } = await list.page(after);
        await write(linesOf(list.columns, await list.lines(nodes)));
        for (const row of nodes) keepOwner(owners, viewer, row);
        // Files that come meanwhile make the list longer than it was.
        progress((done += nodes.length), Math.max(total, done));
        if (!pageInfo.hasNextPage || !pageInfo.endCursor || done >= MAX_LINES) {
          const file = { name: `${list.fileName}-${parisDayOf(deps.clock.now())}.csv`, mimeType: 'text/csv; charset=utf-8', owners: [...owners.values()] };
          progress(done, done);
          return { result: [{ field: 'lines', label: 'Lignes', value: number.format(done) }], file };
        }
        after = pageInfo.endCursor;
        // SQLite answers without ever giving the hand back: this lets the node serve others between two pages.
        await setImmediate();
      }
      // Part of a list would be read as the whole of it: no file.
      return { result: [{ field: 'lines', label: 'Lignes lues, sans fichier', value: number.format(done) }] };
    },
  });
  return ok(work);
}

/** An agent's files are known by their départements, those of an employer by their establishments: as few as that makes. */
function keepOwner(owners: Map<string, FileOwner>, viewer: Viewer, { siret, departement }: Owned): void {
  const owner = viewer.kind === 'employer' ? { siret, departement } : { siret: '', departement };
  owners.set(owner.siret || departement, owner);
}
