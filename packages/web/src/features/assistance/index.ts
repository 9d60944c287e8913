import type { ScreenFeature } from '../../app/screen-feature.ts';

export const assistance: ScreenFeature = {
  publicRoutes: [{ path: 'assistance', lazy: () => import('./assistance-page.tsx') }],
  routes: [{ path: 'assistance/demandes', lazy: () => import('./desk-page.tsx') }],
  menu: [{ label: 'Assistance', to: '/assistance/demandes', roles: ['SUPPORT', 'ASP', 'DGEFP'], order: 55 }],
};
