import type { DiPageFragment } from '@apart/schema';
import { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type Ref, useCallback, useEffect, useId, useImperativeHandle, useMemo, useState } from 'react';
import { autosaveText } from '../../../forms/index.ts';
import { RefusalAlert, usePrinting, useServiceNow } from '../../../ui/index.ts';
import type { Unsaved } from '../unsaved.ts';
import { CellBar } from './cell-bar.tsx';
import { columnFor, columnsOf, type GridColumn, VIEW_LABELS, VIEWS, type View } from './columns.ts';
import { rowReader, samePersonTwice } from './faults.ts';
import '@codegouvfr/react-dsfr/dsfr/component/segmented/segmented.main.min.css';
import './grid.css';
import { Grid } from './grid.tsx';
import { LeavingGuard } from './leaving-guard.tsx';
import { PrintedRows } from './printed-rows.tsx';
import { changedPaths, type GridRow, isBlank, keptRow, setCell, valueAt } from './rows.ts';
import { TotalsBar, totalsOf } from './totals-bar.tsx';
import { useReading } from './use-reading.ts';
import { useRows } from './use-rows.ts';
import { useSaving } from './use-saving.ts';

/** For who sends the claim. */
export interface SheetHandle {
  /** Saves what can be; `version` is that of the claim then, undefined when the server was not reached. */
  settle(): Promise<{ readonly version: number | undefined; readonly unsaved: readonly Unsaved[] }>;
}

interface SheetProps {
  readonly di: DiPageFragment;
  readonly handle: Ref<SheetHandle>;
  /** Opens the whole file of a person. */
  readonly onOpen: (lineId: string) => void;
  /** A cell to go to, asked by what blocks the sending. */
  readonly goal: { readonly lineId: string; readonly path: string } | undefined;
}

