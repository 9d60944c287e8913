import type { ScreenFeature } from '../../app/screen-feature.ts';

export const law: ScreenFeature = {
  publicRoutes: [{ path: 'bareme', lazy: () => import('./law-page.tsx') }],
};
