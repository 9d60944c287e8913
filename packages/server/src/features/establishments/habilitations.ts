import { asc, eq } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { accountTables } from '../accounts/index.ts';
import { habilitationTables } from '../habilitations/index.ts';
import { readEstablishment } from './read.ts';

/** Who acts and acted for an establishment, oldest first; nobody when it is unknown or out of reach. */
export async function listHabilitations(deps: Deps, viewer: Viewer, siret: string) {
  const establishment = await readEstablishment(deps, viewer, siret);
  if (!establishment) return [];
  const q = deps.db.read;
  const { habilitation } = habilitationTables(q);
  const { account } = accountTables(q);
  const rows = await q.sql
    .select({ habilitation, firstName: account.firstName, lastName: account.lastName, email: account.email })
    .from(habilitation)
    .innerJoin(account, eq(account.id, habilitation.accountId))
    .where(eq(habilitation.siret, establishment.siret))
    .orderBy(asc(habilitation.since), asc(habilitation.id));
  return rows.map((row) => ({ ...row.habilitation, personName: `${row.firstName} ${row.lastName}`, email: row.email }));
}
