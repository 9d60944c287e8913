import { and, asc, eq, sql } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import { beginsWith, type Queries } from '../../persistence/index.ts';
import { establishmentTables, wordsOf } from '../companies/index.ts';
import { byDepartement, perimeterOf } from '../habilitations/index.ts';

export interface NamedEstablishment {
  readonly siret: string;
  readonly name: string;
  readonly city: string;
}

/**
 * The establishments of the viewer's perimeter whose name has words that begin like all those of `nameKey`, in any order;
 * `limit` at most, by the word found. The rarest word is looked up, the others are tested on what it finds: no query
 * reads all the names.
 */
export async function establishmentsNamed(q: Queries, viewer: Viewer, nameKey: string, limit: number): Promise<readonly NamedEstablishment[]> {
  const { establishment, establishmentWord } = establishmentTables(q);
  const [rarest, ...others] = await rarestFirst(q, viewer, wordsOf(nameKey));
  if (!rarest) return [];
  const ofOne = (one: Viewer) =>
    q.sql
      .select({ siret: establishment.siret, name: establishment.name, city: establishment.city, word: establishmentWord.word })
      .from(establishmentWord)
      .innerJoin(establishment, eq(establishment.siret, establishmentWord.siret))
      .where(
        and(
          beginsWith(establishmentWord.word, rarest),
          perimeterOf(q, one, establishmentWord),
          ...others.map((word) => sql`' ' || ${establishment.nameKey} like ${`% ${word}%`}`),
        ),
      )
      .orderBy(asc(establishmentWord.word), asc(establishmentWord.siret))
      // Two words of one name may begin alike.
      .limit(2 * limit);
  const found = (await Promise.all(byDepartement(viewer).map(ofOne))).flat().toSorted((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  return [...new Map(found.map(({ siret, name, city }) => [siret, { siret, name, city }])).values()].slice(0, limit);
}

const PROBE = 500;

/** Which word fewest names have, as far as a short look tells. */
async function rarestFirst(q: Queries, viewer: Viewer, words: readonly string[]): Promise<readonly string[]> {
  if (words.length < 2) return words;
  const { establishmentWord } = establishmentTables(q);
  const counted = await Promise.all(
    words.map(async (word) => ({
      word,
      found: (await q.sql.select({ siret: establishmentWord.siret }).from(establishmentWord).where(and(beginsWith(establishmentWord.word, word), perimeterOf(q, viewer, establishmentWord))).limit(PROBE)).length,
    })),
  );
  return counted.toSorted((a, b) => a.found - b.found || b.word.length - a.word.length).map(({ word }) => word);
}
