import { InboxDocument, type InboxQuery, MarkMessageReadDocument } from '@apart/schema';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { nextPage } from '../../apollo/next-page.ts';
import { useMeAgain } from '../../app/session.tsx';
import { EmptyState, ErrorState, instantText, LinkedText, Page, Pending } from '../../ui/index.ts';

type Message = InboxQuery['inbox']['nodes'][number];

/** What the service has written to the person, the latest first; each is also a mail. */
export function Component() {
  const { data, error, refetch, fetchMore } = useQuery(InboxDocument, { variables: {} });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de vos messages" />;
  const { nodes, pageInfo } = data.inbox;
  const more = () => void fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: nextPage('inbox') });
  return (
    <Page title="Messages" width="narrow">
      {nodes.length === 0 && (
        <EmptyState title="Aucun message pour l’instant">
          <p>Vous serez prévenu ici, et par courriel, à chaque étape de vos dossiers.</p>
        </EmptyState>
      )}
      {nodes.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
      {pageInfo.hasNextPage && (
        <Button priority="secondary" onClick={more}>
          Messages plus anciens
        </Button>
      )}
    </Page>
  );
}

function MessageCard({ message }: { readonly message: Message }) {
  const client = useApolloClient();
  const meAgain = useMeAgain();
  const [read, setRead] = useState(message.readAt !== null);
  const opened = async (open: boolean): Promise<void> => {
    if (!open || read) return;
    setRead(true);
    await client.mutate({ mutation: MarkMessageReadDocument, variables: { id: message.id } }).catch(() => setRead(false));
    await meAgain();
  };
  return (
    <details className="ap-mail" data-read={read} onToggle={(event) => void opened(event.currentTarget.open)}>
      <summary>
        <span className="ap-mail__subject">
          {!read && <span className="fr-sr-only">Non lu&nbsp;: </span>}
          {message.subject}
        </span>
        <span className="ap-mail__meta">
          <time dateTime={message.at}>{instantText(message.at)}</time> · {message.delivery}
        </span>
      </summary>
      <LinkedText className="ap-mail__text" text={message.text} />
      {message.link && (
        <div className="ap-actions">
          <Link className="fr-btn fr-btn--sm" to={message.link}>
            Ouvrir
          </Link>
        </div>
      )}
    </details>
  );
}
