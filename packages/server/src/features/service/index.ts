import { everybody } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { ServiceResolver } from './graphql/resolver.ts';

export const service: Feature = {
  name: 'service',
  acts: {
    'service.read': { label: 'Consultation du service', who: everybody, scopes: ['dap:read', 'di:read'] },
    'service.demoMails': { label: 'Lecture des courriels de démonstration', who: everybody },
  },
  resolvers: [ServiceResolver],
  tables: [],
};
