import type { DapPageFragment } from '@apart/schema';
import { DataTable } from '../../ui/index.ts';

/** What an avenant changes, line by line. */
export function ChangesTable({ changes }: { readonly changes: DapPageFragment['changes'] }) {
  if (changes.length === 0) return <p>Rien n’a encore changé par rapport à la version autorisée.</p>;
  return (
    <DataTable
      caption="Ce que change l’avenant"
      rows={changes}
      rowKey={(change) => change.field}
      columns={[
        { key: 'label', header: 'Rubrique', cell: (change) => change.label },
        { key: 'before', header: 'Avant', cell: (change) => change.before || '—' },
        { key: 'after', header: 'Après', cell: (change) => <strong>{change.after || '—'}</strong> },
      ]}
    />
  );
}
