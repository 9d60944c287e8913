import { TermsOfVersionDocument } from '@apart/schema';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ErrorState, Page, Pending } from '../../ui/index.ts';
import { Terms, TermsLead } from './terms.tsx';

/** The version of the general terms that a receipt names: every accepted text stays readable. */
export function Component() {
  const { version = '' } = useParams();
  const { data, error, refetch } = useQuery(TermsOfVersionDocument, { variables: { version }, fetchPolicy: 'cache-first' });
  return (
    <Page title="Conditions générales d’utilisation" width="narrow">
      <TermsLead />
      {data ? <Terms terms={data.termsOfUse} /> : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Pending label="Lecture des conditions" />}
    </Page>
  );
}
