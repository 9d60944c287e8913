import { TermsInForceDocument } from '@apart/schema';
import { useAnswer, useAnswers } from '../../apollo/answers.ts';
import { TermsPage } from './terms.tsx';

/** The general terms in force, read without the client. */
export function Component() {
  const { data, error } = useAnswer(TermsInForceDocument);
  const answers = useAnswers();
  return <TermsPage terms={data?.termsOfUse} error={error} onRetry={() => void answers.again(TermsInForceDocument)} />;
}
