import type { ScreenFeature } from '../../app/screen-feature.ts';

export const announcements: ScreenFeature = {
  publicRoutes: [{ path: 'informations', lazy: () => import('./archive-page.tsx') }],
  routes: [{ path: 'administration/informations', lazy: () => import('./desk-page.tsx') }],
  menu: [{ label: 'Informations', to: '/administration/informations', roles: ['DGEFP'], act: 'announcement.save', order: 52 }],
};
