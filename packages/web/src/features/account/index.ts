import type { ScreenFeature } from '../../app/screen-feature.ts';

export const account: ScreenFeature = {
  publicRoutes: [
    { path: 'compte/adresse/:token', lazy: () => import('./new-email-page.tsx') },
    { path: 'compte/adresse/annuler/:token', lazy: () => import('./cancel-email-page.tsx') },
  ],
  routes: [
    { path: 'compte', lazy: () => import('./profile-page.tsx') },
    { path: 'compte/mot-de-passe', lazy: () => import('./password-page.tsx') },
    { path: 'compte/double-authentification', lazy: () => import('./second-factor-page.tsx') },
    { path: 'compte/courriels', lazy: () => import('./mail-page.tsx') },
    { path: 'compte/agenda', lazy: () => import('./agenda-page.tsx') },
    { path: 'compte/sessions', lazy: () => import('./sessions-page.tsx') },
  ],
};
