import type { ScreenFeature } from '../../app/screen-feature.ts';

export const massDecision: ScreenFeature = {
  routes: [
    { path: 'instruction/en-nombre', lazy: () => import('./new-page.tsx') },
    { path: 'instruction/decisions-en-nombre', lazy: () => import('./list-page.tsx') },
    { path: 'instruction/decisions-en-nombre/:id', lazy: () => import('./mass-page.tsx') },
  ],
};
