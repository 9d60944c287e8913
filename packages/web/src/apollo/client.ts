import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { ENDPOINT } from './ask.ts';
import { createCache } from './cache.ts';
import { answeredLink, retryLink, signInAgainLink } from './links.ts';

/** The client of every page but the door. */
export function createClient(): ApolloClient {
  const http = new HttpLink(ENDPOINT);
  return new ApolloClient({
    link: ApolloLink.from([signInAgainLink, retryLink, answeredLink, http]),
    cache: createCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
}
