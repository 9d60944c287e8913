import { asc, eq, type Column, type SQL } from 'drizzle-orm';
import { beginsWith } from '../../persistence/index.ts';
import type { TypedText } from '../dap/index.ts';

/** One way in which a kind of file may answer a text, in the order that its index gives: twenty rows cost twenty reads. */
export interface Way {
  readonly where: SQL;
  readonly order: readonly SQL[];
}

/** Every reading of the text, as a condition of its own; the files of one SIRET come in the order of `newest`. */
export function waysOf(read: TypedText, columns: { readonly siret: Column; readonly referenceKey: Column; readonly newest: readonly SQL[] }): readonly Way[] {
  const { siret, referenceKey, newest } = columns;
  const prefix = read.siren?.value ?? read.partialSiret?.value;
  return [
    ...(read.siret ? [{ where: eq(siret, read.siret.value), order: newest }] : []),
    ...(read.referenceKey ? [{ where: beginsWith(referenceKey, read.referenceKey), order: [asc(referenceKey)] }] : []),
    ...(prefix ? [{ where: beginsWith(siret, prefix), order: [asc(siret)] }] : []),
  ];
}

/** What each way finds, each file once. */
export async function along<Row extends { readonly reference: string }>(ways: readonly Way[], limit: number, find: (way: Way) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const found = (await Promise.all(ways.map(find))).flat();
  return [...new Map(found.map((row) => [row.reference, row])).values()].slice(0, limit);
}
