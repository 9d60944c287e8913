import { invariant, type Commitment, type DapForm } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { bankOf, banksOf } from '../establishments/index.ts';
import { among } from '../../persistence/index.ts';
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
  readonly decidedByName: string | null;
  readonly decisionText: string | null;
}

export interface Issue {
  readonly dap: AuthorisedVersion;
  readonly bySilence: boolean;
  readonly effectiveAt: Date;
  /** Those that the UD fixes; without them, those that the form proposes stand. */
  readonly commitments?: readonly Commitment[] | null;
  /** The decision whose place it takes, and why. */
  readonly replaced?: { readonly before: string; readonly why: string };
}

/**
 * Issues the decision of each authorised version, of files that differ, in the transaction of the act that authorises them;
 * the decision of a file that was in force until then becomes REPLACED.
 *
 * The form of an avenant states totals, not additions: the hours, the headcount and the period of the decision in force
 * are those of the amended form, and what was used before counts against them. Bank details are those of the
 * establishment's sheet at that instant (R. 5122-4).
 */
export async function issueDas(tx: Performing, deps: Deps, issues: readonly Issue[]): Promise<readonly DaRow[]> {
  const { da } = daTables(tx);
  const sheets = await banksOf(tx, [...new Set(issues.map(({ dap }) => dap.siret))]);
  const bySiret = new Map(sheets.map((sheet) => [sheet.siret, sheet]));
  const rows = issues.map(({ dap, bySilence, effectiveAt, commitments, replaced }): DaRow => {
    const { startDay, endDay, forecastHours, employeesConcerned } = dap.form;
    invariant(startDay && endDay && forecastHours !== null && employeesConcerned !== null, 'an authorised form is complete');
    const establishment = bySiret.get(dap.siret);
    const bank = establishment && bankOf(establishment, tx.at);
    return {
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
      bySilence,
      effectiveAt,
      issuedAt: tx.at,
      startDay,
      endDay,
      authorisedHours: forecastHours,
      authorisedEmployees: employeesConcerned,
      decidedByName: dap.decidedByName,
      decisionText: dap.decisionText,
      commitments: commitments ?? null,
      replaces: replaced?.before ?? null,
      replacedWhy: replaced?.why ?? null,
      ibanMasked: bank?.ibanMasked ?? null,
      ibanSealed: bank?.ibanSealed ?? null,
      withdrawnAt: null,
      withdrawnByName: null,
      withdrawalReason: null,
      heardOn: null,
      inForceAgain: null,
    };
  });
  await tx.sql
    .update(da)
    .set({ status: 'REPLACED' })
    .where(and(among(tx, da.stem, rows.map((row) => row.stem)), eq(da.status, 'IN_FORCE')));
  await tx.insertAll(da, rows);
  return rows;
}

/** The same for one version. */
export async function issueDa(tx: Performing, deps: Deps, dap: AuthorisedVersion, how: Omit<Issue, 'dap'>): Promise<DaRow> {
  const [row] = await issueDas(tx, deps, [{ dap, ...how }]);
  invariant(row, 'one decision a version');
  return row;
}
