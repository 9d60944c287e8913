import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { accountTables } from '../accounts/index.ts';
import { readEstablishment } from '../establishments/index.ts';
import { habilitationTables } from '../habilitations/index.ts';
import { administered } from './company.ts';
import { grantTables, type InvitationRow, type RequestRow } from './tables.ts';

/** Who acts and acted for an establishment, by it or by its company, oldest first; nobody when it is unknown or out of reach. */
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
    .where(or(eq(habilitation.siret, establishment.siret), eq(habilitation.siren, establishment.siren)))
    .orderBy(asc(habilitation.since), asc(habilitation.id));
  return rows.map(({ habilitation: row, firstName, lastName, email }) => ({
    ...row,
    siret: establishment.siret,
    wholeCompany: row.siren !== null,
    personName: `${firstName} ${lastName}`,
    email,
    own: viewer.kind === 'employer' && row.accountId === viewer.account.id,
  }));
}

/** Invitations that wait, for the administrators of the establishment; nothing for anybody else. */
export async function listInvitations(deps: Deps, viewer: Viewer, siret: string): Promise<readonly InvitationRow[]> {
  const q = deps.db.read;
  if (!(await administered(q, viewer, siret))) return [];
  const { habilitationInvitation: invitation } = grantTables(q);
  return q.sql
    .select()
    .from(invitation)
    .where(and(or(eq(invitation.siret, siret), eq(invitation.siren, siret.slice(0, 9))), isNull(invitation.acceptedAt), isNull(invitation.cancelledAt), gt(invitation.expiresAt, deps.clock.now())))
    .orderBy(asc(invitation.createdAt));
}

/** Requests for an establishment, for its administrators; nothing for anybody else. */
export async function listRequests(deps: Deps, viewer: Viewer, siret: string): Promise<readonly RequestRow[]> {
  const q = deps.db.read;
  if (!(await administered(q, viewer, siret))) return [];
  const { habilitationRequest: request } = grantTables(q);
  return q.sql.select().from(request).where(eq(request.siret, siret)).orderBy(asc(request.createdAt)).limit(100);
}
