import { makeDapReference, searchKey } from '@apart/shared';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../persistence/index.ts';
import { dapTables } from './tables.ts';

export interface DapNumber {
  readonly reference: string;
  readonly referenceKey: string;
  readonly stem: string;
}

/** The next number of a département: never given twice, an abandoned transaction gives it back. */
export async function nextDapNumber(tx: Transaction, departement: string): Promise<DapNumber> {
  const { dapSequence } = dapTables(tx);
  const [counter] = await tx.sql
    .insert(dapSequence)
    .values({ departement, last: 1 })
    .onConflictDoUpdate({ target: dapSequence.departement, set: { last: sql`${dapSequence.last} + 1` } })
    .returning();
  if (!counter) throw new Error('A sequence gave no number');
  const reference = makeDapReference(departement, counter.last);
  return numbered(reference, reference.slice(0, -3));
}

/** The number of the n-th avenant of a file; a legacy file keeps its eleven characters before it. */
export function avenantNumberOf(stem: string, avenant: number): DapNumber {
  return numbered(`${stem}-${String(avenant).padStart(2, '0')}`, stem);
}

function numbered(reference: string, stem: string): DapNumber {
  return { reference, referenceKey: searchKey(reference), stem };
}
