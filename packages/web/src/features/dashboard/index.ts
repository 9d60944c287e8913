import type { ScreenFeature } from '../../app/screen-feature.ts';

export const dashboard: ScreenFeature = {
  routes: [{ path: 'tableau-de-bord', lazy: () => import('./dashboard-page.tsx') }],
  menu: [{ label: 'Tableau de bord', to: '/tableau-de-bord', roles: ['UD', 'DGEFP'], act: 'statistics.read', order: 30 }],
};
