import type { RefusalFieldsFragment } from '@apart/schema';
import { useEffect } from 'react';
import { rememberError } from '../app/help-context.ts';
import { Notice } from './notice.tsx';

export interface RefusalAlertProps {
  readonly refusals: readonly Pick<RefusalFieldsFragment, 'code' | 'message' | 'article' | 'path'>[];
  readonly kind?: 'error' | 'warning';
  readonly title?: string;
  /** A failure of transport, shown the same way. */
  readonly failure?: string;
}

export type Refusals = RefusalAlertProps['refusals'];

/** Refusals that belong to no field, all at once, each with the article that decides it. */
export function RefusalAlert({ refusals, kind = 'error', title, failure }: RefusalAlertProps) {
  const told = [failure, ...refusals.map(({ message }) => message)].filter(Boolean).join(' ');
  useEffect(() => {
    if (told !== '' && kind === 'error') rememberError(told);
  }, [told, kind]);
  if (refusals.length === 0 && !failure) return null;
  return (
    <Notice kind={kind} live title={title ?? (kind === 'error' ? 'Cette action n’a pas été faite' : 'À vérifier')}>
      <ul className="ap-plain-list">
        {failure && <li>{failure}</li>}
        {refusals.map((refusal) => (
          <li key={`${refusal.code}-${refusal.path}-${refusal.message}`}>
            {refusal.message}
            {refusal.article && <span className="ap-article"> ({refusal.article})</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
