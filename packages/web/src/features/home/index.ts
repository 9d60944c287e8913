import type { ScreenFeature } from '../../app/screen-feature.ts';

export const home: ScreenFeature = {
  publicRoutes: [{ index: true, lazy: () => import('./home-page.tsx') }],
};
