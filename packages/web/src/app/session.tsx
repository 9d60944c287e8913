import { type MeFieldsFragment, MeDocument, SignOutDocument, type ViewerRole } from '@apart/schema';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { untilSignedIn } from '../apollo/signed-out.ts';
import { ErrorState } from '../ui/states.tsx';
import { Pending } from '../ui/pending.tsx';

export type Me = MeFieldsFragment;

/** Where each kind of person works, once signed in. */
export function homeOf(role: ViewerRole): string {
  return { EMPLOYER: '/espace', UD: '/instruction', ASP: '/paiements', DGEFP: '/pilotage', SUPPORT: '/recherche' }[role];
}

/** The person signed in: `undefined` while it is not known, `null` for a visitor. */
export function useMe(): Me | null | undefined {
  const { data } = useQuery(MeDocument, { fetchPolicy: 'cache-first' });
  return data === undefined ? undefined : (data.me ?? null);
}

export function may(me: Me | null | undefined, act: string): boolean {
  return me?.acts.includes(act) ?? false;
}

/**
 * Layout of the pages that need a session: a visitor goes to sign in, then comes back to the page they asked for. A
 * session that ends under a page does not take the page away: the person is asked to sign in over it.
 */
export function SignedInOnly() {
  const { data, error, refetch } = useQuery(MeDocument, { fetchPolicy: 'cache-first' });
  const { pathname, search } = useLocation();
  const wasSignedIn = useRef(false);
  if (data?.me) wasSignedIn.current = true;
  const ended = data?.me === null && wasSignedIn.current;
  useEffect(() => {
    if (ended) void untilSignedIn();
  }, [ended]);
  useEffect(() => {
    // The number of unread messages, and what the person may do, are asked again from page to page.
    if (wasSignedIn.current) void refetch().catch(() => undefined);
  }, [pathname, refetch]);

  if (data?.me || ended) return <Outlet />;
  if (data) return <Navigate replace to={`/connexion?suite=${encodeURIComponent(pathname + search)}`} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Pending label="Ouverture de votre espace" />;
}

/** Writes who is signed in. The page was a visitor's: it holds nothing of another person. */
export function useBecome(): (me: Me) => void {
  const client = useApolloClient();
  return useCallback((me: Me) => void client.writeQuery({ query: MeDocument, data: { me } }), [client]);
}

/** Leaves by loading the site again: nothing of the person stays in memory. */
export function leaveTo(path: string): void {
  window.location.assign(path);
}

export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  return useCallback(async () => {
    await client.mutate({ mutation: SignOutDocument });
    leaveTo('/');
  }, [client]);
}

/** Only a path of this site is followed after signing in. */
export function safeNext(next: string | null): string | undefined {
  return next && /^\/(?![/\\])/.test(next) ? next : undefined;
}
