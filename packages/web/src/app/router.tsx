import { createBrowserRouter, type RouteObject } from 'react-router';
import { features } from '../features/index.ts';
import { RouteFailure } from './error-page.tsx';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { SignedInOnly } from './session.tsx';
import { Pending } from '../ui/pending.tsx';

/** Every page, each in its own chunk. Errors are drawn inside the layout, so the way out stays visible. */
export const routes: RouteObject[] = [
  {
    element: <Layout />,
    hydrateFallbackElement: <Pending label="Ouverture d’APART" />,
    errorElement: (
      <Layout>
        <RouteFailure />
      </Layout>
    ),
    children: [
      {
        errorElement: <RouteFailure />,
        children: [
          ...features.flatMap((feature) => feature.publicRoutes ?? []),
          { element: <SignedInOnly />, children: features.flatMap((feature) => feature.routes ?? []) },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
