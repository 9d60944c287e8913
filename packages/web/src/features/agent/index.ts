import { type LoaderFunctionArgs, redirect } from 'react-router';
import type { ScreenFeature } from '../../app/screen-feature.ts';

export const agent: ScreenFeature = {
  routes: [
    { path: 'instruction', lazy: () => import('./worklist-page.tsx') },
    { path: 'instruction/di', lazy: () => import('./claims-page.tsx') },
    { path: 'instruction/di/reouverture', lazy: () => import('./reopen-page.tsx') },
    { path: 'agent', loader: ({ request }: LoaderFunctionArgs) => redirect(`/instruction${new URL(request.url).search}`) },
    { path: 'agent/di', loader: ({ request }: LoaderFunctionArgs) => redirect(`/instruction/di${new URL(request.url).search}`) },
  ],
  menu: [
    { label: 'Demandes', to: '/instruction', roles: ['UD', 'DGEFP', 'SUPPORT'], order: 10 },
    { label: 'Indemnisations', to: '/instruction/di', roles: ['UD', 'DGEFP', 'SUPPORT'], order: 20 },
  ],
};
