import type { Feature } from '../feature.ts';
import { MassDecisionResolver } from './graphql/resolver.ts';
import { massDecisionTables } from './tables.ts';

/** One decision for many files, previewed, each with its outcome, and undone by as many new decisions. */
export const massDecision: Feature = {
  name: 'mass-decision',
  acts: {
    'dap.readMassDecisions': { label: 'Lecture des décisions en nombre', who: ['ud'] },
    'dap.decideInMass': { label: 'Décision en nombre', who: ['ud'] },
    'dap.hearInMass': { label: 'Entreprises entendues en nombre', who: ['ud'] },
    'dap.undoMassDecision': { label: 'Décision en nombre annulée', who: ['ud'] },
  },
  resolvers: [MassDecisionResolver],
  tables: [massDecisionTables],
};
