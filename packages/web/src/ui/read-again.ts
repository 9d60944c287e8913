import { createContext } from 'react';

/** Reads again all that the page shows, without leaving it; undefined on the pages before sign-in, which hold nothing to read again. */
export const ReadAgain = createContext<(() => Promise<unknown>) | undefined>(undefined);
