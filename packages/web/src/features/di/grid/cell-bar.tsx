import type { DiPageFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type GridColumn, printCell } from './columns.ts';
import type { CellFault, RowState } from './faults.ts';
import { faultOf } from './grid-row.tsx';
import { type GridRow, valueAt } from './rows.ts';

interface CellBarProps {
  readonly di: DiPageFragment;
  readonly row: GridRow | undefined;
  readonly column: GridColumn | undefined;
  readonly state: RowState | undefined;
  readonly twice: string | undefined;
  readonly onOpen: (row: GridRow) => void;
  readonly onRemove: (row: GridRow) => void;
  /** Puts back somebody who was taken out elsewhere. */
  readonly onKeep: (row: GridRow) => void;
  readonly onSettle: (row: GridRow, path: string, keep: 'MINE' | 'THEIRS') => void;
}

/** Under the grid: which cell one is in, what is to be told of it, and the ways out. */
export function CellBar({ row, column, state, twice, onOpen, onRemove, onKeep, onSettle }: CellBarProps) {
  if (!row || !column || !state) return null;
  const name = `${row.values.lastName ?? ''} ${row.values.firstName ?? ''}`.trim() || (row.simulated?.label ?? 'Nouveau salarié');
  const fault = faultOf(column, state, twice);
  const conflict = column.path in row.theirs;
  return (
    <div className="ap-cellbar">
      <div className="ap-cellbar__told" role="status">
        <p>
          <strong>{name}</strong> · {column.name}
        </p>
        {fault && !conflict && <p className={fault.severity === 'error' ? 'fr-error-text' : 'ap-warning-text'}>{fault.message}</p>}
        {!fault && <Week row={row} column={column} state={state} />}
        {conflict && <Conflict row={row} column={column} fault={fault} onSettle={onSettle} />}
      </div>
      <div className="ap-actions">
        {row.gone && (
          <Button size="small" priority="secondary" onClick={() => onKeep(row)}>
            Garder dans la demande<span className="fr-sr-only"> {name}</span>
          </Button>
        )}
        {row.lineId !== null && (
          <Button size="small" priority="secondary" onClick={() => onOpen(row)}>
            Ouvrir la fiche<span className="fr-sr-only"> de {name}</span>
          </Button>
        )}
        <Button size="small" priority="tertiary" onClick={() => onRemove(row)}>
          Retirer<span className="fr-sr-only"> {name}</span>
        </Button>
      </div>
    </div>
  );
}

/** How the payable hours of the week are reached. */
function Week({ row, column, state }: { readonly row: GridRow; readonly column: GridColumn; readonly state: RowState }) {
  const index = /^weeks\.(\d+)\./.exec(column.path)?.[1];
  const week = index === undefined ? undefined : state.live?.explained.find(({ monday }) => monday === row.values.weeks?.[Number(index)]?.monday);
  if (!week || week.payable + week.unpaidIdle === 0) return null;
  return <p className="ap-muted">{week.explanationFr}</p>;
}

/** What is typed here and what the server has, side by side. */
function Conflict({ row, column, fault, onSettle }: { readonly row: GridRow; readonly column: GridColumn; readonly fault: CellFault | undefined; readonly onSettle: CellBarProps['onSettle'] }) {
  const mine = printCell(column, valueAt(row.values, column.path));
  const theirs = printCell(column, row.theirs[column.path]);
  return (
    <>
      <p className="ap-warning-text">{fault?.message}</p>
      <div className="ap-actions">
        <Button size="small" priority="secondary" onClick={() => onSettle(row, column.path, 'MINE')}>{`Garder ma saisie\u00a0: ${mine}`}</Button>
        <Button size="small" priority="secondary" onClick={() => onSettle(row, column.path, 'THEIRS')}>{`Prendre l’autre\u00a0: ${theirs}`}</Button>
      </div>
    </>
  );
}
