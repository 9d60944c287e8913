/** The page of one mass decision. */
export const massPath = (id: string | undefined): string => `/instruction/decisions-en-nombre/${id ?? ''}`;
