import type { DapRowFragment } from '@apart/schema';
import { type Column, dayShortText, DataTable, hoursText, instantText, StatusBadge, Reference } from '../../ui/index.ts';

const COLUMNS: readonly Column<DapRowFragment>[] = [
  {
    key: 'reference',
    header: 'Demande',
    cell: (dap) => (
      <Reference to={`/dap/${dap.reference}`} reference={dap.reference}>
        {dap.isAvenant ? `${dap.reference} (avenant)` : undefined}
      </Reference>
    ),
  },
  { key: 'status', header: 'État', cell: (dap) => <StatusBadge status={dap.status} label={dap.statusLabel} /> },
  {
    key: 'period',
    header: 'Période',
    cell: ({ form }) => (form.startDay && form.endDay ? `${dayShortText(form.startDay)} – ${dayShortText(form.endDay)}` : 'À préciser'),
  },
  { key: 'hours', header: 'Heures', align: 'end', cell: ({ form }) => (form.forecastHours === null ? '—' : hoursText(form.forecastHours)) },
  { key: 'sent', header: 'Envoyée le', cell: (dap) => (dap.submittedAt ? instantText(dap.submittedAt) : '—') },
];

export function DapTable({ daps, caption }: { readonly daps: readonly DapRowFragment[]; readonly caption: string }) {
  return <DataTable caption={caption} columns={COLUMNS} rows={daps} rowKey={(dap) => dap.id} />;
}
