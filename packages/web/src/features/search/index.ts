import type { ScreenFeature } from '../../app/screen-feature.ts';

export const search: ScreenFeature = {
  routes: [{ path: 'recherche', lazy: () => import('./search-page.tsx') }],
  menu: [{ label: 'Recherche', to: '/recherche', roles: ['SUPPORT'], order: 5 }],
};
