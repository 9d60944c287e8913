import type { ScreenFeature } from '../../app/screen-feature.ts';

export const apiTokens: ScreenFeature = {
  publicRoutes: [{ path: 'integrateurs', lazy: () => import('./integrators-page.tsx') }],
  routes: [
    { path: 'compte/jetons', lazy: () => import('./tokens-page.tsx') },
    { path: 'compte/jetons/nouveau', lazy: () => import('./new-token-page.tsx') },
  ],
};
