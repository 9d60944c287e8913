/** Who asks. Built once a request from the session; every right starts from it. */
export type Viewer =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'employer'; readonly account: ViewerAccount }
  | { readonly kind: 'ud'; readonly account: ViewerAccount; readonly departements: readonly string[] }
  | { readonly kind: 'asp'; readonly account: ViewerAccount }
  | { readonly kind: 'dgefp'; readonly account: ViewerAccount }
  | { readonly kind: 'support'; readonly account: ViewerAccount }
  | { readonly kind: 'system'; readonly name: string };

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
    case 'ud':
    case 'asp':
    case 'dgefp':
    case 'support':
      return `${viewer.account.firstName} ${viewer.account.lastName}`;
  }
}

export function accountIdOf(viewer: Viewer): string | null {
  return viewer.kind === 'visitor' || viewer.kind === 'system' ? null : viewer.account.id;
}
