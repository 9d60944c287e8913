import { ApolloClient, type OperationVariables } from '@apollo/client';
import { MockLink } from '@apollo/client/testing';
import { ApolloProvider } from '@apollo/client/react';
import { render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import { createMemoryRouter, Outlet, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createCache } from '../apollo/cache.ts';
import { Answers, AnswersProvider } from '../apollo/answers.ts';
import type { Ask } from '../apollo/ask.ts';
import { htmlFaults } from './html.ts';
import { pageRoutes } from '../app/router.tsx';
import { ReadAgain } from '../ui/read-again.ts';

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
export function renderAt({ mocks, at = '/', routes = pageRoutes({ element: <Outlet /> }) }: RenderOptions): Rendered {
  const client = new ApolloClient({
    cache: createCache(),
    link: new MockLink([...mocks]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const view = render(
    <AnswersProvider value={new Answers(askOf(client))}>
      <ApolloProvider client={client}>
        <ReadAgain value={() => client.refetchQueries({ include: 'active' })}>
          <RouterProvider router={router} />
        </ReadAgain>
      </ApolloProvider>
    </AnswersProvider>,
  );
  return Object.assign(view, { pathname: () => router.state.location.pathname });
}

/** The pages of the door ask the same mocked server. */
const askOf =
  (client: ApolloClient): Ask =>
  async (document, variables) => {
    const isQuery = document.definitions.some((one) => one.kind === 'OperationDefinition' && one.operation === 'query');
    const given = { variables: variables as OperationVariables, fetchPolicy: 'no-cache' as const };
    const { data } = isQuery ? await client.query({ query: document, ...given }) : await client.mutate({ mutation: document, ...given });
    return data as never;
  };

/** What axe finds against the drawn page, and what is not valid HTML in it, as readable lines; empty when it is clean. jsdom sees no colours. */
export async function axeFaults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return [...violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`), ...htmlFaults(container.innerHTML)];
}
