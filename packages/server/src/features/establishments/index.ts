import type { Feature } from '../feature.ts';
import { establishmentTables } from './tables.ts';

export { findEstablishment, type EstablishmentRow } from './repository.ts';
export { establishmentTables } from './tables.ts';

export const establishments: Feature = {
  name: 'establishments',
  acts: {},
  resolvers: [],
  tables: [establishmentTables],
};
