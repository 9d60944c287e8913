import type { ScreenFeature } from '../../app/screen-feature.ts';

export const support: ScreenFeature = {
  routes: [{ path: 'consultations', lazy: () => import('./accesses-page.tsx') }],
  menu: [{ label: 'Consultations', to: '/consultations', roles: ['SUPPORT'], order: 2 }],
};
