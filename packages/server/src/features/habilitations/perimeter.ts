import { scopesOpen, type TokenScope } from '@apart/shared';
import { and, eq, gte, inArray, isNotNull, isNull, lte, or, sql, type Column, type SQL } from 'drizzle-orm';
import type { EmployerViewer, Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { establishmentTables } from '../companies/index.ts';
import { mandateTables } from './mandate-tables.ts';
import { habilitationTables } from './tables.ts';

/**
 * The rows that a viewer may see, as SQL on the columns that say whose they are. A list query cannot be written without
 * one. Employer: establishments of their live habilitations and mandates, within their token's if there is one; UD: its
 * départements; support: the establishments opened for a reason; ASP, DGEFP: all; visitor: none.
 */
export function perimeterOf(q: Queries, viewer: Viewer, columns: { readonly siret: Column; readonly departement: Column }): SQL {
  switch (viewer.kind) {
    case 'employer': {
      const limited = viewer.token?.sirets ? oneOf(columns.siret, viewer.token.sirets) : undefined;
      return and(siretsOf(q, viewer, columns.siret), limited) ?? NOTHING;
    }
    case 'ud':
      return oneOf(columns.departement, viewer.departements);
    case 'support':
      return oneOf(columns.siret, viewer.sirets);
    case 'asp':
    case 'dgefp':
    case 'system':
      return sql`1 = 1`;
    case 'visitor':
      return NOTHING;
  }
}

const NOTHING = sql`1 = 0`;

const oneOf = (column: Column, values: readonly string[]): SQL => (values.length === 0 ? NOTHING : inArray(column, [...values]));

/** « in », not « exists »: the list of a person's establishments drives the index of the list asked. */
function siretsOf(q: Queries, viewer: EmployerViewer, siret: Column): SQL {
  const { habilitation } = habilitationTables(q);
  const { mandateScope } = mandateTables(q);
  const { establishment } = establishmentTables(q);
  const mine = and(eq(habilitation.accountId, viewer.account.id), isNull(habilitation.endedAt));
  const clients = inArray(mandateScope.mandateId, liveMandates(q, viewer));
  const companies = q.sql.select({ siren: habilitation.siren }).from(habilitation).where(and(mine, isNotNull(habilitation.siren)));
  const clientCompanies = q.sql.select({ siren: mandateScope.siren }).from(mandateScope).where(and(clients, isNotNull(mandateScope.siren)));
  const ofCompanies = (sirens: typeof companies | typeof clientCompanies) =>
    q.sql.select({ siret: establishment.siret }).from(establishment).where(inArray(establishment.siren, sirens));
  return inArray(
    siret,
    q.sql
      .select({ siret: habilitation.siret })
      .from(habilitation)
      .where(and(mine, isNotNull(habilitation.siret)))
      .unionAll(ofCompanies(companies))
      .unionAll(q.sql.select({ siret: mandateScope.siret }).from(mandateScope).where(and(clients, isNotNull(mandateScope.siret))))
      .unionAll(ofCompanies(clientCompanies)),
  );
}

/** Does this viewer read that kind of file at all? Only a token may not, when it was not given the scope. */
export function readsScope(viewer: Viewer, scope: TokenScope): boolean {
  return viewer.kind !== 'employer' || !viewer.token || scopesOpen(viewer.token.scopes, [scope]);
}

/** The live mandates of the viewer's firms, on the viewer's day: signed, begun, neither over nor ended. */
export function liveMandates(q: Queries, viewer: EmployerViewer) {
  const { cabinetMember, mandate } = mandateTables(q);
  return q.sql
    .select({ id: mandate.id })
    .from(cabinetMember)
    .innerJoin(mandate, eq(mandate.cabinetId, cabinetMember.cabinetId))
    .where(
      and(
        eq(cabinetMember.accountId, viewer.account.id),
        isNull(cabinetMember.endedAt),
        eq(mandate.status, 'SIGNED'),
        lte(mandate.fromDay, viewer.today),
        or(isNull(mandate.untilDay), gte(mandate.untilDay, viewer.today)),
      ),
    );
}
