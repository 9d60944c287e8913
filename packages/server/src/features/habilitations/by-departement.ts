import type { Viewer } from '../../acts/index.ts';

/**
 * The same viewer, one département at a time: a list in order over several départements is then as many walks of one index,
 * whose heads are merged, and never a sort of all that they hold. Everybody else as they are.
 */
export function byDepartement(viewer: Viewer): readonly Viewer[] {
  return viewer.kind === 'ud' && viewer.departements.length > 1 ? viewer.departements.map((departement) => ({ ...viewer, departements: [departement] })) : [viewer];
}
