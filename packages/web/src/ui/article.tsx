/** « (R. 5122-2) » after a sentence, never cut between its letter and its number; nothing where no text decides. */
export function Article({ of }: { readonly of: string | null | undefined }) {
  if (!of) return null;
  return <span className="ap-article">({of.replaceAll(/(\b[RLD]\.|\bart\.|\bn°) /g, '$1\u00a0')})</span>;
}
