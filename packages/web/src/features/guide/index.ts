import type { ScreenFeature } from '../../app/screen-feature.ts';

/** The documentation: everything that is said of how to do things is in `content/`. */
export const guide: ScreenFeature = {
  publicRoutes: [
    { path: 'aide', lazy: () => import('./guide-page.tsx') },
    { path: 'aide/:slug', lazy: () => import('./fiche-page.tsx') },
  ],
};
