import { eq } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import type { SireneRow } from './line.ts';
import { sireneTables } from './tables.ts';

/** What the directory says of an establishment; `undefined` when it does not know it. */
export async function findInSirene(q: Queries, siret: string): Promise<SireneRow | undefined> {
  const { sireneEstablishment: table } = sireneTables(q);
  const [found] = await q.sql.select().from(table).where(eq(table.siret, siret));
  return found;
}
