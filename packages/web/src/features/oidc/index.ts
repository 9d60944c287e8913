import type { ScreenFeature } from '../../app/screen-feature.ts';

export const oidc: ScreenFeature = {
  publicRoutes: [{ path: 'connexion/rattacher', lazy: () => import('./link-account-page.tsx') }],
};
