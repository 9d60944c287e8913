import { parisDayOf, type AgentRole, type Day } from '@apart/shared';
import { and, asc, eq, gte, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { accountIdOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';

export interface AgentFilter {
  /** Part of a name or of an address. */
  readonly text?: string | null;
  readonly departement?: string | null;
}

/** The départements that a head answers for: their own, not those lent. */
export async function headedBy(q: Queries, viewer: Viewer): Promise<readonly string[]> {
  if (viewer.kind !== 'ud' || !viewer.head) return [];
  const { agentPerimeter } = accountTables(q);
  const rows = await q.sql.select({ departement: agentPerimeter.departement }).from(agentPerimeter).where(eq(agentPerimeter.accountId, viewer.account.id));
  return rows.map((row) => row.departement);
}

/** The agents whom a viewer may know: DGEFP, all; a head, those of their départements and those lent to them; anybody else, none. */
async function inSight(q: Queries, viewer: Viewer, today: Day): Promise<SQL> {
  if (viewer.kind === 'dgefp') return sql`1 = 1`;
  const codes = await headedBy(q, viewer);
  if (codes.length === 0) return sql`1 = 0`;
  return ofDepartements(q, codes, today);
}

function ofDepartements(q: Queries, codes: readonly string[], today: Day): SQL {
  const { account, agentPerimeter, perimeterDelegation: lent } = accountTables(q);
  const own = q.sql.select({ id: agentPerimeter.accountId }).from(agentPerimeter).where(inArray(agentPerimeter.departement, [...codes]));
  const borrowed = q.sql.select({ id: lent.accountId }).from(lent).where(and(inArray(lent.departement, [...codes]), isNull(lent.endedAt), gte(lent.untilDay, today)));
  return or(inArray(account.id, own), inArray(account.id, borrowed)) ?? sql`1 = 0`;
}

/** The agents with an open access, by name. */
export async function listAgents(deps: Deps, viewer: Viewer, filter: AgentFilter, args: { readonly first?: number | null; readonly after?: string | null }) {
  const q = deps.db.read;
  const { account } = accountTables(q);
  const size = pageSize(args.first);
  const today = parisDayOf(deps.clock.now());
  const keys: readonly SortKey[] = [{ column: account.lastName, kind: 'text' }, { column: account.id, kind: 'text' }];
  const text = filter.text?.trim().toLowerCase();
  const like = (column: SQL | typeof account.email) => sql`lower(${column}) like ${`%${(text ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`} escape '\\'`;
  const rows = await q.sql
    .select()
    .from(account)
    .where(
      and(
        ne(account.role, 'EMPLOYER'),
        isNull(account.closedAt),
        await inSight(q, viewer, today),
        text ? or(like(sql`${account.firstName} || ' ' || ${account.lastName}`), like(account.email)) : undefined,
        filter.departement ? ofDepartements(q, [filter.departement], today) : undefined,
        afterCursor(keys, args.after),
      ),
    )
    .orderBy(asc(account.lastName), asc(account.id))
    .limit(size + 1);
  const own = await perimetersOf(q, rows.map((row) => row.id));
  return toPage(rows, size, Boolean(args.after), (row) => [row.lastName, row.id], (row) => ({
    id: row.id,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    // The filter above leaves employers out.
    role: row.role as AgentRole,
    departements: own.filter(({ accountId }) => accountId === row.id).map(({ departement }) => departement).toSorted(),
    hasSignedIn: row.emailConfirmedAt !== null,
    self: row.id === accountIdOf(viewer),
  }));
}

async function perimetersOf(q: Queries, ids: readonly string[]) {
  const { agentPerimeter } = accountTables(q);
  return ids.length === 0 ? [] : q.sql.select().from(agentPerimeter).where(inArray(agentPerimeter.accountId, [...ids]));
}
