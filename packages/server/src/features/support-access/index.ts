import { signedIn } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { SupportAccessResolver } from './graphql/resolver.ts';

/** Support reads an establishment for a stated reason, and the company knows it. */
export const supportAccess: Feature = {
  name: 'support-access',
  acts: {
    'support.read': { label: 'Lecture des consultations de l’assistance', who: signedIn },
    'support.open': { label: 'Consultation par l’assistance', who: ['support'] },
    'support.close': { label: 'Fin de la consultation par l’assistance', who: ['support'] },
  },
  resolvers: [SupportAccessResolver],
  // Its table is among those of accounts: it makes the viewer.
  tables: [],
};
