import type { ScreenFeature } from '../../app/screen-feature.ts';

export const longWork: ScreenFeature = {
  routes: [
    { path: 'travaux/:id', lazy: () => import('./work-page.tsx') },
    { path: 'compte/travaux', lazy: () => import('./works-page.tsx') },
  ],
};
