import { DiDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { ErrorState, Pending } from '../../ui/index.ts';
import { DiView } from './di-view.tsx';

/** The claim of a month, for whoever may see it. */
export function Component() {
  const { reference = '' } = useParams();
  const { data, error, refetch } = useQuery(DiDocument, { variables: { reference } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Pending label="Lecture de la demande d’indemnisation" lines={6} />;
  if (!data.di) return <NotFoundPage />;
  return <DiView key={data.di.id} di={data.di} />;
}
