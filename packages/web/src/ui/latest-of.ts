/** The row as the page read it last; the one that was chosen, when the page has it no more. What acts on it acts on its latest version. */
export const latestOf = <Row extends { readonly id: string }>(rows: readonly Row[], chosen: Row): Row => rows.find(({ id }) => id === chosen.id) ?? chosen;
