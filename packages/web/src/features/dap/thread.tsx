import { type DapPageFragment, DapMessagesDocument, type DapThreadFragment, ReadDapMessagesDocument } from '@apart/schema';
import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useMe } from '../../app/session.tsx';
import { ErrorState, instantText, LoadMore, Pending, Section } from '../../ui/index.ts';
import { WriteMessage } from './write-message.tsx';

/** What the employer and the agent write to each other about the file, the last message nearest to the place where one answers. */
export function Thread({ dap }: { readonly dap: DapPageFragment }) {
  const employer = useMe()?.role === 'EMPLOYER';
  const { data, error, refetch, fetchMore } = useQuery(DapMessagesDocument, { variables: { reference: dap.reference }, skip: dap.submittedAt === null });
  useReading(dap);
  if (dap.submittedAt === null) return null;
  const thread = data?.dap;
  const { hasNextPage, endCursor } = thread?.messages.pageInfo ?? { hasNextPage: false, endCursor: null };
  const more = () =>
    fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.dap && next.dap ? { dap: { ...before.dap, messages: { ...next.dap.messages, nodes: [...before.dap.messages.nodes, ...next.dap.messages.nodes] } } } : before,
    });
  return (
    <Section title={employer ? 'Échanges avec l’unité départementale' : 'Échanges avec l’employeur'}>
      {error && !thread && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!thread && !error && <Pending label="Lecture des messages" lines={2} />}
      {thread && (
        <>
          {hasNextPage && <LoadMore hasNextPage onMore={more} shown="Les messages plus anciens ne sont pas affichés." />}
          <Messages messages={thread.messages.nodes} />
          {dap.canSendMessage && <WriteMessage reference={dap.reference} told={employer ? 'L’unité départementale' : 'L’employeur'} />}
        </>
      )}
    </Section>
  );
}

function Messages({ messages }: { readonly messages: DapThreadFragment['messages']['nodes'] }) {
  const mine = useMe()?.role === 'EMPLOYER' ? 'EMPLOYER' : 'ADMINISTRATION';
  if (messages.length === 0) return <p>Aucun message pour l’instant.</p>;
  return (
    <ol className="ap-thread" aria-label="Messages">
      {messages.toReversed().map((message) => (
        <li key={message.id} className={message.side === mine ? 'ap-thread__mine' : undefined}>
          <p className="ap-thread__who">
            <strong>{message.authorName}</strong>, {message.side === 'EMPLOYER' ? 'pour l’établissement' : 'unité départementale'}, <time dateTime={message.sentAt}>{instantText(message.sentAt)}</time>
          </p>
          <p className="ap-text">{message.text}</p>
          {message.side === mine && (
            <p className="ap-muted ap-thread__read">{message.readAt ? `Lu le ${instantText(message.readAt)} par ${message.readByName ?? ''}` : 'Pas encore lu'}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What is on the screen has been read: the other side learns it. */
function useReading({ reference, unreadMessages, canSendMessage }: DapPageFragment): void {
  const [read] = useMutation(ReadDapMessagesDocument);
  useEffect(() => {
    if (canSendMessage && unreadMessages > 0) read({ variables: { reference } }).catch(() => undefined);
  }, [canSendMessage, read, reference, unreadMessages]);
}
