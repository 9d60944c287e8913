import { ApolloProvider } from '@apollo/client/react';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { createClient } from '../apollo/client.ts';

/** Every page but the door: they read and write through the client, one as long as they follow one another. */
export function Component() {
  const [client] = useState(createClient);
  return (
    <ApolloProvider client={client}>
      <Outlet />
    </ApolloProvider>
  );
}
