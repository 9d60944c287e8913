import type { ScreenFeature } from '../../app/screen-feature.ts';

export const simulation: ScreenFeature = {
  publicRoutes: [{ path: 'simulateur', lazy: () => import('./simulator-page.tsx') }],
};
