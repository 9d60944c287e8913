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

/** One mutation, sent once at a time by the way given, which stays the same from one drawing to the next. */
export function useSending<Data, Variables>(send: (variables: Variables) => Promise<Data | undefined>): Act<Data, Variables> {
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
        return await send(variables);
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
    [send],
  );
  return { run, pending, failure };
}
