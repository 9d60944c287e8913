import type { ScreenFeature } from '../../app/screen-feature.ts';

export const mandates: ScreenFeature = {
  publicRoutes: [
    { path: 'mandats/proposer', lazy: () => import('./propose-page.tsx') },
    { path: 'mandats/signer/:link', lazy: () => import('./sign-link-page.tsx') },
    { path: 'cabinet/invitation/:link', lazy: () => import('./invitation-page.tsx') },
  ],
  routes: [
    { path: 'cabinet', lazy: () => import('./cabinet-page.tsx') },
    { path: 'etablissements/:siret/mandats', lazy: () => import('./company-mandates-page.tsx') },
  ],
  menu: [{ label: 'Cabinet', to: '/cabinet', roles: ['EMPLOYER'], order: 40 }],
};
