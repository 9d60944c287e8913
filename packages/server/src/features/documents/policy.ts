import type { Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { visibleDap } from '../dap/index.ts';
import { maySee, maySeeMandate, readsScope } from '../habilitations/index.ts';
import type { DocumentRow } from './repository.ts';

/** Who sees an object sees its files; the pieces of a draft are its author's alone until it is sent. */
export async function mayRead(q: Queries, viewer: Viewer, row: DocumentRow): Promise<boolean> {
  // The parties of a mandate keep its paper, whatever it opens to-day; nobody else reads it.
  if (row.ownerKind === 'mandate') return maySeeMandate(q, viewer, row.ownerId);
  if (!(await maySee(q, viewer, row))) return false;
  if (row.ownerKind === 'di') return readsScope(viewer, 'di:read');
  if (row.ownerKind === 'da') return true;
  return (await visibleDap(q, viewer, row.ownerId)) !== undefined;
}
