import { everybody } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { SpaceResolver } from './graphql/resolver.ts';
import { spaceTables } from './tables.ts';

/** Opening the space of an establishment: its sheet, its first administrator and their account, together. */
export const spaces: Feature = {
  name: 'spaces',
  acts: {
    'account.createSpace': { label: 'Espace demandé, conditions générales acceptées', who: everybody },
    'account.confirmEmail': { label: 'Adresse confirmée, espace ouvert', who: everybody },
  },
  resolvers: [SpaceResolver],
  tables: [spaceTables],
};
