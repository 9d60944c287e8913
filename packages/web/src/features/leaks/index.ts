import type { ScreenFeature } from '../../app/screen-feature.ts';

export const leaks: ScreenFeature = {
  publicRoutes: [{ path: 'signaler', lazy: () => import('./report-page.tsx') }],
  routes: [{ path: 'administration/signalements', lazy: () => import('./reports-page.tsx') }],
  menu: [{ label: 'Signalements', to: '/administration/signalements', roles: ['DGEFP'], order: 50 }],
};
