import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Context } from './context.ts';

/**
 * What one GraphQL document may ask. The figures leave room for the widest screen (a file with its decision, its DA and
 * their months) and stop what only an attack needs.
 */
const armor = new ApolloArmor({
  blockFieldSuggestion: { enabled: false },
  costLimit: { enabled: true, maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ignoreIntrospection: true },
  maxAliases: { enabled: true, n: 30 },
  maxDepth: { enabled: true, n: 12 },
  maxDirectives: { enabled: true, n: 20 },
  maxTokens: { enabled: true, n: 4000 },
});

const protection = armor.protect();

export const documentLimits = {
  validationRules: protection.validationRules,
  // The package types its plugins against the CommonJS copy of Apollo's declarations; the values are the same.
  plugins: protection.plugins as unknown as ApolloServerPlugin<Context>[],
};
