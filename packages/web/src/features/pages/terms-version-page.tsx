import { TermsOfVersionDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { TermsPage } from './terms.tsx';

/** The version of the general terms that a receipt names: every accepted text stays readable. */
export function Component() {
  const { version = '' } = useParams();
  const { data, error, refetch } = useQuery(TermsOfVersionDocument, { variables: { version }, fetchPolicy: 'cache-first' });
  return <TermsPage terms={data?.termsOfUse} error={error} onRetry={() => void refetch()} />;
}
