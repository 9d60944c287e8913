import { ApolloProvider } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { Outlet } from 'react-router';
import { createClient } from '../apollo/client.ts';
import { ReadAgain } from '../ui/read-again.ts';

/** Every page but the door: they read and write through the client, one as long as they follow one another. */
export function Component() {
  const [client] = useState(createClient);
  const readAgain = useCallback(() => client.refetchQueries({ include: 'active' }), [client]);
  return (
    <ApolloProvider client={client}>
      <ReadAgain value={readAgain}>
        <Outlet />
      </ReadAgain>
    </ApolloProvider>
  );
}
