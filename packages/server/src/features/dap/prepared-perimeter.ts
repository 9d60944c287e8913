import type { Day } from '@apart/shared';
import { sql } from 'drizzle-orm';
import type { EmployerViewer, Viewer } from '../../acts/index.ts';

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
      return ofEmployer(viewer);
    case 'ud': {
      const { holes, values } = holesFor('departement', viewer.departements);
      return { shape: `ud${holes.length}`, viewer: { ...viewer, departements: holes }, values };
    }
    case 'support': {
      const { holes, values } = holesFor('siret', viewer.sirets);
      return { shape: `support${holes.length}`, viewer: { ...viewer, sirets: holes }, values };
    }
    case 'asp':
    case 'dgefp':
    case 'system':
    case 'visitor':
      return { shape: viewer.kind, viewer, values: {} };
  }
}

function ofEmployer(viewer: EmployerViewer): PreparedPerimeter {
  const { token } = viewer;
  const limited = token?.sirets ? holesFor('limit', token.sirets) : undefined;
  return {
    shape: token ? `token ${token.scopes.toSorted().join(' ')} ${limited?.holes.length ?? 'all'}` : 'employer',
    viewer: {
      ...viewer,
      account: { ...viewer.account, id: hole('viewerId') },
      today: hole('today') as Day,
      ...(token ? { token: { ...token, sirets: limited?.holes ?? null } } : {}),
    },
    values: { viewerId: viewer.account.id, today: viewer.today, ...limited?.values },
  };
}

function holesFor(name: string, values: readonly string[]) {
  const named = values.map((value, index) => [`${name}${index}`, value] as const);
  return { holes: named.map(([key]) => hole(key)), values: Object.fromEntries(named) };
}

/** Drizzle takes a placeholder wherever it takes a value; its types say so for columns only. */
const hole = (name: string): string => sql.placeholder(name) as unknown as string;
