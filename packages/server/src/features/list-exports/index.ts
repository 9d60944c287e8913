import type { Feature } from '../feature.ts';
import { ListExportResolver } from './graphql/resolver.ts';

/** A filtered list as a file: the columns of the DARES extract, so that what reads one reads the other. */
export const listExports: Feature = {
  name: 'list-exports',
  acts: {
    'dap.export': { label: 'Export d’une liste de demandes', who: ['employer', 'ud', 'dgefp'] },
    'di.export': { label: 'Export d’une liste de demandes d’indemnisation', who: ['employer', 'ud', 'dgefp'] },
  },
  resolvers: [ListExportResolver],
  tables: [],
};
