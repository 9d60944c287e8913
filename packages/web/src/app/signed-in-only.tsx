import { MeDocument } from '@apart/schema';
import { useEffect, useRef } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useAnswer } from '../apollo/answers.ts';
import { untilSignedIn } from '../apollo/signed-out.ts';
import { ErrorState } from '../ui/states.tsx';
import { Pending } from '../ui/pending.tsx';
import { useMeAgain } from './session.tsx';

/**
 * Layout of the pages that need a session: a visitor goes to sign in, then comes back to the page they asked for. A
 * session that ends under a page does not take the page away: the person is asked to sign in over it.
 */
export function SignedInOnly() {
  const { data, error } = useAnswer(MeDocument);
  const again = useMeAgain();
  const { pathname, search } = useLocation();
  const wasSignedIn = useRef(false);
  if (data?.me) wasSignedIn.current = true;
  const ended = data?.me === null && wasSignedIn.current;
  useEffect(() => {
    if (ended) void untilSignedIn();
  }, [ended]);
  useEffect(() => {
    // The number of unread messages, and what the person may do, are asked again from page to page.
    if (wasSignedIn.current) void again();
  }, [pathname, again]);

  if (data?.me || ended) return <Outlet />;
  if (data) return <Navigate replace to={`/connexion?suite=${encodeURIComponent(pathname + search)}`} />;
  return error ? <ErrorState error={error} onRetry={() => void again()} /> : <Pending label="Ouverture de votre espace" />;
}
