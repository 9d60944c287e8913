import type { ScreenFeature } from '../../app/screen-feature.ts';

export const da: ScreenFeature = {
  routes: [{ path: 'da/:reference', lazy: () => import('./da-page.tsx') }],
};
