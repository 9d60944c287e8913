import type { TypedDocumentNode } from '@apollo/client';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Ask } from './ask.ts';

export interface Answer<Data> {
  /** `undefined` until it is known; the last one while it is asked again. */
  readonly data: Data | undefined;
  readonly error?: unknown;
}

/** An operation without variables. */
type Question<Data> = TypedDocumentNode<Data, Record<string, never>>;

/**
 * What every page knows without the client: who is signed in, what the service is, what it announces. Each is asked at its
 * first use, kept once and told to all who read it.
 */
export class Answers {
  readonly ask: Ask;
  readonly #kept = new Map<unknown, Answer<unknown>>();
  readonly #listeners = new Set<() => void>();

  constructor(ask: Ask) {
    this.ask = ask;
  }

  read<Data>(question: Question<Data>): Answer<Data> {
    return (this.#kept.get(question) ?? NOT_ASKED) as Answer<Data>;
  }

  keep<Data>(question: Question<Data>, data: Data): void {
    this.#set(question, { data });
  }

  /** Asks, even what is known; a failure is in the answer. What is kept or asked meanwhile is newer: it stays. */
  async again<Data>(question: Question<Data>): Promise<void> {
    const asking: Answer<Data> = { data: this.read(question).data };
    this.#set(question, asking);
    const answer = await this.ask(question).then(
      (data) => ({ data }),
      (error: unknown) => ({ ...asking, error }),
    );
    if (this.#kept.get(question) === asking) this.#set(question, answer);
  }

  listen(question: Question<unknown>, listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#kept.has(question)) void this.again(question);
    return () => void this.#listeners.delete(listener);
  }

  #set(question: unknown, answer: Answer<unknown>): void {
    this.#kept.set(question, answer);
    for (const listener of this.#listeners) listener();
  }
}

const NOT_ASKED: Answer<never> = { data: undefined };

const AnswersContext = createContext<Answers | undefined>(undefined);
export const AnswersProvider = AnswersContext.Provider;

export function useAnswers(): Answers {
  const answers = useContext(AnswersContext);
  if (!answers) throw new Error('No AnswersProvider above');
  return answers;
}

/** The answer to a question that every page may ask. */
export function useAnswer<Data>(question: Question<Data>): Answer<Data> {
  const answers = useAnswers();
  return useSyncExternalStore(
    useCallback((listener) => answers.listen(question, listener), [answers, question]),
    () => answers.read(question),
    () => NOT_ASKED,
  );
}
