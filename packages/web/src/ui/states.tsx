import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ReactNode, useEffect } from 'react';
import { rememberError } from '../app/help-context.ts';
import { failureSentence } from '../apollo/failures.ts';
import { Notice } from './notice.tsx';

/** Nothing to show yet: says so, and what to do next. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="ap-empty">
      <p className="ap-empty__title">{title}</p>
      {children}
    </div>
  );
}

/** What was asked did not come. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const sentence = failureSentence(error);
  useEffect(() => rememberError(sentence), [sentence]);
  return (
    <div className="fr-container ap-page">
      <Notice kind="error" title="Ces informations n’ont pas pu être lues" live>
        <p>{sentence}</p>
        {onRetry && (
          <Button size="small" priority="secondary" onClick={onRetry}>
            Réessayer
          </Button>
        )}
      </Notice>
    </div>
  );
}
