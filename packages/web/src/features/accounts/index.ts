import type { ScreenFeature } from '../../app/screen-feature.ts';

export const accounts: ScreenFeature = {
  doorRoutes: [{ path: 'connexion', lazy: () => import('./sign-in-page.tsx') }],
  publicRoutes: [
    { path: 'creer-mon-espace', lazy: () => import('./create-space-page.tsx') },
    { path: 'verifiez-vos-courriels', lazy: () => import('./check-mail-page.tsx') },
    { path: 'confirmer/:token', lazy: () => import('./confirm-page.tsx') },
  ],
};