const plain = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** The people of a claim and their hours, in one table saved as it is typed. */
export function Sheet({ di, handle, onOpen, goal }: SheetProps) {
  const helpId = useId();
  const now = useServiceNow();
  const minute = now ? Math.floor(now.getTime() / 3_600_000) : 0;
  const [view, setView] = useState<View>(di.lines.length > 0 ? 'HOURS' : 'ALL');
  const [search, setSearch] = useState('');
  const [onlyFaults, setOnlyFaults] = useState(false);
  const [active, setActive] = useState<{ readonly key: string; readonly column: GridColumn }>();
  const all = useMemo(() => columnsOf(di, 'ALL'), [di]);
  const columns = useMemo(() => columnsOf(di, view), [di, view]);
  // The hour is enough: the instant only tells which rates the sending of to-day would have.
  // oxlint-disable-next-line react/exhaustive-deps
  const stateOf = useMemo(() => rowReader(di, all, now ?? new Date()), [di.weeks, di.month, minute]);
  const table = useRows(di);
  const { rows, change, blank } = table;
  const saving = useSaving(di, table, stateOf);
  const twice = useMemo(() => new Map([...samePersonTwice(rows)].map(([key, place]) => [key, `Ce salarié figure déjà à la ligne ${place + 1}\u00a0: gardez une seule ligne, ou corrigez son numéro.`])), [rows]);
  const read = useReading(rows, stateOf);
  const wrong = new Set(rows.filter((row) => twice.has(row.key) || (read && [...stateOf(row).faults.values()].some(({ severity }) => severity !== 'warning'))));
  const shown = rows.filter((row) => {
    if (onlyFaults && !wrong.has(row)) return false;
    return search.trim() === '' || plain(`${row.values.lastName ?? ''} ${row.values.firstName ?? ''}`).includes(plain(search.trim()));
  });
  const printing = usePrinting();
  const { touch } = saving;
  const put = useCallback(
    (next: readonly GridRow[]): void => {
      if (next.length === 0) return;
      const changed = new Map(next.map((row) => [row.key, row]));
      change((before) => {
        const replaced = before.map((row) => changed.get(row.key) ?? row);
        const here = new Set(before.map(({ key }) => key));
        const added = next.filter(({ key }) => !here.has(key));
        const whole = [...replaced, ...added];
        const last = whole.at(-1);
        return last && isBlank(last, di) ? whole : [...whole, blank()];
      });
      touch();
    },
    [blank, change, di, touch],
  );
  const [goalOf, setGoalOf] = useState<{ readonly rowKey: string; readonly path: string }>();
  const goTo = (rowKey: string, path: string): void => {
    setSearch('');
    setOnlyFaults(false);
    setView(path.startsWith('weeks.') || path === '' ? 'HOURS' : 'ALL');
    setTimeout(() => setGoalOf({ rowKey, path }), 0);
  };
  useEffect(() => {
    const row = goal && table.current().find(({ lineId }) => lineId === goal.lineId);
    if (row) goTo(row.key, goal.path);
    // A new goal is a new object.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [goal]);
  useImperativeHandle(handle, () => ({
    settle: async () => {
      const version = await saving.settle();
      const unsaved = table.current().flatMap((row, index): Unsaved[] => {
        if (isBlank(row, di) || (row.lineId !== null && changedPaths(row, di).length === 0 && Object.keys(row.texts).length === 0)) return [];
        const [path, fault] = [...stateOf(row).faults].find(([, { severity }]) => severity !== 'warning') ?? [];
        const name = `${row.values.lastName ?? ''} ${row.values.firstName ?? ''}`.trim() || (row.simulated?.label ?? 'sans nom');
        // A field of half-days is in the column of its hours.
        return [{ key: row.key, name: `Ligne ${index + 1}, ${name}`, ...(fault ? { why: fault.message } : {}), go: () => goTo(row.key, path?.replace('HalfDays', '') ?? '') }];
      });
      return { version, unsaved };
    },
  }));
  /** Rows that are changed here and that the server cannot take: those it can are saved when one leaves; those of a simulation come back. */
  const waiting = (): number => table.current().filter((row) => !isBlank(row, di) && row.values !== row.simulated?.values && !stateOf(row).sendable && (Object.keys(row.texts).length > 0 || changedPaths(row, di).length > 0)).length;
  const activeRow = rows.find(({ key }) => key === active?.key);
  const onActive = useCallback((row: GridRow, column: GridColumn) => setActive({ key: row.key, column }), []);
  return (
    <div className="ap-gridpage">
      <LeavingGuard waiting={waiting} />
      <TotalsBar di={di} totals={totalsOf(di, rows, stateOf)} />
      <div className="ap-gridpage__tools">
        <SegmentedControl
          hideLegend
          small
          legend="Colonnes affichées"
          segments={
            VIEWS.map((one) => ({ label: VIEW_LABELS[one], nativeInputProps: { checked: view === one, onChange: () => setView(one) } })) as unknown as Parameters<typeof SegmentedControl>[0]['segments']
          }
        />
        <Input className="ap-gridpage__search" label="Chercher un salarié" hideLabel nativeInputProps={{ value: search, placeholder: 'Chercher un salarié', type: 'search', onChange: (event) => setSearch(event.target.value) }} />
        {(wrong.size > 0 || onlyFaults) && (
          <label className="ap-gridpage__only">
            <input type="checkbox" checked={onlyFaults} onChange={(event) => setOnlyFaults(event.target.checked)} />
            Seulement les lignes à corriger ({wrong.size})
          </label>
        )}
        <p className="ap-saved" role="status">
          {saving.state.kind === 'failed' && saving.failure === undefined ? 'Des lignes sont à compléter\u00a0: elles attendent ici.' : autosaveText(saving.state)}
        </p>
      </div>
      <RefusalAlert refusals={[]} failure={saving.failure} title="Pas encore enregistré" />
      <Grid di={di} columns={columns} rows={shown} stateOf={stateOf} twice={twice} onRows={put} blank={blank} onActive={onActive} helpId={helpId} goal={goalOf} />
      {printing && <PrintedRows caption={`Heures de ${di.monthLabel}, un salarié par ligne`} columns={columns} rows={shown.filter((row) => !isBlank(row, di))} stateOf={stateOf} />}
      <CellBar
        di={di}
        row={activeRow}
        column={active && activeRow && columnFor(active.column, activeRow.values.arrangement)}
        state={activeRow && stateOf(activeRow)}
        twice={activeRow && twice.get(activeRow.key)}
        onOpen={(row) => row.lineId && onOpen(row.lineId)}
        onRemove={saving.remove}
        onKeep={(row) => put([keptRow(row)])}
        onSettle={(row, path, keep) => put([setCell(row, path, keep === 'THEIRS' ? row.theirs[path] : valueAt(row.values, path))])}
      />
      <p id={helpId} className="ap-muted ap-gridpage__help">
        Flèches pour se déplacer, saisie ou Entrée pour écrire, Tab pour continuer, Échap pour renoncer (puis Tab pour sortir du tableau). Copiez et collez un bloc depuis votre tableur&nbsp;; Ctrl+D recopie vers le bas.
      </p>
    </div>
  );
}

