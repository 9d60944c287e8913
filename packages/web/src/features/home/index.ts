import type { ScreenFeature } from '../../app/screen-feature.ts';

export const home: ScreenFeature = {
  publicRoutes: [{ index: true, lazy: () => import('./home-page.tsx') }],
  routes: [{ path: 'accueil', lazy: () => import('./agent-home-page.tsx') }],
  menu: [{ label: 'Accueil', to: '/accueil', roles: ['UD', 'ASP', 'DGEFP', 'SUPPORT'], order: 0 }],
};
