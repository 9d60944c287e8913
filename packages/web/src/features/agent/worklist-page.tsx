import { WorklistDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { may, useMe } from '../../app/session.tsx';
import { EmptyState, ErrorState, LoadMore, Page, Pending, plural, Section } from '../../ui/index.ts';
import { ExportDaps } from '../list-exports/export-button.tsx';
import { DecideInMassLink } from '../mass-decision/link.tsx';
import { SavedViews } from '../saved-views/saved-views.tsx';
import { WorklistCounts } from './worklist-counts.tsx';
import { worklistFilter } from './worklist-filter.ts';
import { WorklistFilters } from './worklist-filters.tsx';
import { WorklistTable } from './worklist-table.tsx';

/** The requests of the agent's départements, the one that silence accepts first on top. */
export function Component() {
  const me = useMe();
  const [params] = useSearchParams();
  return (
    <Page howTo="decider-une-demande" title="Demandes d’autorisation">
      {me && may(me, 'dap.count') && <WorklistCounts />}
      <WorklistFilters />
      <SavedViews list="DAP" />
      <Worklist params={params} />
    </Page>
  );
}

function Worklist({ params }: { readonly params: URLSearchParams }) {
  const filter = worklistFilter(params);
  const { data, error, refetch, fetchMore } = useQuery(WorklistDocument, { variables: { filter, sort: filter.undecided || filter.dueWithinHours !== undefined ? 'DUE_FIRST' : 'NEWEST' } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des demandes" lines={6} />;
  const { nodes, pageInfo } = data.daps;
  if (nodes.length === 0) return <NothingThere filtered={params.size > 0} />;
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('daps') });
  const title = filter.undecided === true ? 'À décider, la plus pressée d’abord' : 'Demandes';
  return (
    <Section title={title} aside={<div className="ap-actions ap-actions--tight"><ExportDaps filter={filter} /><DecideInMassLink params={params} /></div>}>
      <WorklistTable daps={nodes} caption={title} />
      <LoadMore hasNextPage={pageInfo.hasNextPage} shown={`${plural(nodes.length, 'demande affichée', 'demandes affichées')}${pageInfo.hasNextPage ? '' : ', toutes sont là'}.`} onMore={more} />
    </Section>
  );
}

function NothingThere({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Aucune demande ne répond à ces critères">
      <p>Vérifiez le SIRET ou la référence, ou choisissez «&nbsp;Toutes&nbsp;» les demandes.</p>
    </EmptyState>
  ) : (
    <EmptyState title="Aucune demande n’attend de décision">
      <p>Les nouvelles demandes de vos départements s’affichent ici dès leur envoi.</p>
    </EmptyState>
  );
}
