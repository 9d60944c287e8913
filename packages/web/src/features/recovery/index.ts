import type { ScreenFeature } from '../../app/screen-feature.ts';

export const recovery: ScreenFeature = {
  publicRoutes: [
    { path: 'recuperation', lazy: () => import('./ask-page.tsx') },
    { path: 'recuperation/:token', lazy: () => import('./choose-page.tsx') },
  ],
};
