import type { ScreenFeature } from '../../app/screen-feature.ts';

export const dap: ScreenFeature = {
  routes: [
    { path: 'dap/nouvelle', lazy: () => import('./new-dap-page.tsx') },
    { path: 'dap/:reference', lazy: () => import('./dap-page.tsx') },
  ],
  menu: [{ label: 'Nouvelle demande', to: '/dap/nouvelle', roles: ['EMPLOYER'], act: 'dap.save', order: 20 }],
};
