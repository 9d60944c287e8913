import type { DapRowFragment } from '@apart/schema';
import { Link } from 'react-router';
import { type Column, dayShortText, DataTable, hoursText, instantText, StatusBadge } from '../../ui/index.ts';

const COLUMNS: readonly Column<DapRowFragment>[] = [
  {
    key: 'reference',
    header: 'Demande',
    cell: (dap) => (
      <Link to={`/dap/${dap.reference}`}>
        {dap.reference}
        {dap.isAvenant && ' (avenant)'}
      </Link>
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
