import { WorklistDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../app/session.tsx';
import { EmptyState, ErrorState, FilterSelect, FilterText, ListFilters, LoadMore, Page, Pending, plural, Section, understoodSiret } from '../../ui/index.ts';
import { departementChoices } from './departements.ts';
import { STATUS_CHOICES, worklistFilter } from './worklist-filter.ts';
import { WorklistTable } from './worklist-table.tsx';

/** The requests of the agent's départements, the one that silence accepts first on top. */
export function Component() {
  const me = useMe();
  const [params] = useSearchParams();
  const departements = departementChoices(me);
  return (
    <Page title="Demandes d’autorisation">
      <ListFilters label="Filtrer les demandes" said={understoodSiret(params.get('q') ?? '')}>
        <FilterText name="q" label="SIRET, référence ou nom" />
        <FilterSelect name="etat" label="État" none="À décider" choices={STATUS_CHOICES} />
        <FilterSelect
          name="nature"
          label="Nature"
          none="Toutes"
          choices={[
            { value: 'demandes', label: 'Demandes' },
            { value: 'avenants', label: 'Avenants' },
          ]}
        />
        {departements.length > 1 && <FilterSelect name="departement" label="Département" none="Tous" choices={departements} />}
      </ListFilters>
      <Worklist params={params} />
    </Page>
  );
}

function Worklist({ params }: { readonly params: URLSearchParams }) {
  const filter = worklistFilter(params);
  const { data, error, refetch, fetchMore } = useQuery(WorklistDocument, { variables: { filter, sort: 'DUE_FIRST' } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture des demandes" lines={6} />;
  const { nodes, pageInfo } = data.daps;
  if (nodes.length === 0) return <NothingThere filtered={params.size > 0} />;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { daps } }) => ({ daps: { ...daps, nodes: [...before.daps.nodes, ...daps.nodes] } }),
    });
  const title = filter.undecided === true ? 'À décider, la plus pressée d’abord' : 'Demandes';
  return (
    <Section title={title}>
      <WorklistTable daps={nodes} caption={title} />
      <LoadMore hasNextPage={pageInfo.hasNextPage} shown={`${plural(nodes.length, 'demande affichée', 'demandes affichées')}${pageInfo.hasNextPage ? '' : ', toutes sont là'}.`} onMore={more} />
    </Section>
  );
}

function NothingThere({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Aucune demande ne répond à ces critères">
      <p>Vérifiez le SIRET ou la référence, ou choisissez « Toutes » les demandes.</p>
    </EmptyState>
  ) : (
    <EmptyState title="Aucune demande n’attend de décision">
      <p>Les nouvelles demandes de vos départements s’affichent ici dès leur envoi.</p>
    </EmptyState>
  );
}
