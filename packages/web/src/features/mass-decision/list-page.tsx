import { type MassDecisionFieldsFragment, MassDecisionsDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { type Column, DataTable, EmptyState, ErrorState, instantText, LoadMore, Page, Pending, plural } from '../../ui/index.ts';
import { massPath } from './mass-path.ts';

const number = new Intl.NumberFormat('fr-FR');

const COLUMNS: readonly Column<MassDecisionFieldsFragment>[] = [
  { key: 'label', header: 'Décision', cell: (mass) => <Link to={massPath(mass.id)}>{mass.label}</Link> },
  { key: 'at', header: 'Le', cell: (mass) => instantText(mass.startedAt) },
  { key: 'by', header: 'Par', cell: (mass) => mass.byName },
  { key: 'done', header: 'Décidées', align: 'end', cell: (mass) => number.format(mass.done) },
  { key: 'not', header: 'Non décidées', align: 'end', cell: (mass) => number.format(mass.refused + mass.failed) },
];

/** The mass decisions of the agent's départements, a colleague's too. */
export function Component() {
  const { data, error, refetch, fetchMore } = useQuery(MassDecisionsDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des décisions en nombre" lines={4} />;
  const { nodes, pageInfo } = data.massDecisions;
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('massDecisions') });
  return (
    <Page howTo="decider-en-nombre" title="Décisions en nombre" back={{ to: '/instruction', label: 'Demandes d’autorisation' }}>
      {nodes.length === 0 ? (
        <EmptyState title="Aucune décision en nombre">Depuis la liste des demandes, filtrez puis choisissez «&nbsp;Décider toute cette sélection&nbsp;».</EmptyState>
      ) : (
        <>
          <DataTable caption="Décisions en nombre, la dernière d’abord" columns={COLUMNS} rows={nodes} rowKey={(mass) => mass.id} />
          <LoadMore hasNextPage={pageInfo.hasNextPage} shown={`${plural(nodes.length, 'décision affichée', 'décisions affichées')}.`} onMore={more} />
        </>
      )}
    </Page>
  );
}
