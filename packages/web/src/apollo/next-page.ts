interface Rows {
  readonly nodes: readonly unknown[];
}

/** For `updateQuery` of a list that is the root `name` of its query: the rows of the page that was read come after those that are shown. */
export const nextPage =
  <Name extends string>(name: Name) =>
  <Data extends Readonly<Record<Name, Rows>>>(before: Data, { fetchMoreResult: next }: { readonly fetchMoreResult: Data }): Data => ({ ...next, [name]: { ...next[name], nodes: [...before[name].nodes, ...next[name].nodes] } });
