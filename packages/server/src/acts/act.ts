import { scopesOpen, type TokenScope } from '@apart/shared';
import type { Viewer, ViewerKind } from './viewer.ts';

/**
 * An act: the right, the transition and the journal entry of one name (`dap.submit`).
 * `who` lists the kinds of viewer that may try it at all; the object's policy and the SQL perimeter then decide further.
 */
export interface Act {
  readonly name: string;
  /** French, for the timeline and the documentation of rights. */
  readonly label: string;
  readonly who: readonly ViewerKind[];
  /** What a token must hold, one of them, to try it for its owner; without it, no token may. */
  readonly scopes?: readonly TokenScope[];
}

export type Acts = Readonly<Record<string, Omit<Act, 'name'>>>;

export function mayTry(act: Act, viewer: Viewer): boolean {
  if (viewer.kind === 'employer' && viewer.token && !scopesOpen(viewer.token.scopes, act.scopes ?? [])) return false;
  return act.who.includes(viewer.kind);
}

/** Everybody who signed in. */
export const signedIn: readonly ViewerKind[] = ['employer', 'ud', 'asp', 'dgefp', 'support'];
/** Everybody, the visitor included. */
export const everybody: readonly ViewerKind[] = ['visitor', ...signedIn];
