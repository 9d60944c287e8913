import type { AssistanceReason } from '@apart/schema';

/** The address of the assistance form, with what is already known of the question. No name nor address of a person goes there. */
export function helpAddress({ reason, siret }: { readonly reason?: AssistanceReason; readonly siret?: string | undefined } = {}): string {
  const query = new URLSearchParams({ ...(reason ? { motif: reason } : {}), ...(siret ? { siret } : {}) }).toString();
  return query === '' ? '/assistance' : `/assistance?${query}`;
}
