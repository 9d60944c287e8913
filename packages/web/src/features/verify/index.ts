import type { ScreenFeature } from '../../app/screen-feature.ts';

export const verify: ScreenFeature = {
  publicRoutes: [{ path: 'verifier', lazy: () => import('./verify-page.tsx') }],
};
