import { TermsInForceDocument } from '@apart/schema';
import { useAnswer, useAnswers } from '../../apollo/answers.ts';
import { ErrorState, Page, Pending } from '../../ui/index.ts';
import { Terms, TermsLead } from './terms.tsx';

/** The general terms in force. */
export function Component() {
  const { data, error } = useAnswer(TermsInForceDocument);
  const answers = useAnswers();
  return (
    <Page title="Conditions générales d’utilisation" width="narrow">
      <TermsLead />
      {data ? (
        <Terms terms={data.termsOfUse} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void answers.again(TermsInForceDocument)} />
      ) : (
        <Pending label="Lecture des conditions" />
      )}
    </Page>
  );
}
