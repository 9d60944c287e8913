import { asc, gt, inArray } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { Transaction } from '../../persistence/index.ts';
import { establishmentTables } from './tables.ts';

/** What names an establishment: its words are kept again whenever one of them changes. */
export interface Named {
  readonly siret: string;
  readonly nameKey: string;
  readonly departement: string;
}

/** The words of a `nameKey`, each once. */
export const wordsOf = (nameKey: string): string[] => [...new Set(nameKey.split(' ').filter((word) => word !== ''))];

const ROWS_AT_ONCE = 300;

/** Keeps the words of these establishments, in place of those that were kept; to call wherever a name or a département is written. */
export async function keepNameWords(tx: Transaction, named: readonly Named[]): Promise<void> {
  const { establishmentWord } = establishmentTables(tx);
  const rows = named.flatMap(({ siret, nameKey, departement }) => wordsOf(nameKey).map((word) => ({ siret, word, departement })));
  if (named.length > 0) await tx.sql.delete(establishmentWord).where(inArray(establishmentWord.siret, named.map(({ siret }) => siret)));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await tx.sql.insert(establishmentWord).values(rows.slice(start, start + ROWS_AT_ONCE));
}

/** Gives their words to the establishments of a database that has none: one older than this table. All at once, or not at all. */
export async function fillNameWords(deps: Deps): Promise<void> {
  const { establishment, establishmentWord } = establishmentTables(deps.db);
  const [some] = await deps.db.read.sql.select({ siret: establishmentWord.siret }).from(establishmentWord).limit(1);
  if (some) return;
  await deps.db.transaction(async (tx) => {
    const page = (after: string) =>
      tx.sql
        .select({ siret: establishment.siret, nameKey: establishment.nameKey, departement: establishment.departement })
        .from(establishment)
        .where(gt(establishment.siret, after))
        .orderBy(asc(establishment.siret))
        .limit(ROWS_AT_ONCE);
    for (let rows = await page(''); rows.length > 0; rows = await page(rows.at(-1)?.siret ?? '')) await keepNameWords(tx, rows);
  });
}
