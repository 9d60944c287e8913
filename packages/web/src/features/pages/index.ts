import type { ScreenFeature } from '../../app/screen-feature.ts';

/** Pages of text. */
export const pages: ScreenFeature = {
  publicRoutes: [
    { path: 'accessibilite', lazy: () => import('./accessibility-page.tsx') },
    { path: 'mentions-legales', lazy: () => import('./legal-page.tsx') },
    { path: 'conditions-generales', lazy: () => import('./terms-page.tsx') },
    { path: 'conditions-generales/:version', lazy: () => import('./terms-page.tsx') },
  ],
  routes: [{ path: 'recepisses', lazy: () => import('./terms-receipts-page.tsx') }],
};
