import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useState } from 'react';

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for who does not see it: « la référence ». */
  readonly what: string;
  /** `icon`: in a table or a list, where the word at each line would be too much. */
  readonly look?: 'word' | 'icon';
}

/** Copies a reference, so that nobody has to retype it. */
export function CopyButton({ text, what, look = 'word' }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), 3000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
    } catch {
      setState('failed');
    }
  };
  return (
    <span className={look === 'icon' ? 'ap-copy ap-copy--icon' : 'ap-copy'}>
      {look === 'icon' ? (
        <button type="button" title={`Copier ${what}`} aria-label={`Copier ${what}`} onClick={() => void copy()}>
          <Sheets />
        </button>
      ) : (
        <Button size="small" priority="tertiary" onClick={() => void copy()}>
          Copier<span className="fr-sr-only"> {what}</span>
        </Button>
      )}
      <span role="status" className="ap-copy__said">
        {state === 'done' && 'Copié'}
        {state === 'failed' && 'Copie impossible\u00a0: sélectionnez le texte.'}
      </span>
    </span>
  );
}

/** Two sheets, one over the other. */
function Sheets() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true" focusable="false">
      <rect x="5.75" y="5.75" width="8.5" height="8.5" rx="1" />
      <path d="M10.25 3.5V2.75a1 1 0 0 0-1-1h-6.5a1 1 0 0 0-1 1v6.5a1 1 0 0 0 1 1h.75" />
    </svg>
  );
}
