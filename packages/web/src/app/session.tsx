import { type MeFieldsFragment, MeDocument, SignOutDocument, SignOutWayDocument, type ViewerRole } from '@apart/schema';
import { useCallback } from 'react';
import { useAnswer, useAnswers } from '../apollo/answers.ts';
import { forgetRecentFiles } from './recent-files.ts';

export type Me = MeFieldsFragment;

/** Where each person arrives once signed in: what to do next. */
export const homeOf = (role: ViewerRole): string => (role === 'EMPLOYER' ? '/espace' : '/accueil');

/** The list in which each kind of person works. */
export function workOf(role: ViewerRole): string {
  return { EMPLOYER: '/espace', UD: '/instruction', ASP: '/paiements', DGEFP: '/pilotage', SUPPORT: '/consultations' }[role];
}

/** The person signed in: `undefined` while it is not known, `null` for a visitor. */
export function useMe(): Me | null | undefined {
  const { data } = useAnswer(MeDocument);
  return data === undefined ? undefined : (data.me ?? null);
}

export function may(me: Me | null | undefined, act: string): boolean {
  return me?.acts.includes(act) ?? false;
}

/** Writes who is signed in. The page was a visitor's: it holds nothing of another person. */
export function useBecome(): (me: Me) => void {
  const answers = useAnswers();
  return useCallback((me: Me) => answers.keep(MeDocument, { me }), [answers]);
}

/** Why it is not known who is signed in: the service did not answer. Undefined while it is asked, and once it is known. */
export function useMeFailure(): unknown {
  const { data, error } = useAnswer(MeDocument);
  return data === undefined ? error : undefined;
}

/** Asks again who is signed in: their name changed, or they read a message. */
export function useMeAgain(): () => Promise<void> {
  const answers = useAnswers();
  return useCallback(() => answers.again(MeDocument), [answers]);
}

/** Leaves by loading the site again: nothing of the person stays in memory. */
export function leaveTo(path: string): void {
  window.location.assign(path);
}

export function useSignOut(): () => Promise<void> {
  const { ask } = useAnswers();
  return useCallback(async () => {
    forgetRecentFiles();
    // Whoever came by the identity provider leaves it too: the server ends both, and the provider sends back here.
    const { me } = await ask(SignOutWayDocument);
    if (me?.byProvider) return leaveTo('/oidc/sortie');
    await ask(SignOutDocument);
    leaveTo('/');
  }, [ask]);
}

/** Only a path of this site is followed after signing in. */
export function safeNext(next: string | null): string | undefined {
  const here = 'https://here.invalid';
  if (!next?.startsWith('/') || !URL.canParse(next, here)) return undefined;
  // Read as a browser reads it: tabs and line ends dropped, a backslash as a slash.
  const { origin, pathname, search, hash } = new URL(next, here);
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : undefined;
}
