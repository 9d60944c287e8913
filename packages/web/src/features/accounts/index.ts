import type { ScreenFeature } from '../../app/screen-feature.ts';

export const accounts: ScreenFeature = {
  publicRoutes: [{ path: 'connexion', lazy: () => import('./sign-in-page.tsx') }],
};
