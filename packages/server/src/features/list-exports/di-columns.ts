import { DI_STATUS_WORDS } from '@apart/shared';
import type { DaRow } from '../da/index.ts';
import type { DiRow } from '../di/index.ts';
import { dayOf, decimal, type ListColumn } from './csv.ts';

export interface DiExported {
  readonly di: DiRow;
  readonly da: DaRow | undefined;
}

/** The consumption of the DARES extract under its names, then what only this list has. */
export const DI_COLUMNS: readonly ListColumn<DiExported>[] = [
  { name: 'ID_DA', of: ({ da }) => da?.reference ?? null },
  { name: 'ETAB_SIRET', of: ({ di }) => di.siret },
  { name: 'MOIS', of: ({ di }) => di.month },
  { name: 'HEURES', of: ({ di }) => decimal(di.payableHours) },
  { name: 'MONTANTS', of: ({ di }) => decimal(di.allowanceCents) },
  { name: 'EFFECTIFS', of: ({ di }) => di.employees },
  { name: 'ID_DI', of: ({ di }) => di.reference },
  { name: 'VERSION', of: ({ di }) => di.formVersion },
  { name: 'STATUT', of: ({ di }) => DI_STATUS_WORDS[di.status].label },
  { name: 'DENOMINATION', of: ({ di }) => di.establishmentName },
  { name: 'DEP', of: ({ di }) => di.departement },
  { name: 'DATE_ENVOI', of: ({ di }) => dayOf(di.submittedAt) },
  { name: 'DATE_VALIDATION', of: ({ di }) => dayOf(di.validatedAt) },
  { name: 'DATE_PAIEMENT', of: ({ di }) => di.paidOn },
];
