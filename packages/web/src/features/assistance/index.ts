import type { ScreenFeature } from '../../app/screen-feature.ts';

export const assistance: ScreenFeature = {
  publicRoutes: [
    { path: 'assistance', lazy: () => import('./assistance-page.tsx') },
    { path: 'assistance/suivi/:link', lazy: () => import('./follow-page.tsx') },
  ],
  routes: [
    { path: 'assistance/mes-demandes', lazy: () => import('./mine-page.tsx') },
    { path: 'assistance/demandes', lazy: () => import('./desk-page.tsx') },
    { path: 'assistance/reponses-types', lazy: () => import('./canned-page.tsx') },
  ],
  menu: [{ label: 'Assistance', to: '/assistance/demandes', roles: ['SUPPORT', 'ASP', 'DGEFP'], order: 55 }],
};
