import { DAP_PERIMETERS, DAP_REASON_NUMBERS, type CseOpinionGiven, type PreviousUse } from '@apart/shared';
import { inArray } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { dasOfDaps, type DaRow } from '../da/index.ts';
import { dapStatusLabel, type DapRow } from '../dap/index.ts';
import { usedByDa } from '../di/index.ts';
import { establishmentTables } from '../establishments/index.ts';
import { dayOf, decimal, type ListColumn } from './csv.ts';

/** A request with what the other tables know of it. */
export interface DapLine {
  readonly dap: DapRow;
  /** Its decision, the last one when it was replaced. */
  readonly da: DaRow | undefined;
  readonly establishmentHeadcount: number | null;
  readonly used: { readonly hours: number; readonly cents: number; readonly employees: number };
  readonly statusLabel: string;
}

/** Codes of the DARES extract: 0 not given, 1 favourable, 2 unfavourable, 3 not applicable. */
const OPINIONS: Readonly<Record<CseOpinionGiven, number>> = { TO_COME: 0, FAVOURABLE: 1, UNFAVOURABLE: 2, NOT_REQUIRED: 3 };
/** Codes of the DARES extract: 1 none for 36 months, 2 some, 3 not stated. */
const EARLIER: Readonly<Record<PreviousUse, number>> = { NONE: 1, WITHIN_36_MONTHS: 2 };

/** The columns of the DARES extract under their names, then what only this list has. MTA stays empty: no decision here authorises an amount. */
export const DAP_COLUMNS: readonly ListColumn<DapLine>[] = [
  { name: 'ID_DA', of: ({ dap }) => dap.reference },
  { name: 'ETAB_SIRET', of: ({ dap }) => dap.siret },
  { name: 'EFF_ENT', of: ({ dap }) => dap.companyHeadcount },
  { name: 'EFF_ETAB', of: ({ establishmentHeadcount }) => establishmentHeadcount },
  { name: 'DATE_STATUT', of: ({ dap }) => dayOf(dap.decidedAt ?? dap.submittedAt ?? dap.createdAt) },
  { name: 'DATE_DEB', of: ({ dap, da }) => da?.startDay ?? dap.form.startDay },
  { name: 'DATE_FIN', of: ({ dap, da }) => da?.endDay ?? dap.form.endDay },
  { name: 'HTA', of: ({ da }) => decimal(da?.authorisedHours) },
  { name: 'MTA', of: () => null },
  { name: 'EFF_AUTO', of: ({ da }) => da?.authorisedEmployees ?? null },
  { name: 'MOTIF_RECOURS_SE', of: ({ dap }) => (dap.form.reason ? DAP_REASON_NUMBERS[dap.form.reason] : null) },
  { name: 'PERIMETRE_AP', of: ({ dap }) => (dap.form.perimeter ? DAP_PERIMETERS.indexOf(dap.form.perimeter) + 1 : null) },
  { name: 'RECOURS_ANTERIEUR', of: ({ dap }) => (dap.form.previousUse ? EARLIER[dap.form.previousUse] : 3) },
  { name: 'AVIS_CE', of: ({ dap }) => OPINIONS[dap.cseOpinionLater?.opinion ?? dap.form.cseOpinion ?? 'TO_COME'] },
  { name: 'S_HEURE_CONSOM_TOT', of: ({ used }) => decimal(used.hours) },
  { name: 'S_MONTANT_CONSOM_TOT', of: ({ used }) => decimal(used.cents) },
  { name: 'S_EFF_CONSOM_TOT', of: ({ used }) => used.employees },
  { name: 'STATUT', of: ({ statusLabel }) => statusLabel },
  { name: 'AVENANT', of: ({ dap }) => dap.avenantNumber },
  { name: 'DENOMINATION', of: ({ dap }) => dap.establishmentName },
  { name: 'DEP', of: ({ dap }) => dap.departement },
  { name: 'NAF', of: ({ dap }) => dap.nafCode },
  { name: 'DATE_ENVOI', of: ({ dap }) => dayOf(dap.submittedAt) },
  { name: 'ECHEANCE_TACITE', of: ({ dap }) => dap.tacitDueAt?.toISOString() ?? null },
  { name: 'HEURES_DEMANDEES', of: ({ dap }) => decimal(dap.form.forecastHours) },
  { name: 'EFF_DEMANDE', of: ({ dap }) => dap.form.employeesConcerned },
];

/** A page of requests with what completes them, three statements for all. */
export async function dapLines(q: Queries, rows: readonly DapRow[], now: Date): Promise<readonly DapLine[]> {
  const { establishment } = establishmentTables(q);
  const sirets = [...new Set(rows.map(({ siret }) => siret))];
  const [das, used, sheets] = await Promise.all([
    dasOfDaps(q, rows.map(({ id }) => id)),
    usedByDa(q, [...new Set(rows.map(({ stem }) => stem))]),
    sirets.length === 0 ? [] : q.sql.select({ siret: establishment.siret, headcount: establishment.establishmentHeadcount }).from(establishment).where(inArray(establishment.siret, sirets)),
  ]);
  return rows.map((dap) => {
    const decisions = das.filter(({ dapId }) => dapId === dap.id);
    const spent = decisions.flatMap(({ id }) => used.get(id) ?? []);
    const total = (key: 'hours' | 'cents' | 'employees'): number => spent.reduce((sum, one) => sum + one[key], 0);
    return {
      dap,
      da: decisions[0],
      establishmentHeadcount: sheets.find(({ siret }) => siret === dap.siret)?.headcount ?? null,
      used: { hours: total('hours'), cents: total('cents'), employees: total('employees') },
      statusLabel: dapStatusLabel(dap, now),
    };
  });
}
