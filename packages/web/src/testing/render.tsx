import { ApolloClient } from '@apollo/client';
import { MockLink } from '@apollo/client/testing';
import { ApolloProvider } from '@apollo/client/react';
import { render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import { createMemoryRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createCache } from '../apollo/cache.ts';
import { routes as allRoutes } from '../app/router.tsx';

export interface RenderOptions {
  readonly mocks: readonly MockLink.MockedResponse[];
  /** The page opened, `/` by default. */
  readonly at?: string;
  /** All the application by default. */
  readonly routes?: RouteObject[];
}

export interface Rendered extends RenderResult {
  readonly pathname: () => string;
}

/** Draws the application (or some routes of it) at an address, with a server made of mocked answers. */
export function renderAt({ mocks, at = '/', routes = allRoutes }: RenderOptions): Rendered {
  const client = new ApolloClient({
    cache: createCache(),
    link: new MockLink([...mocks]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const view = render(
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>,
  );
  return Object.assign(view, { pathname: () => router.state.location.pathname });
}

/** What axe finds against the drawn page, as readable lines; empty when it is clean. jsdom sees no colours. */
export async function axeFaults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`);
}
