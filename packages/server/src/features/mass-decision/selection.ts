import { nextDapStatus, ok, refusal, refused, type Result } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { acceptedBySilence, listDaps, termPassed, type DapFilter, type DapRow } from '../dap/index.ts';

/** Files of one mass decision; more are decided in several. */
export const MAX_FILES = 10_000;

export interface Selected {
  readonly row: Pick<DapRow, 'id' | 'reference' | 'establishmentName' | 'siret' | 'version'>;
  /** Why this file cannot be decided now; undefined when it can. */
  readonly why: string | undefined;
}

/** Every file of a filter of the worklist in the agent's perimeter, the most pressing first, with what keeps it from that decision. Refusals: DEPARTEMENT_REQUIRED, NOT_FOUND, TOO_MANY. */
export async function selectFiles(deps: Deps, viewer: Viewer, filter: DapFilter, act: 'dap.authorise' | 'dap.refuse'): Promise<Result<{ readonly departement: string; readonly files: readonly Selected[] }>> {
  const departement = departementOf(viewer, filter);
  if (departement && !(viewer.kind === 'ud' && viewer.departements.includes(departement))) return refused(refusal('NOT_FOUND', 'filter.departement', 'Ce département n’est pas dans votre périmètre.'));
  if (!departement) return refused(refusal('DEPARTEMENT_REQUIRED', 'filter.departement', 'Choisissez un département\u00a0: une décision en nombre se prend pour un seul.'));
  const now = deps.clock.now();
  const files: Selected[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = await listDaps(deps, viewer, { filter: { ...filter, departement }, sort: 'DUE_FIRST', first: 100, after });
    for (const row of nodes) {
      const { id, reference, establishmentName, siret, version } = row;
      files.push({ row: { id, reference, establishmentName, siret, version }, why: whyNot(row, act, now) });
    }
    if (files.length > MAX_FILES) return refused(refusal('TOO_MANY', 'filter', `Plus de ${MAX_FILES.toLocaleString('fr-FR')} demandes\u00a0: précisez les critères, et décidez en plusieurs fois.`, { numbers: { max: MAX_FILES } }));
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) return ok({ departement, files });
    after = pageInfo.endCursor;
  }
}

function departementOf(viewer: Viewer, filter: DapFilter): string | undefined {
  const asked = filter.departement?.trim().toUpperCase();
  if (asked) return asked;
  return viewer.kind === 'ud' && viewer.departements.length === 1 ? viewer.departements[0] : undefined;
}

function whyNot(row: DapRow, act: 'dap.authorise' | 'dap.refuse', now: Date): string | undefined {
  const outcome = acceptedBySilence(row, now) ? termPassed(row) : nextDapStatus(act, row.status);
  return outcome.ok ? undefined : outcome.refusals[0]?.message;
}
