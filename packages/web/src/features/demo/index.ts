import type { ScreenFeature } from '../../app/screen-feature.ts';

export const demo: ScreenFeature = {
  publicRoutes: [{ path: 'demo/courriels', lazy: () => import('./demo-mails-page.tsx') }],
};
