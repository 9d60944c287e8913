import { eq } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { establishmentTables } from './tables.ts';

export type EstablishmentRow = ReturnType<typeof establishmentTables>['establishment']['$inferSelect'];

export async function findEstablishment(q: Queries, siret: string): Promise<EstablishmentRow | undefined> {
  const { establishment } = establishmentTables(q);
  const [row] = await q.sql.select().from(establishment).where(eq(establishment.siret, siret));
  return row;
}
