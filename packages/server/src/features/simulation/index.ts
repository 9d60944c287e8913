import { everybody } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { SimulationResolver } from './graphql/resolver.ts';

/** What an employer would pay and be paid, for anybody: nothing is read, nothing is kept. */
export const simulation: Feature = {
  name: 'simulation',
  acts: { 'simulation.run': { label: 'Simulation', who: everybody, scopes: ['dap:read', 'di:read'] } },
  resolvers: [SimulationResolver],
  tables: [],
};
