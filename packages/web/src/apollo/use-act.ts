import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { rememberError } from '../app/help-context.ts';
import { failureSentence } from './failures.ts';

export interface Act<Data, Variables> {
  /** Sends the mutation; undefined when it failed (the sentence is then in `failure`) or when one is already under way. */
  readonly run: (variables: Variables) => Promise<Data | undefined>;
  readonly pending: boolean;
  /** A French sentence, for failures of transport; refusals are in the data. */
  readonly failure: string | undefined;
}

/** One mutation of the contract, sent once at a time. */
export function useAct<Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>): Act<Data, Variables> {
  const client = useApolloClient();
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();

  const run = useCallback(
    async (variables: Variables): Promise<Data | undefined> => {
      if (busy.current) return undefined;
      busy.current = true;
      setPending(true);
      setFailure(undefined);
      try {
        const mutation = { mutation: document as TypedDocumentNode<Data, OperationVariables>, variables: variables as OperationVariables };
        const { data } = await client.mutate(mutation);
        return data as Data | undefined;
      } catch (error) {
        const sentence = failureSentence(error);
        rememberError(sentence);
        setFailure(sentence);
        return undefined;
      } finally {
        busy.current = false;
        setPending(false);
      }
    },
    [client, document],
  );
  return { run, pending, failure };
}
