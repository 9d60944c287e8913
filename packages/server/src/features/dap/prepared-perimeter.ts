import { sql } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';

/**
 * The perimeter of every viewer of one shape, for a statement that is prepared once and run for all of them: the viewer's
 * own values are placeholders, `values` fills them. `shape` goes in the statement's name.
 */
export interface PreparedPerimeter {
  readonly shape: string;
  /** To give to `perimeterOf` while the statement is built. */
  readonly viewer: Viewer;
  readonly values: Readonly<Record<string, string>>;
}

export function preparedPerimeter(viewer: Viewer): PreparedPerimeter {
  switch (viewer.kind) {
    case 'employer':
      return {
        shape: 'employer',
        viewer: { ...viewer, account: { ...viewer.account, id: hole('viewerId') } },
        values: { viewerId: viewer.account.id },
      };
    case 'ud': {
      const holes = viewer.departements.map((departement, index) => [`departement${index}`, departement] as const);
      return {
        shape: `ud${holes.length}`,
        viewer: { ...viewer, departements: holes.map(([name]) => hole(name)) },
        values: Object.fromEntries(holes),
      };
    }
    case 'asp':
    case 'dgefp':
    case 'support':
    case 'system':
    case 'visitor':
      return { shape: viewer.kind, viewer, values: {} };
  }
}

/** Drizzle takes a placeholder wherever it takes a value; its types say so for columns only. */
const hole = (name: string): string => sql.placeholder(name) as unknown as string;
