import type { WorklistRowFragment } from '@apart/schema';
import { departementName, reasonLabel } from '@apart/shared';
import { type Column, DataTable, EstablishmentName, useRowKeys, dayShortText, hoursText, instantText, plural, StatusBadge, TimeLeft, Reference } from '../../ui/index.ts';

const COLUMNS: readonly Column<WorklistRowFragment>[] = [
  {
    key: 'reference',
    header: 'Demande',
    cell: (dap) => (
      <>
        <Reference row to={`/dap/${dap.reference}`} reference={dap.reference} />
        {dap.isAvenant && <span className="ap-under">Avenant n° {dap.avenantNumber}</span>}
      </>
    ),
  },
  {
    key: 'establishment',
    header: 'Établissement',
    cell: (dap) => (
      <EstablishmentName of={dap}>
        <span className="ap-under">{`${departementName(dap.departement) ?? 'Département'} (${dap.departement})`}</span>
      </EstablishmentName>
    ),
  },
  { key: 'left', header: 'Avant l’acceptation tacite', cell: (dap) => <Left dap={dap} /> },
  {
    key: 'status',
    header: 'État',
    cell: (dap) => (
      <span>
        <StatusBadge status={dap.status} label={dap.statusLabel} />
        {dap.takenBy && <span className="ap-under">{dap.takenBy}</span>}
        {dap.warnings.length > 0 && <span className="ap-under ap-flagged">{plural(dap.warnings.length, 'point signalé', 'points signalés')}</span>}
      </span>
    ),
  },
  {
    key: 'asked',
    header: 'Demandé',
    cell: ({ form }) => (
      <span>
        {form.forecastHours === null ? '—' : hoursText(form.forecastHours)}
        {form.reason && <span className="ap-under">{reasonLabel(form.reason)}</span>}
        {form.employeesConcerned !== null && <span className="ap-under">{plural(form.employeesConcerned, 'salarié')}</span>}
        {form.startDay && form.endDay && (
          <span className="ap-under">
            {dayShortText(form.startDay)} – {dayShortText(form.endDay)}
          </span>
        )}
      </span>
    ),
  },
  { key: 'sent', header: 'Envoyée le', cell: (dap) => (dap.submittedAt ? instantText(dap.submittedAt) : '—') },
];

/** For which no clock runs, though nobody decided. */
const NOT_WAITING: Readonly<Partial<Record<WorklistRowFragment['status'], string>>> = { RETURNED: 'Délai arrêté', WITHDRAWN: '—' };

function Left({ dap }: { readonly dap: WorklistRowFragment }) {
  const waiting = dap.tacitTerm && (dap.status === 'SUBMITTED' || dap.status === 'UNDER_REVIEW');
  if (waiting && dap.tacitTerm) return <TimeLeft dueAt={dap.tacitTerm.dueAt} />;
  return <span className="ap-muted">{NOT_WAITING[dap.status] ?? 'Décidée'}</span>;
}

/** Requests to be decided, or already decided, with the time that is left for each. */
export function WorklistTable({ daps, caption }: { readonly daps: readonly WorklistRowFragment[]; readonly caption: string }) {
  const keys = useRowKeys<HTMLDivElement>();
  return (
    // The keys are those of the links inside: the list itself is no control.
    <div {...keys}>
      <p className="ap-keys">
        Au clavier&nbsp;: <kbd>↓</kbd> et <kbd>↑</kbd> (ou <kbd>j</kbd> et <kbd>k</kbd>) passent d’une demande à l’autre, <kbd>Entrée</kbd> l’ouvre.
      </p>
      <DataTable caption={caption} columns={COLUMNS} rows={daps} rowKey={(dap) => dap.id} />
    </div>
  );
}
