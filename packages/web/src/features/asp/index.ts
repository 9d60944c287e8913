import type { ScreenFeature } from '../../app/screen-feature.ts';

export const asp: ScreenFeature = {
  routes: [{ path: 'paiements', lazy: () => import('./payments-page.tsx') }],
  menu: [{ label: 'Paiements', to: '/paiements', roles: ['ASP'], order: 10 }],
};
