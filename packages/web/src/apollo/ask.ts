import type { TypedDocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { print } from 'graphql';
import { setConnectionCut } from './connection.ts';
import { isConnectionFailure } from './failures.ts';

/** Sends one operation and gives its data; fails with the errors of Apollo, which `failures.ts` puts into words. */
export type Ask = <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables?: Variables) => Promise<Data>;

/** Where every operation goes, and what the server wants to see on it. The session is a cookie of the same origin. */
export const ENDPOINT = { uri: '/graphql', credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } } as const;

/** The pauses between two tries without an answer, in milliseconds; jitter, so that all do not come back at once. */
export const PAUSES = { initial: 800, max: 8_000, jitter: true } as const;

/**
 * The pages before sign-in ask with this alone: nothing is kept, and the client, which weighs more than all of these pages
 * together, is loaded with the first page that needs it.
 */
export const ask: Ask = async (document, variables) => {
  for (let pause: number = PAUSES.initial; ; pause = Math.min(2 * pause, PAUSES.max)) {
    try {
      const data = await send(print(document), variables);
      setConnectionCut(false);
      return data as never;
    } catch (error) {
      if (!isConnectionFailure(error)) throw error;
      setConnectionCut(true);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * pause));
    }
  }
};

async function send(query: string, variables: unknown): Promise<unknown> {
  const { uri, credentials, headers } = ENDPOINT;
  const accept = 'application/graphql-response+json,application/json;q=0.9';
  const response = await fetch(uri, { method: 'POST', credentials, headers: { ...headers, accept, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  const bodyText = await response.text();
  if (!(response.headers.get('content-type') ?? '').includes('json')) throw new ServerError(`Status ${response.status}`, { response, bodyText });
  const result = JSON.parse(bodyText) as { data?: unknown; errors?: [] };
  if (result.errors) throw new CombinedGraphQLErrors(result);
  if (!response.ok) throw new ServerError(`Status ${response.status}`, { response, bodyText });
  return result.data;
}
