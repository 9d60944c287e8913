import { DiSendingDocument, type DiLineFieldsFragment } from '@apart/schema';
import type { ApolloClient } from '@apollo/client';

/** Lines as the cache holds them, inside their claim: no field of theirs takes arguments, so they are what the server answered. */
type KeptLines = readonly Pick<DiLineFieldsFragment, 'id'>[];

/** The lines that the page keeps, after a saving: those saved take the place of what they were or come last, those removed go. */
export function keepLines(client: ApolloClient, diId: string, saved: readonly (DiLineFieldsFragment | null)[], removed: readonly string[] = []): void {
  const { cache } = client;
  const diKey = cache.identify({ __typename: 'Di', id: diId });
  if (!diKey) return;
  const after = new Map(saved.flatMap((line) => (line ? [[line.id, line] as const] : [])));
  cache.modify<{ lines: KeptLines }>({
    id: diKey,
    fields: {
      lines: (existing, { storeFieldName }) => {
        if (storeFieldName !== 'lines') return existing;
        const kept = (existing as KeptLines).filter(({ id }) => !removed.includes(id));
        const here = new Set(kept.map(({ id }) => id));
        return [...kept.map((line) => after.get(line.id) ?? line), ...[...after.values()].filter(({ id }) => !here.has(id))];
      },
    },
  });
}

/** Asks again what the sending would refuse and warn about, and the totals, once lines are saved: it computes every line, so no saving waits for it. */
export function readSending(client: ApolloClient, reference: string): void {
  void client.query({ query: DiSendingDocument, variables: { reference }, fetchPolicy: 'network-only' });
}
