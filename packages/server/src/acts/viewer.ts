import type { Day, TokenScope } from '@apart/shared';

/** Who asks, at one instant. Built once a request from the session or the token; every right starts from it. */
export type Viewer =
  | { readonly kind: 'visitor' }
  | EmployerViewer
  | { readonly kind: 'ud'; readonly account: ViewerAccount; readonly departements: readonly string[]; readonly head: boolean }
  | { readonly kind: 'asp'; readonly account: ViewerAccount }
  | { readonly kind: 'dgefp'; readonly account: ViewerAccount }
  | { readonly kind: 'support'; readonly account: ViewerAccount; readonly sirets: readonly string[] }
  | { readonly kind: 'system'; readonly name: string };

/** Somebody of a company or of an accountant's firm. With a token it is a program: it never has more than its owner has. */
export interface EmployerViewer {
  readonly kind: 'employer';
  readonly account: ViewerAccount;
  /** The day of the request, in Paris: mandates are dated. */
  readonly today: Day;
  readonly token?: ViewerToken;
}

export interface ViewerToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** The establishments that it is limited to; `null`: all those of its owner. */
  readonly sirets: readonly string[] | null;
}

export type ViewerKind = Viewer['kind'];

export const viewerKinds = ['visitor', 'employer', 'ud', 'asp', 'dgefp', 'support', 'system'] as const satisfies readonly ViewerKind[];

export interface ViewerAccount {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

export const visitor: Viewer = { kind: 'visitor' };

/** The name written in the journal and shown on timelines. */
export function nameOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'visitor':
      return 'Visiteur';
    case 'system':
      return viewer.name;
    case 'employer':
      return viewer.token ? `${fullName(viewer.account)} (jeton «\u00a0${viewer.token.name}\u00a0»)` : fullName(viewer.account);
    case 'ud':
    case 'asp':
    case 'dgefp':
    case 'support':
      return fullName(viewer.account);
  }
}

const fullName = ({ firstName, lastName }: ViewerAccount): string => `${firstName} ${lastName}`;

export function accountIdOf(viewer: Viewer): string | null {
  return viewer.kind === 'visitor' || viewer.kind === 'system' ? null : viewer.account.id;
}
