import type { ScreenFeature } from '../../app/screen-feature.ts';
import { Component } from './home-page.tsx';

export const home: ScreenFeature = {
  // The one page that comes with the application itself: whoever opens the service does not wait for a second chunk.
  doorRoutes: [{ index: true, Component }],
  routes: [{ path: 'accueil', lazy: () => import('./agent-home-page.tsx') }],
  menu: [{ label: 'Accueil', to: '/accueil', roles: ['UD', 'ASP', 'DGEFP', 'SUPPORT'], order: 0 }],
};
