import type { ScreenFeature } from '../../app/screen-feature.ts';

export const agents: ScreenFeature = {
  publicRoutes: [{ path: 'agents/demander-un-acces', lazy: () => import('./ask-page.tsx') }],
  routes: [
    { path: 'administration/agents', lazy: () => import('./agents-page.tsx') },
    { path: 'renforts', lazy: () => import('./delegations-page.tsx') },
  ],
  menu: [
    { label: 'Agents', to: '/administration/agents', roles: ['DGEFP'], order: 40 },
    { label: 'Renforts', to: '/renforts', roles: ['DGEFP', 'UD'], order: 45 },
  ],
};
