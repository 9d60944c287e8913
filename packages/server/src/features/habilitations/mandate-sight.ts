import { and, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { EmployerViewer, Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { establishmentTables } from '../companies/index.ts';
import { mandateTables } from './mandate-tables.ts';
import { habilitationTables } from './tables.ts';

/**
 * The mandates that a viewer may read, as SQL on the table `mandate`, whatever they open to-day: those of their cabinets, and
 * those that cover an establishment for which they hold a habilitation. A program reads none.
 */
export function mandatesInSight(q: Queries, viewer: Viewer): SQL {
  if (viewer.kind !== 'employer' || viewer.token) return sql`1 = 0`;
  const { mandate, mandateScope } = mandateTables(q);
  const { habilitation } = habilitationTables(q);
  const { establishment } = establishmentTables(q);
  const mine = and(eq(habilitation.accountId, viewer.account.id), isNull(habilitation.endedAt));
  const sirets = q.sql.select({ siret: habilitation.siret }).from(habilitation).where(and(mine, isNotNull(habilitation.siret)));
  const sirens = q.sql.select({ siren: habilitation.siren }).from(habilitation).where(and(mine, isNotNull(habilitation.siren)));
  const companies = q.sql.select({ siren: establishment.siren }).from(establishment).where(inArray(establishment.siret, sirets));
  const covering = q.sql
    .select({ id: mandateScope.mandateId })
    .from(mandateScope)
    .where(or(inArray(mandateScope.siret, sirets), inArray(mandateScope.siren, companies)));
  return or(inArray(mandate.cabinetId, cabinetsOf(q, viewer)), inArray(mandate.siren, sirens), inArray(mandate.id, covering)) ?? sql`1 = 0`;
}

/** The cabinets of which the viewer is a member to-day. */
function cabinetsOf(q: Queries, viewer: EmployerViewer) {
  const { cabinetMember } = mandateTables(q);
  return q.sql
    .select({ id: cabinetMember.cabinetId })
    .from(cabinetMember)
    .where(and(eq(cabinetMember.accountId, viewer.account.id), isNull(cabinetMember.endedAt)));
}

export async function maySeeMandate(q: Queries, viewer: Viewer, id: string): Promise<boolean> {
  const { mandate } = mandateTables(q);
  const [row] = await q.sql
    .select({ id: mandate.id })
    .from(mandate)
    .where(and(eq(mandate.id, id), mandatesInSight(q, viewer)));
  return row !== undefined;
}

/** The role of a viewer in a cabinet to-day; `null` for whoever is not of it, and for a program. */
export async function isMemberOf(q: Queries, viewer: Viewer, cabinetId: string): Promise<'ADMINISTRATOR' | 'MEMBER' | null> {
  if (viewer.kind !== 'employer' || viewer.token) return null;
  const { cabinetMember } = mandateTables(q);
  const [row] = await q.sql
    .select({ role: cabinetMember.role })
    .from(cabinetMember)
    .where(and(eq(cabinetMember.cabinetId, cabinetId), eq(cabinetMember.accountId, viewer.account.id), isNull(cabinetMember.endedAt)));
  return row?.role ?? null;
}
