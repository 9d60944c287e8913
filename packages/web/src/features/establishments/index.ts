import type { ScreenFeature } from '../../app/screen-feature.ts';

export const establishments: ScreenFeature = {
  routes: [
    { path: 'espace', lazy: () => import('./space-page.tsx') },
    { path: 'etablissements/:siret', lazy: () => import('./establishment-page.tsx') },
    { path: 'etablissements/:siret/fiche', lazy: () => import('./edit-sheet-page.tsx') },
    { path: 'etablissements/:siret/fermeture', lazy: () => import('./close-page.tsx') },
    { path: 'etablissements/:siret/nouveau-siret', lazy: () => import('./replace-page.tsx') },
  ],
  menu: [{ label: 'Mon espace', to: '/espace', roles: ['EMPLOYER'], order: 10 }],
};
