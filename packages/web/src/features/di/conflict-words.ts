import type { DiPageFragment } from '@apart/schema';
import { useMemo } from 'react';
import { dayText } from '../../ui/index.ts';
import type { Words } from '../../forms/index.ts';
import { columnFor, columnsOf, type GridColumn, printCell } from './grid/columns.ts';

const OTHERS: Readonly<Record<string, string>> = {
  allowanceCategory: 'Taux d’allocation',
  agreementSignedOn: 'Date de l’accord ou du forfait',
  monthlyClaim: 'Remboursement demandé chaque mois',
  contractStart: 'Début du contrat',
  contractEnd: 'Fin du contrat',
};

/** How what differs between two states of a person reads: the names of the columns, and their values. */
export function useConflictWords(di: DiPageFragment): Words {
  return useMemo(() => {
    const columns = new Map<string, GridColumn>(columnsOf(di, 'ALL').flatMap((column) => [column, columnFor(column, 'FORFAIT_DAYS')].map((one) => [one.path, one] as const)));
    return {
      label: (path) => columns.get(path)?.name ?? OTHERS[path] ?? path,
      text: (path, value) => {
        const column = columns.get(path);
        if (column) return printCell(column, value);
        if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
        if (typeof value !== 'string') return '';
        return /^\d{4}-\d\d-\d\d$/.test(value) ? dayText(value) : value;
      },
    };
  }, [di]);
}
