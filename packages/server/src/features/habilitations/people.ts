import { parisDayOf, type Day } from '@apart/shared';
import { and, asc, eq, gte, inArray, isNotNull, isNull, like, lte, or } from 'drizzle-orm';
import type { Recipient } from '../../outbox/index.ts';
import { among, type Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';
import { mandateTables } from './mandate-tables.ts';
import { habilitationTables, type HabilitationRole } from './tables.ts';

/** Those who are told of what happens to an establishment on a day: its people and the accountants who act for it. */
export async function peopleOf(q: Queries, siret: string, at: Date): Promise<readonly Recipient[]> {
  return (await peopleOfEach(q, [siret], at))(siret);
}

/** The same for many establishments, in two queries: gives what tells the people of one of them. */
export async function peopleOfEach(q: Queries, sirets: readonly string[], at: Date): Promise<(siret: string) => readonly Recipient[]> {
  const [people, accountants] = await Promise.all([recipients(q, sirets, ['ADMINISTRATOR', 'DECLARANT', 'READER']), accountantsOf(q, sirets, parisDayOf(at))]);
  const titles = [...people, ...accountants];
  const bySiret = Map.groupBy(titles, (one) => one.siret);
  const bySiren = Map.groupBy(titles, (one) => one.siren);
  return (siret) => unique([...(bySiret.get(siret) ?? []), ...(bySiren.get(siret.slice(0, 9)) ?? [])]);
}

/** Those who may declare the months of an establishment: its administrators and declarants, and the accountants whose mandate allows it. */
export async function declarantsOf(q: Queries, siret: string, at: Date): Promise<readonly Recipient[]> {
  const [people, accountants] = [await recipients(q, [siret], ['ADMINISTRATOR', 'DECLARANT']), await accountantsOf(q, [siret], parisDayOf(at), 'di')];
  return unique([...people, ...accountants]);
}

/** Those who answer for an establishment. */
export async function administratorsOf(q: Queries, siret: string): Promise<readonly Recipient[]> {
  return unique(await recipients(q, [siret], ['ADMINISTRATOR']));
}

/** Those who answer for any establishment of a company, or for the whole of it. */
export async function administratorsOfCompany(q: Queries, siren: string): Promise<readonly Recipient[]> {
  const { habilitation } = habilitationTables(q);
  const { account } = accountTables(q);
  const rows = await q.sql
    .select({ accountId: account.id, email: account.email })
    .from(habilitation)
    .innerJoin(account, eq(account.id, habilitation.accountId))
    .where(
      and(
        or(eq(habilitation.siren, siren), like(habilitation.siret, `${siren}%`)),
        eq(habilitation.role, 'ADMINISTRATOR'),
        isNull(habilitation.endedAt),
        isNotNull(account.emailConfirmedAt),
      ),
    );
  return unique(rows);
}

/** A person and what their title covers: an establishment, or a whole company. */
interface Titled extends Recipient {
  readonly siret: string | null;
  readonly siren: string | null;
}

const sirensOf = (sirets: readonly string[]): string[] => [...new Set(sirets.map((siret) => siret.slice(0, 9)))];

async function recipients(q: Queries, sirets: readonly string[], roles: readonly HabilitationRole[]): Promise<readonly Titled[]> {
  const { habilitation } = habilitationTables(q);
  const { account } = accountTables(q);
  return q.sql
    .select({ accountId: account.id, email: account.email, siret: habilitation.siret, siren: habilitation.siren })
    .from(habilitation)
    .innerJoin(account, eq(account.id, habilitation.accountId))
    .where(
      and(
        or(among(q, habilitation.siret, sirets), among(q, habilitation.siren, sirensOf(sirets))),
        inArray(habilitation.role, [...roles]),
        isNull(habilitation.endedAt),
        isNotNull(account.emailConfirmedAt),
      ),
    );
}

/** The accountants whose mandate covers an establishment on a day, and lets them declare with `writing`. */
async function accountantsOf(q: Queries, sirets: readonly string[], today: Day, writing?: 'di'): Promise<readonly Titled[]> {
  const { cabinetMember, mandate, mandateScope } = mandateTables(q);
  const { account } = accountTables(q);
  return q.sql
    .select({ accountId: account.id, email: account.email, siret: mandateScope.siret, siren: mandateScope.siren })
    .from(mandateScope)
    .innerJoin(mandate, eq(mandate.id, mandateScope.mandateId))
    .innerJoin(cabinetMember, eq(cabinetMember.cabinetId, mandate.cabinetId))
    .innerJoin(account, eq(account.id, cabinetMember.accountId))
    .where(
      and(
        or(among(q, mandateScope.siret, sirets), among(q, mandateScope.siren, sirensOf(sirets))),
        eq(mandate.status, 'SIGNED'),
        writing ? eq(mandate.mayDi, true) : undefined,
        lte(mandate.fromDay, today),
        or(isNull(mandate.untilDay), gte(mandate.untilDay, today)),
        isNull(cabinetMember.endedAt),
        isNotNull(account.emailConfirmedAt),
      ),
    );
}

/** Each person once, however many titles they have. */
function unique(people: readonly Recipient[]): readonly Recipient[] {
  return [...new Map(people.map(({ accountId, email }) => [email, { accountId, email }])).values()];
}

/** The administrators of the DGEFP. */
export async function nationalAdministrators(q: Queries): Promise<readonly Recipient[]> {
  const { account } = accountTables(q);
  return q.sql.select({ accountId: account.id, email: account.email }).from(account).where(and(eq(account.role, 'DGEFP'), isNull(account.closedAt)));
}

/** The agents of a département's UD. */
export async function agentsOf(q: Queries, departement: string): Promise<readonly Recipient[]> {
  const { account, agentPerimeter } = accountTables(q);
  return q.sql
    .select({ accountId: account.id, email: account.email })
    .from(agentPerimeter)
    .innerJoin(account, eq(account.id, agentPerimeter.accountId))
    .where(and(eq(agentPerimeter.departement, departement), inArray(account.role, ['UD', 'UD_HEAD']), isNull(account.closedAt)));
}

export interface Head {
  readonly accountId: string;
  readonly email: string;
  readonly departements: readonly string[];
}

/** The heads of the UDs, each with their départements. */
export async function headsOfUds(q: Queries): Promise<readonly Head[]> {
  const { account, agentPerimeter } = accountTables(q);
  const rows = await q.sql
    .select({ accountId: account.id, email: account.email, departement: agentPerimeter.departement })
    .from(agentPerimeter)
    .innerJoin(account, eq(account.id, agentPerimeter.accountId))
    .where(and(eq(account.role, 'UD_HEAD'), isNull(account.closedAt)));
  return [...Map.groupBy(rows, ({ accountId }) => accountId).values()].map((own) => ({
    accountId: own[0]?.accountId ?? '',
    email: own[0]?.email ?? '',
    departements: own.map(({ departement }) => departement),
  }));
}

export interface WorkingAgent {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** Who works for the UD of a département at an instant, those lent to it that day included, by name. */
export async function agentsWorkingOn(q: Queries, departement: string, at: Date): Promise<readonly WorkingAgent[]> {
  const { account, agentPerimeter, perimeterDelegation } = accountTables(q);
  const today = parisDayOf(at);
  const own = q.sql.select({ id: agentPerimeter.accountId }).from(agentPerimeter).where(eq(agentPerimeter.departement, departement));
  const lent = q.sql
    .select({ id: perimeterDelegation.accountId })
    .from(perimeterDelegation)
    .where(and(eq(perimeterDelegation.departement, departement), isNull(perimeterDelegation.endedAt), lte(perimeterDelegation.fromDay, today), gte(perimeterDelegation.untilDay, today)));
  return q.sql
    .select({ id: account.id, email: account.email, firstName: account.firstName, lastName: account.lastName })
    .from(account)
    .where(and(inArray(account.role, ['UD', 'UD_HEAD']), isNull(account.closedAt), or(inArray(account.id, own), inArray(account.id, lent))))
    .orderBy(asc(account.lastName), asc(account.firstName), asc(account.id));
}
