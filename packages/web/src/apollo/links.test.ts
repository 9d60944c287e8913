import { ApolloClient, ApolloLink, HttpLink, gql } from '@apollo/client';
import { expect, test, vi } from 'vitest';
import { createCache } from './cache.ts';
import { answeredLink, retryLink, signInAgainLink } from './links.ts';
import { signedInAgain } from './signed-out.ts';

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/graphql-response+json' } });
const unauthenticated = () => json(401, { errors: [{ message: 'Connectez-vous pour continuer.', extensions: { code: 'UNAUTHENTICATED' } }] });

function clientOf(fetch: typeof globalThis.fetch): ApolloClient {
  const http = new HttpLink({ uri: 'http://service.test/graphql', fetch });
  return new ApolloClient({ cache: createCache(), link: ApolloLink.from([signInAgainLink, retryLink, answeredLink, http]) });
}

test('a mutation refused because the session ended waits for the person, then leaves again', async () => {
  const fetch = vi
    .fn<typeof globalThis.fetch>()
    .mockImplementationOnce(async () => unauthenticated())
    .mockImplementation(async () => json(200, { data: { signOut: { __typename: 'SimplePayload', refusals: [] } } }));
  const run = clientOf(fetch).mutate({
    mutation: gql`
      mutation SaveThing {
        signOut {
          refusals {
            code
          }
        }
      }
    `,
  });
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(fetch).toHaveBeenCalledTimes(1);
  signedInAgain();
  await expect(run).resolves.toMatchObject({ data: { signOut: { refusals: [] } } });
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('without an answer the same request leaves again by itself', async () => {
  const fetch = vi
    .fn<typeof globalThis.fetch>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockImplementation(async () => json(200, { data: { me: null } }));
  const { data } = await clientOf(fetch).query({
    query: gql`
      query Me {
        me {
          id
        }
      }
    `,
  });
  expect(data).toEqual({ me: null });
  expect(fetch).toHaveBeenCalledTimes(2);
});
