import { compactNaf, nafSectionOf, type DapForm } from '@apart/shared';
import { and, asc, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { establishmentTables } from '../establishments/index.ts';
import type { DapRow } from './repository.ts';
import { dapTables, UNCOPIED_SQL } from './tables.ts';

/** What lists are filtered by and figures added up by, from the form and the sheet as they are when a file is sent. */
export function copiesOf(form: Pick<DapForm, 'reason'>, naf: string | null | undefined): Pick<DapRow, 'reason' | 'nafCode' | 'nafSection'> {
  return { reason: form.reason, nafCode: naf ? compactNaf(naf) : null, nafSection: nafSectionOf(naf ?? '')?.letter ?? null };
}

const ROWS_AT_ONCE = 300;

/**
 * Gives their copies to the files sent before these columns were kept, with the activity that their establishment has now: the
 * one of that day is not known. A group a transaction: stopped, it goes on at the next start.
 */
export async function fillCopies(deps: Deps): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; ) after = await fillGroup(deps, after);
}

/** Returns the last file that it read; undefined when none is left. */
function fillGroup(deps: Deps, after: string): Promise<string | undefined> {
  return deps.db.transaction(async (tx) => {
    const { dap } = dapTables(tx);
    const { establishment } = establishmentTables(tx);
    const rows = await tx.sql
      .select({ id: dap.id, form: dap.form, naf: establishment.nafCode })
      .from(dap)
      .leftJoin(establishment, eq(establishment.siret, dap.siret))
      .where(and(sql.raw(UNCOPIED_SQL), gt(dap.id, after), or(sql`${dap.form} ->> 'reason' is not null`, and(isNull(dap.nafCode), isNotNull(establishment.nafCode)))))
      .orderBy(asc(dap.id))
      .limit(ROWS_AT_ONCE);
    for (const { id, form, naf } of rows) await tx.sql.update(dap).set(copiesOf(form, naf)).where(eq(dap.id, id));
    return rows.at(-1)?.id;
  });
}
