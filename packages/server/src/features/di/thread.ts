import { nextDiStatus, settledCents } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import type { DiRow } from './repository.ts';
import { diTables } from './tables.ts';

/** The versions of one month make one thread: at most one of them counts, and what all of them were paid is settled together. */

/** What the employer has received for the month, in cents (`settledCents`). */
export function settledOf(versions: readonly DiRow[]): number {
  return settledCents(
    versions.map((row) => ({ dueCents: row.dueCents, paid: row.paidOn !== null, recoveryCents: row.recoveryCents, recoveryIssued: row.status === 'RECOVERY_ISSUED' })),
  );
}

/**
 * A correction leaves: the version that it corrects gives it its place. Not paid yet, it is withdrawn; paid, or its transfer under
 * way, it stays what it is and the difference is made at the visa.
 */
export async function takePlace(tx: Performing, correction: DiRow, earlier: DiRow): Promise<void> {
  const withdrawn = nextDiStatus('di.replace', earlier.status);
  await update(tx, earlier, { replacedBy: correction.reference, ...(withdrawn.ok ? { status: withdrawn.value } : {}) });
  await tx.record({ act: 'di.replace', subjectKind: 'di', subjectId: earlier.id, siret: earlier.siret, detail: `Par ${correction.reference}` });
}

/** A correction that is rejected or withdrawn: the version that was paid counts again. One that was not paid stays withdrawn. */
export async function giveBackPlace(tx: Performing, correction: DiRow): Promise<void> {
  if (!correction.corrects) return;
  const { di } = diTables(tx);
  const [earlier] = await tx.sql.select().from(di).where(eq(di.reference, correction.corrects));
  if (earlier?.replacedBy !== correction.reference || earlier.status === 'WITHDRAWN') return;
  await update(tx, earlier, { replacedBy: null });
  await tx.record({ act: 'di.replace', label: 'Compte à nouveau', subjectKind: 'di', subjectId: earlier.id, siret: earlier.siret, detail: `La correction ${correction.reference} est rejetée ou retirée.` });
}

async function update(tx: Performing, row: DiRow, values: Partial<DiRow>): Promise<void> {
  const { di } = diTables(tx);
  await tx.sql
    .update(di)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(di.id, row.id), eq(di.version, row.version)));
}
