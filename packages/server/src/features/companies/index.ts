import type { Feature } from '../feature.ts';
import { fillNameWords } from './name-words.ts';
import { establishmentTables } from './tables.ts';

export { keepNameWords, wordsOf } from './name-words.ts';
export { establishmentTables } from './tables.ts';

/** The establishments that the service knows, as rows: what rights are said about. Their sheet and its acts are in `establishments`. */
export const companies: Feature = { name: 'companies', acts: {}, resolvers: [], tables: [establishmentTables], prepare: fillNameWords };
