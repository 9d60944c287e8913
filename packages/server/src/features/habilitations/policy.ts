import { and, eq, isNull } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { habilitationTables, type HabilitationRole } from './tables.ts';

/** The live role of an employer's person on an establishment; `null` for anybody else. */
export async function roleOn(q: Queries, viewer: Viewer, siret: string): Promise<HabilitationRole | null> {
  if (viewer.kind !== 'employer') return null;
  const { habilitation } = habilitationTables(q);
  const [row] = await q.sql
    .select({ role: habilitation.role })
    .from(habilitation)
    .where(and(eq(habilitation.accountId, viewer.account.id), eq(habilitation.siret, siret), isNull(habilitation.endedAt)));
  return row?.role ?? null;
}

/** May this viewer see what belongs to the establishment? Unknown and invisible answer alike: the caller says « not found ». */
export async function maySee(q: Queries, viewer: Viewer, owner: { readonly siret: string; readonly departement: string }): Promise<boolean> {
  switch (viewer.kind) {
    case 'employer':
      return (await roleOn(q, viewer, owner.siret)) !== null;
    case 'ud':
      return viewer.departements.includes(owner.departement);
    case 'asp':
    case 'dgefp':
    case 'support':
    case 'system':
      return true;
    case 'visitor':
      return false;
  }
}

/** May this viewer write for the establishment (draft, send, correct)? Administrators and declarants. */
export async function mayWriteFor(q: Queries, viewer: Viewer, siret: string): Promise<boolean> {
  const role = await roleOn(q, viewer, siret);
  return role === 'ADMINISTRATOR' || role === 'DECLARANT';
}
