import { type MeFieldsFragment, MeDocument, SignOutDocument, SignOutWayDocument, type ViewerRole } from '@apart/schema';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { untilSignedIn } from '../apollo/signed-out.ts';
import { forgetRecentFiles } from './recent-files.ts';
import { ErrorState } from '../ui/states.tsx';
import { Pending } from '../ui/pending.tsx';

export type Me = MeFieldsFragment;

/** Where each person arrives once signed in: what to do next. */
export const homeOf = (role: ViewerRole): string => (role === 'EMPLOYER' ? '/espace' : '/accueil');

/** The list in which each kind of person works. */
export function workOf(role: ViewerRole): string {
  return { EMPLOYER: '/espace', UD: '/instruction', ASP: '/paiements', DGEFP: '/pilotage', SUPPORT: '/consultations' }[role];
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
    forgetRecentFiles();
    // Whoever came by the identity provider leaves it too: the server ends both, and the provider sends back here.
    const { data } = await client.query({ query: SignOutWayDocument, fetchPolicy: 'network-only' });
    if (data?.me?.byProvider) return leaveTo('/oidc/sortie');
    await client.mutate({ mutation: SignOutDocument });
    leaveTo('/');
  }, [client]);
}

/** Only a path of this site is followed after signing in. */
export function safeNext(next: string | null): string | undefined {
  const here = 'https://here.invalid';
  if (!next?.startsWith('/') || !URL.canParse(next, here)) return undefined;
  // Read as a browser reads it: tabs and line ends dropped, a backslash as a slash.
  const { origin, pathname, search, hash } = new URL(next, here);
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : undefined;
}
