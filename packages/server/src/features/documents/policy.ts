import type { Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { visibleDap } from '../dap/index.ts';
import { maySee } from '../habilitations/index.ts';
import type { DocumentRow } from './repository.ts';

/** Who sees an object sees its files; the pieces of a draft are its author's alone until it is sent. */
export async function mayRead(q: Queries, viewer: Viewer, row: DocumentRow): Promise<boolean> {
  if (!(await maySee(q, viewer, row))) return false;
  if (row.ownerKind !== 'dap') return true;
  return (await visibleDap(q, viewer, row.ownerId)) !== undefined;
}
