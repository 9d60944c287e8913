import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { accountTables } from '../accounts/index.ts';
import type { TypedText } from '../dap/index.ts';
import { establishmentTables } from '../establishments/index.ts';
import { habilitationTables, perimeterOf } from '../habilitations/index.ts';
import { HITS_OF_A_KIND, type SearchHit } from './hits.ts';

/**
 * The person of this e-mail address, once for each establishment of the viewer's perimeter for which they act today. Whoever may
 * read the habilitations of an establishment may find its people, and nobody else: no token, nobody outside.
 */
export async function personHits(deps: Deps, viewer: Viewer, { email }: TypedText): Promise<SearchHit[]> {
  if (!email || !deps.acts.may('habilitation.read', viewer)) return [];
  const q = deps.db.read;
  const { account } = accountTables(q);
  const { habilitation } = habilitationTables(q);
  const { establishment } = establishmentTables(q);
  const [person] = await q.sql.select().from(account).where(eq(account.email, email));
  if (!person) return [];
  const rows = await q.sql
    .selectDistinct({ siret: establishment.siret, name: establishment.name })
    .from(habilitation)
    .innerJoin(establishment, or(eq(establishment.siret, habilitation.siret), eq(establishment.siren, habilitation.siren)))
    .where(and(eq(habilitation.accountId, person.id), isNull(habilitation.endedAt), perimeterOf(q, viewer, establishment)))
    .orderBy(asc(establishment.name), asc(establishment.siret))
    .limit(HITS_OF_A_KIND);
  return rows.map(({ siret, name }) => ({ kind: 'PERSON', title: `${person.firstName} ${person.lastName}`, subtitle: `${person.email}, pour ${name}`, reference: null, siret }));
}
