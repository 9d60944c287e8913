import { centsText } from '../../../ui/index.ts';
import { formatHundredths } from '@apart/shared';
import type { CSSProperties, ReactNode } from 'react';
import { columnFor, type GridColumn, printCell } from './columns.ts';
import type { CellFault, RowState } from './faults.ts';
import { type GridRow, valueAt } from './rows.ts';
import type { Block } from './use-cursor.ts';

export const cellId = (grid: string, row: GridRow, column: GridColumn): string => `${grid}-${row.key}-${column.path.replace(/\./g, '-')}`;

/** What a cell shows: the text typed while it cannot be read, else the value. */
export function cellText(row: GridRow, shown: GridColumn, { live }: RowState): string {
  const column = columnFor(shown, row.values.arrangement);
  if (column.path === 'person') return `${row.values.lastName ?? ''} ${row.values.firstName ?? ''}`.trim() || (row.lineId === null ? (row.simulated?.label ?? 'Nouveau salarié') : '');
  if (column.path === 'payable') return formatHundredths(live?.payableHours ?? row.line?.payableHours ?? 0);
  if (column.path === 'allowance') return live?.amount ? centsText(live.amount.allowanceCents) : '—';
  const typed = row.texts[column.path];
  if (typed !== undefined) return typed;
  const value = valueAt(row.values, column.path);
  if (column.path === 'identifier' && !value) return row.line && 'identifierMasked' in row.line.employee ? row.line.employee.identifierMasked : '';
  return printCell(column, value);
}

interface GridRowViewProps {
  readonly grid: string;
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly state: RowState;
  readonly twice: string | undefined;
  readonly style: CSSProperties;
  /** The column of the cursor, when it is on this row. */
  readonly active: number | undefined;
  readonly block: Block;
  readonly editor: ReactNode;
}

/** One person, one row; what is wrong is marked in its cell, and said by it. */
export function GridRowView({ grid, row, index, columns, state, twice, style, active, block, editor }: GridRowViewProps) {
  const selected = index >= block.top && index <= block.bottom;
  return (
    <div role="row" aria-rowindex={index + 3} className="ap-row" style={style} data-row={index} data-new={row.lineId === null || undefined}>
      {columns.map((shown, place) => {
        const column = columnFor(shown, row.values.arrangement);
        const fault: CellFault | undefined = faultOf(column, state, twice);
        const writing = active === place && editor;
        const value = valueAt(row.values, column.path);
        return (
          <div
            key={shown.path}
            id={cellId(grid, row, shown)}
            role={place === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={place + 1}
            aria-selected={selected && place >= block.left && place <= block.right}
            aria-readonly={column.kind === 'shown' || undefined}
            aria-invalid={fault?.severity === 'error' || undefined}
            aria-description={fault?.message}
            className="ap-cell"
            data-column={place}
            data-kind={column.kind}
            data-active={active === place || undefined}
            data-fault={fault?.severity}
            data-zero={((column.kind === 'hours' || column.kind === 'halfDays') && value === 0 && row.texts[column.path] === undefined) || undefined}
            data-week={shown.path.endsWith('.worked') || shown.path === 'payable' || undefined}
            title={fault?.message}
          >
            {writing || cellText(row, column, state)}
          </div>
        );
      })}
    </div>
  );
}

/** The fault of a cell; somebody who is there twice is marked on their name too. */
export function faultOf(column: GridColumn, state: RowState, twice: string | undefined): CellFault | undefined {
  const own = state.faults.get(column.path) ?? state.faults.get(column.path.replace('HalfDays', ''));
  if (own) return own;
  if (twice && (column.path === 'person' || column.path === 'identifier' || column.path === 'lastName')) return { severity: 'error', message: twice };
  // In the view of hours the person stands for what is not shown there.
  if (column.path !== 'person') return undefined;
  return ['lastName', 'firstName', 'identifier', 'category', 'arrangement', 'contractKind', 'allowanceCategory'].map((path) => state.faults.get(path)).find(Boolean);
}
