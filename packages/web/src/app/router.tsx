import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { features } from '../features/index.ts';
import { RouteFailure } from './error-page.tsx';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Opening } from './opening.tsx';
import { SignedInOnly } from './signed-in-only.tsx';

/**
 * Every page, each in its own chunk; those of the door come without the client of the others, which the route given
 * provides. Errors are drawn inside the layout, so the way out stays visible.
 */
export const pageRoutes = (client: RouteObject): RouteObject[] => [
  {
    element: <Layout />,
    errorElement: (
      <Layout>
        <RouteFailure />
      </Layout>
    ),
    children: [
      {
        errorElement: <RouteFailure />,
        // Within the frame, which stays as it is when the chunk of the page comes: what is typed in its search meanwhile is kept.
        hydrateFallbackElement: <Opening />,
        children: [
          ...features.flatMap((feature) => feature.doorRoutes ?? []),
          {
            ...client,
            children: [...features.flatMap((feature) => feature.publicRoutes ?? []), { element: <SignedInOnly />, children: features.flatMap((feature) => feature.routes ?? []) }],
          } as RouteObject,
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export const withClient: RouteObject = { lazy: () => import('./with-client.tsx') };

/**
 * The router of the browser. A page that the build has drawn is taken over as it stands: its chunks are read first, so that nothing
 * else is drawn in between.
 */
export async function createRouter(drawn: boolean): Promise<ReturnType<typeof createBrowserRouter>> {
  const routes = pageRoutes(withClient);
  if (drawn) await Promise.all((matchRoutes(routes, window.location) ?? []).map(({ route }) => readNow(route)));
  return createBrowserRouter(routes);
}

async function readNow(route: RouteObject): Promise<void> {
  if (typeof route.lazy !== 'function') return;
  const chunk = await route.lazy();
  Object.assign(route, { ...chunk, lazy: undefined });
}
