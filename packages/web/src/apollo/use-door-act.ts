import type { TypedDocumentNode } from '@apollo/client';
import { useCallback } from 'react';
import { useAnswers } from './answers.ts';
import { type Act, useSending } from './use-sending.ts';

/** One mutation of the sign-in, which is sent before the client is loaded. Elsewhere: `useAct`. */
export function useDoorAct<Data, Variables>(document: TypedDocumentNode<Data, Variables>): Act<Data, Variables> {
  const { ask } = useAnswers();
  return useSending(useCallback((variables: Variables) => ask(document, variables), [ask, document]));
}
