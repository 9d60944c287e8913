import type { Cases } from '../case.ts';
import { access } from './access.ts';
import { agents } from './agents.ts';
import { establishments } from './establishments.ts';
import { files } from './files.ts';
import { grants } from './grants.ts';
import { mandates } from './mandates.ts';

/** Each root field of the schema, by its name. */
export const CASES: Cases = { ...access, ...establishments, ...files, ...grants, ...mandates, ...agents };
