import type { ScreenFeature } from '../../app/screen-feature.ts';

export const di: ScreenFeature = {
  routes: [
    { path: 'di/nouvelle', lazy: () => import('./new-di-page.tsx') },
    { path: 'di/:reference', lazy: () => import('./di-page.tsx') },
    { path: 'di/:reference/import', lazy: () => import('./import/import-page.tsx') },
  ],
};
