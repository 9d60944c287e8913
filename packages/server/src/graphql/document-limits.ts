import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationContext } from 'graphql';
import type { Context } from './context.ts';

/** One French refusal in place of the package's own: code `COST_EXCEEDED`, HTTP 400. */
const refuse = {
  onReject: [
    (context: ValidationContext | null) => {
      const error = new GraphQLError('Cette requête demande trop de choses à la fois : séparez-la en plusieurs.', {
        extensions: { code: 'COST_EXCEEDED', http: { status: 400 } },
      });
      if (!context) throw error;
      context.reportError(error);
    },
  ],
  propagateOnRejection: false,
};

/**
 * What one GraphQL document may ask. The figures leave room for the widest screen (an establishment with its files, their
 * decisions and their months) and stop what only an attack needs.
 */
const armor = new ApolloArmor({
  blockFieldSuggestion: { enabled: false },
  costLimit: { enabled: true, maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.15, ignoreIntrospection: true, ...refuse },
  maxAliases: { enabled: true, n: 30, ...refuse },
  maxDepth: { enabled: true, n: 12, ...refuse },
  maxDirectives: { enabled: true, n: 20, ...refuse },
  maxTokens: { enabled: true, n: 4000 },
});

const protection = armor.protect();

export const documentLimits = {
  validationRules: protection.validationRules,
  // The package types its plugins against the CommonJS copy of Apollo's declarations; the values are the same.
  plugins: protection.plugins as unknown as ApolloServerPlugin<Context>[],
};
