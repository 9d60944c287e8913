import {
  CATEGORY_LABELS, CONTRACT_KIND_LABELS, SOCIO_PROFESSIONAL_CATEGORY_LABELS, WORKING_TIME_ARRANGEMENT_LABELS, type RecapStage,
} from '@apart/shared';
import { stringify } from 'csv-stringify/sync';
import type { DiRow, LineWithEmployee } from './repository.ts';

/** Hundredths and cents as a French spreadsheet reads them: 3550 → « 35,50 ». */
const decimal = (value: number): string => `${(value - (value % 100)) / 100},${String(value % 100).padStart(2, '0')}`;

const TITLES = [
  'demande', 'mois', 'nom', 'prenom', 'identifiant_masque', 'categorie', 'amenagement', 'contrat', 'categorie_allocation', 'duree_hebdomadaire', 'taux_horaire_brut',
  'heures_travaillees', 'heures_assimilees', 'heures_chomees', 'heures_indemnisables', 'allocation_horaire', 'allocation', 'indemnite_horaire', 'indemnite', 'reste_a_charge',
];

/** The recapitulative as a table, one row a line: `;`, UTF-8 with its mark, decimal commas, formulas neutralised. */
export function recapCsv(di: DiRow, lines: readonly LineWithEmployee[]): string {
  const rows = lines.map(({ line, employee }) => {
    const sum = (field: 'worked' | 'assimilated' | 'idle'): number => line.weeks.reduce((total, week) => total + week[field], 0);
    const { amount } = line;
    return [
      di.reference, di.month, employee.lastName, employee.firstName, employee.identifierMasked, SOCIO_PROFESSIONAL_CATEGORY_LABELS[line.category], WORKING_TIME_ARRANGEMENT_LABELS[line.arrangement],
      CONTRACT_KIND_LABELS[line.contractKind], CATEGORY_LABELS[line.allowanceCategory],
      ...[line.contractWeeklyHours, line.hourlyRateCents, sum('worked'), sum('assimilated'), sum('idle'), line.payableHours].map(decimal),
      ...[amount?.allowanceHourlyCents, amount?.allowanceCents, amount?.indemnityHourlyCents, amount?.indemnityCents, amount?.leftToEmployerCents].map((value) => decimal(value ?? 0)),
    ];
  });
  return stringify([TITLES, ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}

/** The recapitulative as data: hours in hundredths, amounts in cents, as everywhere in the contract; weeks and steps included. */
export function recapJson(di: DiRow, stage: RecapStage, at: Date, lines: readonly LineWithEmployee[]): string {
  const { reference, month, formVersion, corrects, siret, establishmentName, employees, idleHours, payableHours, allowanceCents, indemnityCents } = di;
  return JSON.stringify(
    {
      reference, month, formVersion, corrects, stage, at: at.toISOString(), siret, establishmentName,
      justifications: di.justifications ?? [],
      totals: { employees, idleHours, payableHours, allowanceCents, indemnityCents },
      lines: lines.map(({ line, employee }) => ({
        lastName: employee.lastName, firstName: employee.firstName, identifierKind: employee.identifierKind, identifierMasked: employee.identifierMasked, category: line.category,
        arrangement: line.arrangement, contractKind: line.contractKind, allowanceCategory: line.allowanceCategory, contractWeeklyHours: line.contractWeeklyHours, hourlyRateCents: line.hourlyRateCents,
        weeks: line.weeks, payableHours: line.payableHours, amount: line.amount,
      })),
    },
    null,
    2,
  );
}
