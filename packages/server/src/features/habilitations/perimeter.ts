import { and, eq, inArray, isNull, sql, type Column, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { habilitationTables } from './tables.ts';

/**
 * The rows that a viewer may see, as SQL on the columns that say whose they are. A list query cannot be written without
 * one. Employer: establishments of their live habilitations; UD: its départements; ASP, DGEFP, support: all; visitor: none.
 */
export function perimeterOf(q: Queries, viewer: Viewer, columns: { readonly siret: Column; readonly departement: Column }): SQL {
  switch (viewer.kind) {
    case 'employer': {
      const { habilitation } = habilitationTables(q);
      // « in », not « exists »: the list of a person's establishments drives the index of the list asked.
      return inArray(
        columns.siret,
        q.sql
          .select({ siret: habilitation.siret })
          .from(habilitation)
          .where(and(eq(habilitation.accountId, viewer.account.id), isNull(habilitation.endedAt))),
      );
    }
    case 'ud':
      return viewer.departements.length === 0 ? sql`1 = 0` : inArray(columns.departement, [...viewer.departements]);
    case 'asp':
    case 'dgefp':
    case 'support':
    case 'system':
      return sql`1 = 1`;
    case 'visitor':
      return sql`1 = 0`;
  }
}
