import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ReactNode, useContext, useEffect } from 'react';
import { rememberError } from '../app/help-context.ts';
import { failureSentence } from '../apollo/failures.ts';
import { Notice } from './notice.tsx';
import { InPage, Page } from './page.tsx';

const UNREAD = 'Ces informations n’ont pas pu être lues';

/** Nothing to show yet: says so, and what to do next. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="ap-empty">
      <p className="ap-empty__title">{title}</p>
      {children}
    </div>
  );
}

/** What was asked did not come: a part of the page says so, or the page itself when nothing of it was drawn. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const isPart = useContext(InPage);
  const sentence = failureSentence(error);
  useEffect(() => rememberError(sentence), [sentence]);
  const notice = (
    <Notice kind="error" title={isPart ? UNREAD : undefined} live>
      <p>{sentence}</p>
      {onRetry && (
        <Button type="button" size="small" priority="secondary" onClick={onRetry}>
          Réessayer
        </Button>
      )}
    </Notice>
  );
  return isPart ? notice : <Page title={UNREAD}>{notice}</Page>;
}
