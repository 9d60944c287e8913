import type { Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import type { DapRow } from '../dap/index.ts';
import { mayWriteFor } from '../habilitations/index.ts';
import type { MessageSide } from './tables.ts';

/**
 * The side on which this viewer writes about a file that they see; undefined for those who only read it. Nothing is written
 * about a version that was never sent: the administration would not see what it is about.
 */
export async function sideOf(q: Queries, viewer: Viewer, row: DapRow): Promise<MessageSide | undefined> {
  if (row.firstSubmittedAt === null) return undefined;
  if (viewer.kind === 'ud') return viewer.departements.includes(row.departement) ? 'ADMINISTRATION' : undefined;
  return (await mayWriteFor(q, viewer, row.siret, 'dap')) ? 'EMPLOYER' : undefined;
}
