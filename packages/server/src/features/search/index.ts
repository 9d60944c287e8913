import type { Feature } from '../feature.ts';
import { searchActs } from './acts.ts';
import { SearchResolver } from './graphql/resolver.ts';

export const search: Feature = {
  name: 'search',
  acts: searchActs,
  resolvers: [SearchResolver],
  tables: [],
};
