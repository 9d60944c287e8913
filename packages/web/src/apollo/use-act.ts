import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { type Act, useSending } from './use-sending.ts';

/** One mutation of the contract, sent once at a time. */
export function useAct<Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>): Act<Data, Variables> {
  const client = useApolloClient();
  return useSending(
    useCallback(
      async (variables: Variables): Promise<Data | undefined> => {
        const mutation = { mutation: document as TypedDocumentNode<Data, OperationVariables>, variables: variables as OperationVariables };
        const { data } = await client.mutate(mutation);
        return data as Data | undefined;
      },
      [client, document],
    ),
  );
}
