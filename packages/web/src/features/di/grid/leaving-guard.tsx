import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from '../../../ui/index.ts';

/** Rows that wait to be completed are nowhere but on this page: whoever leaves it is told, and may stay. */
export function LeavingGuard({ waiting }: { readonly waiting: () => number }) {
  const count = useRef(waiting);
  count.current = waiting;
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && count.current() > 0);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (count.current() > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
  const blocked = blocker.state === 'blocked';
  const stay = (): void => blocker.reset?.();
  const lost = blocked ? waiting() : 0;
  return (
    <Dialog open={blocked} title="Quitter sans tout enregistrer&nbsp;?" onClose={stay} closeLabel="Rester">
      <p>{lost > 1 ? `${lost} lignes ne sont pas encore complètes\u00a0: elles seraient perdues.` : 'Une ligne n’est pas encore complète\u00a0: elle serait perdue.'} Les autres sont enregistrées.</p>
      <div className="ap-actions">
        <Button onClick={stay}>Rester et compléter</Button>
        <Button priority="tertiary" onClick={() => blocker.proceed?.()}>
          Quitter
        </Button>
      </div>
    </Dialog>
  );
}
