import type { ScreenFeature } from '../../app/screen-feature.ts';

export const grants: ScreenFeature = {
  publicRoutes: [
    { path: 'demander-une-habilitation', lazy: () => import('./ask-page.tsx') },
    { path: 'demander-une-habilitation/suivi/:link', lazy: () => import('./follow-page.tsx') },
    { path: 'invitation/:link', lazy: () => import('./invitation-page.tsx') },
  ],
  routes: [
    { path: 'etablissements/:siret/habilitations', lazy: () => import('./people-page.tsx') },
    { path: 'arbitrages', lazy: () => import('./arbitrations-page.tsx') },
  ],
  menu: [{ label: 'Arbitrages', to: '/arbitrages', roles: ['UD', 'ASP'], act: 'habilitation.arbitrate', order: 60 }],
};
