import type { RefusalFieldsFragment } from '@apart/schema';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useContext, useEffect, useState } from 'react';
import { rememberError } from '../app/help-context.ts';
import { Article } from './article.tsx';
import { Notice } from './notice.tsx';
import { ReadAgain } from './read-again.ts';

export interface RefusalAlertProps {
  readonly refusals: readonly Pick<RefusalFieldsFragment, 'code' | 'message' | 'article' | 'path'>[];
  readonly kind?: 'error' | 'warning';
  readonly title?: string;
  /** A failure of transport, shown the same way. */
  readonly failure?: string;
}

/** Refusals of who acts on a state that is past. */
const OVERTAKEN = new Set(['VERSION_CONFLICT', 'CONFLICT', 'WRONG_STATUS', 'TERM_PASSED']);

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
            {refusal.message} <Article of={refusal.article} />
          </li>
        ))}
      </ul>
      {refusals.some(({ code }) => OVERTAKEN.has(code)) && <NewState of={refusals} />}
    </Notice>
  );
}

/** Somebody was faster: what they did is read without leaving the page, whose forms keep all that is typed. */
function NewState({ of }: { readonly of: Refusals }) {
  const readAgain = useContext(ReadAgain);
  const [readFor, setReadFor] = useState<Refusals>();
  if (!readAgain) return null;
  if (readFor === of) return <p role="status">La page montre maintenant le nouvel état&nbsp;; votre saisie est restée. Vérifiez, puis recommencez si c’est toujours utile.</p>;
  return (
    <>
      <p>Votre saisie reste à l’écran.</p>
      <Button
        type="button"
        size="small"
        priority="secondary"
        onClick={() =>
          void readAgain().then(
            () => setReadFor(of),
            // Without an answer the button stays, to be pressed again.
            () => undefined,
          )
        }
      >
        Lire le nouvel état
      </Button>
    </>
  );
}
