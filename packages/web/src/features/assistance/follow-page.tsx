import { FollowAssistanceDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { CopyButton, ErrorState, Page, Pending, RefusalAlert } from '../../ui/index.ts';
import { Followed } from './followed.tsx';

/** The thread of a request, by the secret link of a mail: no account is needed. */
export function Component() {
  const { link = '' } = useParams();
  const { data, error, refetch } = useQuery(FollowAssistanceDocument, { variables: { link }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de votre demande" lines={4} />;
  const { request, refusals } = data.followAssistance;
  if (!request) {
    return (
      <Page title="Ce lien n’ouvre rien" width="narrow">
        <RefusalAlert refusals={refusals} title="Aucune demande ici" />
        <Link className="fr-btn" to="/assistance">
          Envoyer une demande d’assistance
        </Link>
      </Page>
    );
  }
  return (
    <Page title={`Demande ${request.reference}`} kicker={`Assistance · ${request.reasonLabel}`} width="narrow" back={{ to: '/aide', label: 'Besoin d’aide\u00a0?' }} aside={<CopyButton text={request.reference} what="la référence" />}>
      <Followed request={request} link={link} />
    </Page>
  );
}
