import { refusal, type Refusal } from '@apart/shared';
import { and, count, eq, isNull, like, ne, or, sql } from 'drizzle-orm';
import type { Performing, Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { establishmentTables } from '../companies/index.ts';
import { habilitationTables, rightsOn } from '../habilitations/index.ts';

export const LAST_ADMINISTRATOR = refusal('LAST_ADMINISTRATOR', '', 'C’est le dernier administrateur de l’entreprise\u00a0: nommez-en un autre d’abord, sinon plus personne ne pourrait gérer cet espace.');
export const NOT_ADMINISTRATOR = refusal('FORBIDDEN', '', 'Seul un administrateur de l’établissement peut faire cela.');
export const HABILITATION_NOT_FOUND = refusal('NOT_FOUND', '', 'Habilitation introuvable.');

/** Holds the company until the transaction ends: two administrators who remove each other at once wait for one another. */
export async function holdCompany(tx: Performing, siren: string): Promise<void> {
  const { establishment } = establishmentTables(tx);
  await tx.sql.update(establishment).set({ version: sql`${establishment.version}` }).where(eq(establishment.siren, siren));
}

/** Whether the company keeps an administrator without this habilitation; ask with the company held. */
export async function keepsAdministrator(tx: Queries, siren: string, without: string): Promise<boolean> {
  const { habilitation } = habilitationTables(tx);
  const [left] = await tx.sql
    .select({ total: count() })
    .from(habilitation)
    .where(and(or(eq(habilitation.siren, siren), like(habilitation.siret, `${siren}%`)), eq(habilitation.role, 'ADMINISTRATOR'), isNull(habilitation.endedAt), ne(habilitation.id, without)));
  return (left?.total ?? 0) > 0;
}

/** An establishment that the viewer administers; null when there is none, or not by them. */
export async function administered(tx: Queries, viewer: Viewer, siret: string): Promise<boolean> {
  return (await rightsOn(tx, viewer, siret))?.administers ?? false;
}

/** Whether the viewer administers the whole company: for what its establishments to come will inherit. */
export async function administersCompany(tx: Queries, viewer: Viewer, siren: string): Promise<boolean> {
  if (viewer.kind !== 'employer' || viewer.token) return false;
  const { habilitation } = habilitationTables(tx);
  const { establishment } = establishmentTables(tx);
  const rows = await tx.sql
    .select({ siret: habilitation.siret, siren: habilitation.siren })
    .from(habilitation)
    .where(and(eq(habilitation.accountId, viewer.account.id), eq(habilitation.role, 'ADMINISTRATOR'), isNull(habilitation.endedAt)));
  if (rows.some((row) => row.siren === siren)) return true;
  // Whoever administers each of its establishments administers the company.
  const all = await tx.sql.select({ siret: establishment.siret }).from(establishment).where(eq(establishment.siren, siren));
  return all.length > 0 && all.every(({ siret }) => rows.some((row) => row.siret === siret));
}

export const NOT_OF_COMPANY: Refusal = refusal('NOT_OF_COMPANY', 'wholeCompany', 'Seul un administrateur de tous les établissements de l’entreprise peut habiliter pour l’entreprise entière.');
