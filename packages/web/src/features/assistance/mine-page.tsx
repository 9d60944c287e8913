import { MyAssistanceDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { EmptyState, ErrorState, instantText, Page, Pending } from '../../ui/index.ts';
import { Followed } from './followed.tsx';

/** The requests that a person made while signed in, each with its thread. */
export function Component() {
  const { data, error, refetch } = useQuery(MyAssistanceDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de vos demandes" lines={4} />;
  const requests = data.myAssistanceRequests;
  return (
    <Page
      title="Mes demandes d’assistance"
      width="narrow"
      back={{ to: '/aide', label: 'Besoin d’aide\u00a0?' }}
      aside={
        <Link className="fr-btn fr-btn--secondary" to="/assistance">
          Nouvelle demande d’assistance
        </Link>
      }
    >
      {requests.length === 0 && (
        <EmptyState title="Aucune demande pour l’instant">
          <p>Celles que vous envoyez en étant connecté se suivent ici. Les autres se suivent par le lien de leur courriel.</p>
        </EmptyState>
      )}
      {requests.map((request) => (
        <details key={request.id} className="ap-mail" open={requests.length === 1}>
          <summary>
            <span className="ap-mail__subject">
              {request.reference} — {request.reasonLabel}
            </span>
            <span className="ap-mail__meta">
              {request.statusLabel} · <time dateTime={request.createdAt}>{instantText(request.createdAt)}</time>
            </span>
          </summary>
          <div className="ap-mail__body">
            <Followed request={request} />
          </div>
        </details>
      ))}
    </Page>
  );
}
