import { addMonths, COMMITMENTS_LOOK_BACK_MONTHS, parisDayOf, requiredValueOn, type DapForm } from '@apart/shared';
import { and, eq, gte, lt } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import { daTables } from '../da/index.ts';

/**
 * The form of a new draft, completed by what the service knows: an establishment whose decision ran in the 36 months before
 * has used activité partielle (R. 5122-9 II). What the person answered stands.
 */
export async function fromOwnHistory(tx: Performing, siret: string, form: DapForm): Promise<DapForm> {
  if (form.previousUse !== null) return form;
  const today = parisDayOf(tx.at);
  const { da } = daTables(tx);
  const [known] = await tx.sql
    .select({ id: da.id })
    .from(da)
    .where(and(eq(da.siret, siret), eq(da.status, 'IN_FORCE'), lt(da.startDay, today), gte(da.endDay, addMonths(today, -requiredValueOn(COMMITMENTS_LOOK_BACK_MONTHS, today)))))
    .limit(1);
  return known ? { ...form, previousUse: 'WITHIN_36_MONTHS' } : form;
}
