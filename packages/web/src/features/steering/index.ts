import type { ScreenFeature } from '../../app/screen-feature.ts';

export const steering: ScreenFeature = {
  routes: [{ path: 'pilotage', lazy: () => import('./steering-page.tsx') }],
  menu: [
    { label: 'Pilotage', to: '/pilotage', roles: ['DGEFP', 'SUPPORT'], act: 'tacit.readSweeps', order: 5 },
    { label: 'Acceptation tacite', to: '/pilotage', roles: ['UD'], act: 'tacit.readSweeps', order: 30 },
  ],
};
