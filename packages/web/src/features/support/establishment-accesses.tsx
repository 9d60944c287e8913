import { SupportAccessesDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { DataTable, instantText, Notice, Section } from '../../ui/index.ts';

/** What support reads of an establishment: said while it lasts, written for good. Nothing when it never came. */
export function SupportNotice({ siret }: { readonly siret: string }) {
  const { data } = useQuery(SupportAccessesDocument, { variables: { siret } });
  const open = data?.supportAccesses.find((one) => one.open);
  if (!open) return null;
  return (
    <Notice kind="info" title="L’assistance consulte cet espace">
      <p>
        {open.byName}, jusqu’au {instantText(open.endsAt)}. Motif&nbsp;: {open.reason}
      </p>
    </Notice>
  );
}

export function SupportHistory({ siret }: { readonly siret: string }) {
  const { data } = useQuery(SupportAccessesDocument, { variables: { siret } });
  if (!data || data.supportAccesses.length === 0) return null;
  return (
    <Section title="Consultations par l’assistance">
      <DataTable
        caption="Consultations par l’assistance"
        columns={[
          { key: 'by', header: 'Par', cell: (row) => row.byName },
          { key: 'reason', header: 'Motif', cell: (row) => row.reason },
          { key: 'from', header: 'Du', cell: (row) => instantText(row.openedAt) },
          { key: 'to', header: 'Au', cell: (row) => instantText(row.endsAt) },
        ]}
        rows={data.supportAccesses}
        rowKey={(row) => row.id}
      />
    </Section>
  );
}
