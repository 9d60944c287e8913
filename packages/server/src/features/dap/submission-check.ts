import {
  dapSubmissionRules, ESTABLISHMENT_FIELD_LABELS, missingEstablishmentFields, refusal, type Refusal, type SubmissionContext,
} from '@apart/shared';
import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { daTables } from '../da/index.ts';
import { establishmentTables } from '../establishments/index.ts';
import type { DapRow } from './repository.ts';

export interface SubmissionOutcome {
  /** Paths: `form.<field>` or `establishment.<field>`. */
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

/** What the sending of each of these files at `now` would refuse and warn about, in the same order; two queries for all of them. */
export async function checkSubmissions(q: Queries, rows: readonly DapRow[], now: Date): Promise<readonly SubmissionOutcome[]> {
  const sirets = [...new Set(rows.map((row) => row.siret))];
  if (sirets.length === 0) return [];
  const { establishment } = establishmentTables(q);
  const { da } = daTables(q);
  const sheets = await q.sql.select().from(establishment).where(inArray(establishment.siret, sirets));
  const inForce = await q.sql
    .select({ siret: da.siret, stem: da.stem, reference: da.reference, startDay: da.startDay, endDay: da.endDay })
    .from(da)
    .where(and(inArray(da.siret, sirets), eq(da.status, 'IN_FORCE')));
  return rows.map((row) => {
    const sheet = sheets.find((one) => one.siret === row.siret);
    if (!sheet) return { refusals: [refusal('NOT_FOUND', 'establishment', 'Établissement introuvable.')], warnings: [] };
    const context: SubmissionContext = {
      submittedAt: now,
      firstSubmittedAt: row.firstSubmittedAt,
      establishmentHeadcount: sheet.establishmentHeadcount,
      companyHeadcount: sheet.companyHeadcount,
      companyHasCse: sheet.companyHasCse,
      isAvenant: row.avenantNumber > 0,
      otherAuthorisations: inForce.filter((one) => one.siret === row.siret && one.stem !== row.stem),
    };
    const outcome = dapSubmissionRules(row.form, context);
    const missing = missingEstablishmentFields(sheet).map((field) =>
      refusal('REQUIRED', `establishment.${field}`, `${ESTABLISHMENT_FIELD_LABELS[field]} : complétez la fiche de l’établissement avant d’envoyer.`),
    );
    return {
      refusals: [...outcome.refusals.map(inForm), ...missing],
      warnings: outcome.warnings.map(inForm),
    };
  });
}

const inForm = (one: Refusal): Refusal => ({ ...one, path: `form.${one.path}` });
