import { LongWorksDocument, type LongWorkFieldsFragment } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { type Column, DataTable, EmptyState, ErrorState, FileLinkButton, instantText, LoadMore, Pending, plural } from '../../ui/index.ts';
import { AccountFrame } from '../account/account-page.tsx';

const number = new Intl.NumberFormat('fr-FR');

const COLUMNS: readonly Column<LongWorkFieldsFragment>[] = [
  { key: 'label', header: 'Travail', cell: (work) => <Link to={`/travaux/${work.id}`}>{work.label}</Link> },
  { key: 'started', header: 'Lancé le', cell: (work) => instantText(work.startedAt) },
  {
    key: 'state',
    header: 'État',
    cell: (work) => `${work.stateLabel}, ${work.total === null ? number.format(work.done) : `${number.format(work.done)} sur ${number.format(work.total)}`}`,
  },
  { key: 'file', header: 'Fichier', cell: (work) => (work.file ? <FileLinkButton link={work.file} label="Télécharger" look="link" /> : '—') },
];

/** What one launched that lasts, running or over; kept thirty days. */
export function Component() {
  return (
    <AccountFrame title="Travaux">
      <Works />
    </AccountFrame>
  );
}

function Works() {
  const { data, error, refetch, fetchMore } = useQuery(LongWorksDocument, { fetchPolicy: 'cache-and-network', pollInterval: 5000 });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de vos travaux" lines={3} />;
  const { nodes, pageInfo } = data.longWorks;
  if (nodes.length === 0) return <EmptyState title="Aucun travail en cours ni récent">Les exports, les imports et les décisions en nombre que vous lancez se suivent ici, et y restent trente jours.</EmptyState>;
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('longWorks') });
  return (
    <>
      <DataTable caption="Vos travaux, le dernier lancé d’abord" columns={COLUMNS} rows={nodes} rowKey={(work) => work.id} />
      <LoadMore hasNextPage={pageInfo.hasNextPage} shown={`${plural(nodes.length, 'travail affiché', 'travaux affichés')}.`} onMore={more} />
    </>
  );
}
