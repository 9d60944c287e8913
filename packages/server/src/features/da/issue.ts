import { invariant, type DapForm } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { findEstablishment } from '../establishments/index.ts';
import type { DaRow } from './repository.ts';
import { daTables } from './tables.ts';

/** The version of a file that was authorised: what a decision copies from it. */
export interface AuthorisedVersion {
  readonly id: string;
  readonly reference: string;
  readonly referenceKey: string;
  readonly stem: string;
  readonly siret: string;
  readonly siren: string;
  readonly departement: string;
  readonly establishmentName: string;
  readonly form: DapForm;
}

/**
 * Issues the decision of an authorised version, in the transaction of the act that authorises it; the decision of the
 * file that was in force until then becomes REPLACED.
 *
 * The form of an avenant states totals, not additions: the hours, the headcount and the period of the decision in force
 * are those of the amended form, and what was used before counts against them. Bank details are those of the
 * establishment's sheet at that instant (R. 5122-4).
 */
export async function issueDa(
  tx: Performing,
  deps: Deps,
  dap: AuthorisedVersion,
  how: { readonly bySilence: boolean; readonly effectiveAt: Date },
): Promise<DaRow> {
  const { da } = daTables(tx);
  const { startDay, endDay, forecastHours, employeesConcerned } = dap.form;
  invariant(startDay && endDay && forecastHours !== null && employeesConcerned !== null, 'an authorised form is complete');
  const establishment = await findEstablishment(tx, dap.siret);
  await tx.sql
    .update(da)
    .set({ status: 'REPLACED' })
    .where(and(eq(da.stem, dap.stem), eq(da.status, 'IN_FORCE')));
  const row: DaRow = {
    id: deps.ids.next(),
    dapId: dap.id,
    reference: dap.reference,
    referenceKey: dap.referenceKey,
    stem: dap.stem,
    siret: dap.siret,
    siren: dap.siren,
    departement: dap.departement,
    establishmentName: dap.establishmentName,
    status: 'IN_FORCE',
    bySilence: how.bySilence,
    effectiveAt: how.effectiveAt,
    issuedAt: tx.at,
    startDay,
    endDay,
    authorisedHours: forecastHours,
    authorisedEmployees: employeesConcerned,
    ibanMasked: establishment?.ibanMasked ?? null,
    ibanSealed: establishment?.ibanSealed ?? null,
  };
  await tx.sql.insert(da).values(row);
  return row;
}
