import { everybody } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { LawResolver } from './graphql/resolver.ts';

export const law: Feature = {
  name: 'law',
  acts: { 'law.read': { label: 'Consultation du barème', who: everybody, scopes: ['dap:read', 'di:read'] } },
  resolvers: [LawResolver],
  tables: [],
};
