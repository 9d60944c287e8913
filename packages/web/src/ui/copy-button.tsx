import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useState } from 'react';

/** Copies a reference, so that nobody has to retype it. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
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
    <span className="ap-copy">
      <Button size="small" priority="tertiary" onClick={() => void copy()}>
        Copier<span className="fr-sr-only"> {what}</span>
      </Button>
      <span role="status" className="ap-copy__said">
        {state === 'done' && 'Copié'}
        {state === 'failed' && 'Copie impossible\u00a0: sélectionnez le texte.'}
      </span>
    </span>
  );
}
