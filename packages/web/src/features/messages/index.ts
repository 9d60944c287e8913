import type { ScreenFeature } from '../../app/screen-feature.ts';

export const messages: ScreenFeature = {
  routes: [{ path: 'messages', lazy: () => import('./messages-page.tsx') }],
  menu: [{ label: 'Messages', to: '/messages', roles: ['EMPLOYER', 'UD', 'ASP', 'DGEFP', 'SUPPORT'], order: 90 }],
};
