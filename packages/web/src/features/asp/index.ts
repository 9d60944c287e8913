import { type LoaderFunctionArgs, redirect } from 'react-router';
import type { ScreenFeature } from '../../app/screen-feature.ts';

export const asp: ScreenFeature = {
  routes: [
    { path: 'paiements', lazy: () => import('./payments-page.tsx') },
    { path: 'paiements/bordereaux', lazy: () => import('./orders-page.tsx') },
    { path: 'paiements/bordereaux/:reference', lazy: () => import('./order-page.tsx') },
    { path: 'textes-tardifs', lazy: () => import('./late-decrees-page.tsx') },
    { path: 'asp', loader: ({ request }: LoaderFunctionArgs) => redirect(`/paiements${new URL(request.url).search}`) },
  ],
  menu: [
    { label: 'Paiements', to: '/paiements', roles: ['ASP'], order: 10 },
    { label: 'Bordereaux', to: '/paiements/bordereaux', roles: ['ASP'], order: 20 },
    { label: 'Textes tardifs', to: '/textes-tardifs', roles: ['ASP'], act: 'di.lateDecrees', order: 25 },
  ],
};
