import { AnnouncementArchiveDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { nextPage } from '../../apollo/next-page.ts';
import { EmptyState, ErrorState, LoadMore, Page, Pending, plural } from '../../ui/index.ts';
import { AnnouncementCard } from './announcement-card.tsx';

const EMPTY = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** All that was announced, over or not, the last first. */
export function Component() {
  const { data, error, refetch, fetchMore } = useQuery(AnnouncementArchiveDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { nodes, pageInfo } = data?.announcementArchive ?? EMPTY;
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('announcementArchive') });
  return (
    <Page title="Informations du service" width="narrow">
      <p className="ap-lead">Incidents, maintenances et conseils, le plus récent d’abord. Une fois connecté, vous lisez aussi ceux qui vous concernent.</p>
      {!data && <Pending label="Lecture des informations" lines={4} />}
      {data && nodes.length === 0 && (
        <EmptyState title="Aucune information pour l’instant">
          <p>Une information en cours s’affiche aussi sur la page d’accueil.</p>
        </EmptyState>
      )}
      <ul className="ap-plain-list">
        {nodes.map((announcement) => (
          <li key={announcement.id}>
            <AnnouncementCard announcement={announcement} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <LoadMore hasNextPage shown={`${plural(nodes.length, 'information affichée', 'informations affichées')}.`} onMore={more} />}
    </Page>
  );
}
