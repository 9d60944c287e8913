import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { failureSentence } from '../apollo/failures.ts';

export interface LoadMoreProps {
  readonly hasNextPage: boolean;
  /** « 20 demandes affichées », said each time the list grows. */
  readonly shown: string;
  readonly onMore: () => Promise<unknown>;
}

/** The end of a list that is read page by page: how much is shown, and the rest on demand. */
export function LoadMore({ hasNextPage, shown, onMore }: LoadMoreProps) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const more = async (): Promise<void> => {
    setPending(true);
    setFailure(undefined);
    try {
      await onMore();
    } catch (error) {
      setFailure(failureSentence(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="ap-actions">
      {hasNextPage && (
        <Button priority="secondary" disabled={pending} onClick={() => void more()}>
          {pending ? 'Lecture…' : 'Afficher la suite'}
        </Button>
      )}
      <p className="ap-saved" role="status">
        {failure ?? shown}
      </p>
    </div>
  );
}
