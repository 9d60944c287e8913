import { columnFor, type GridColumn } from './columns.ts';
import type { RowState } from './faults.ts';
import { groupsOf } from './grid-head.tsx';
import { cellText } from './grid-row.tsx';
import type { GridRow } from './rows.ts';

interface PrintedRowsProps {
  readonly caption: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly stateOf: (row: GridRow) => RowState;
}

/** The grid on paper: a table of all its rows, where the grid draws only those in sight. A number is masked, as in every document. */
export function PrintedRows({ caption, columns, rows, stateOf }: PrintedRowsProps) {
  return (
    <table className="ap-printed">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {groupsOf(columns).map(({ at, span, title }) => (
            <th key={at} colSpan={span}>
              {title}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map(({ path, header }) => (
            <th key={path} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((column, place) => {
              const text = column.path === 'identifier' ? maskedNumber(row) : cellText(row, column, stateOf(row));
              const Cell = place === 0 ? 'th' : 'td';
              return (
                <Cell key={column.path} data-kind={columnFor(column, row.values.arrangement).kind} {...(place === 0 ? { scope: 'row' } : {})}>
                  {text}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const maskedNumber = ({ line }: GridRow): string => (line && 'identifierMasked' in line.employee ? line.employee.identifierMasked : '');
