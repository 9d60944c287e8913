import { type RecapFormat, RecapFileDocument, type RecapStage } from '@apart/schema';
import { useApolloClient } from '@apollo/client/react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { failureSentence } from '../../apollo/failures.ts';

/** The recapitulative as a table or as data: made when it is asked for. */
export function RecapFiles({ reference, stage }: { readonly reference: string; readonly stage: RecapStage }) {
  const client = useApolloClient();
  const [failure, setFailure] = useState<string>();
  const open = async (format: RecapFormat): Promise<void> => {
    setFailure(undefined);
    try {
      const { data } = await client.query({ query: RecapFileDocument, variables: { reference, stage, format }, fetchPolicy: 'network-only' });
      if (data?.di?.file) window.location.assign(data.di.file.url);
    } catch (error) {
      setFailure(failureSentence(error));
    }
  };
  return (
    <>
      <div className="ap-actions">
        {(['CSV', 'JSON'] as const).map((format) => (
          <Button key={format} size="small" priority="tertiary" onClick={() => void open(format)}>
            En {format}
          </Button>
        ))}
      </div>
      <p role="status">{failure}</p>
    </>
  );
}
