import {
  cseOpinionDueDay, dapSubmissionRules, ESTABLISHMENT_FIELD_LABELS, missingEstablishmentFields, piecesWanted, refusal, type DapForm, type Day, type PieceWanted, type Refusal, type SubmissionContext,
} from '@apart/shared';
import { and, eq, inArray } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import { daTables, type DaRow } from '../da/index.ts';
import { establishmentTables } from '../establishments/index.ts';
import type { DapRow } from './repository.ts';
import { dapTables } from './tables.ts';

export interface SubmissionOutcome {
  /** Paths: `form.<field>` or `establishment.<field>`. */
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
  /** The last day to send the opinion of the CSE that the form announces. */
  readonly cseOpinionDueDay: Day | null;
  readonly pieces: readonly PieceWanted[];
}

/** What the sending of each of these files at `now` would refuse and warn about, in the same order; a few queries for all of them. */
export async function checkSubmissions(deps: Pick<Deps, 'claimedOn'>, q: Queries, rows: readonly DapRow[], now: Date): Promise<readonly SubmissionOutcome[]> {
  const sirets = [...new Set(rows.map((row) => row.siret))];
  if (sirets.length === 0) return [];
  const { establishment } = establishmentTables(q);
  const { da } = daTables(q);
  const { dap } = dapTables(q);
  const sheets = await q.sql.select().from(establishment).where(inArray(establishment.siret, sirets));
  const inForce = await q.sql
    .select({ siret: da.siret, stem: da.stem, reference: da.reference, startDay: da.startDay, endDay: da.endDay, form: dap.form })
    .from(da)
    .innerJoin(dap, eq(dap.id, da.dapId))
    .where(and(inArray(da.siret, sirets), eq(da.status, 'IN_FORCE')));
  const claimed = await deps.claimedOn(q, rows.filter(({ avenantNumber }) => avenantNumber > 0).map(({ stem }) => stem));
  return rows.map((row) => {
    const sheet = sheets.find((one) => one.siret === row.siret);
    if (!sheet) return { refusals: [refusal('NOT_FOUND', 'establishment', 'Établissement introuvable.')], warnings: [], cseOpinionDueDay: null, pieces: [] };
    const context: SubmissionContext = {
      submittedAt: now,
      firstSubmittedAt: row.firstSubmittedAt,
      establishmentHeadcount: sheet.establishmentHeadcount,
      companyHeadcount: sheet.companyHeadcount,
      companyHasCse: sheet.companyHasCse,
      closedOn: sheet.closedOn,
      amends: amendedBy(row, inForce),
      claimed: claimed.get(row.stem) ?? null,
      otherAuthorisations: inForce.filter((one) => one.siret === row.siret && one.stem !== row.stem).map(({ form, ...one }) => ({ ...one, reason: form.reason })),
      departement: sheet.departement,
      pieces: row.pieceKinds ?? [],
    };
    const outcome = dapSubmissionRules(row.form, context);
    const nothingToAmend = row.avenantNumber > 0 && !context.amends ? [NOTHING_TO_AMEND] : [];
    const missing = missingEstablishmentFields(sheet).map((field) =>
      refusal('REQUIRED', `establishment.${field}`, `${ESTABLISHMENT_FIELD_LABELS[field]}\u00a0: complétez la fiche de l’établissement avant d’envoyer.`, {
        article: field === 'ibanMasked' ? 'R. 5122-26' : 'R. 5122-2',
      }),
    );
    return {
      refusals: [...nothingToAmend, ...outcome.refusals.map(inForm), ...missing],
      warnings: outcome.warnings.map(inForm),
      cseOpinionDueDay: cseOpinionDueDay(row.form, context) ?? null,
      pieces: piecesWanted(row.form, context, row.itemsToComplete),
    };
  });
}

/** Its decision was withdrawn since it was begun. */
export const NOTHING_TO_AMEND = refusal('NO_DECISION_IN_FORCE', '', 'La décision que cet avenant modifie a été retirée\u00a0: déposez une nouvelle demande.');

const inForm = (one: Refusal): Refusal => ({ ...one, path: `form.${one.path}` });

/** The decision of its file that an avenant amends; null for a request, and once that decision was withdrawn. */
function amendedBy(row: DapRow, inForce: readonly (Pick<DaRow, 'stem' | 'startDay' | 'endDay'> & { readonly form: DapForm })[]): SubmissionContext['amends'] {
  const decision = row.avenantNumber > 0 ? inForce.find((one) => one.stem === row.stem) : undefined;
  return decision ? { startDay: decision.startDay, endDay: decision.endDay, placementDay: decision.form.placementDay } : null;
}
