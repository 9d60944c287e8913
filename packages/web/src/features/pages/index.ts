import type { ScreenFeature } from '../../app/screen-feature.ts';

/** Pages of text. */
export const pages: ScreenFeature = {
  doorRoutes: [
    { path: 'accessibilite', lazy: () => import('./accessibility-page.tsx') },
    { path: 'mentions-legales', lazy: () => import('./legal-page.tsx') },
    { path: 'conditions-generales', lazy: () => import('./terms-page.tsx') },
  ],
  publicRoutes: [{ path: 'conditions-generales/:version', lazy: () => import('./terms-version-page.tsx') }],
  routes: [{ path: 'recepisses', lazy: () => import('./terms-receipts-page.tsx') }],
};
