import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationContext } from 'graphql';
import type { Context } from './context.ts';
import { costOf } from './document-cost.ts';

/**
 * What one GraphQL document may ask. The figures leave room for the widest screen (an establishment with its files, their
 * decisions and their months) and stop what only an attack needs.
 */
export const LIMITS = { depth: 12, aliases: 30, directives: 20, tokens: 4000, cost: 60_000 } as const;
export type Limit = keyof typeof LIMITS;

const SENTENCES: Readonly<Record<Limit, string>> = {
  depth: `Cette requête descend trop profond (${LIMITS.depth} niveaux au plus)\u00a0: séparez-la en plusieurs.`,
  aliases: `Cette requête porte trop d’alias (${LIMITS.aliases} au plus)\u00a0: séparez-la en plusieurs.`,
  directives: `Cette requête porte trop de directives (${LIMITS.directives} au plus)\u00a0: séparez-la en plusieurs.`,
  tokens: `Cette requête est trop longue (${LIMITS.tokens} mots au plus)\u00a0: séparez-la en plusieurs, et passez les valeurs par des variables.`,
  cost: `Cette requête demande trop de choses à la fois (${LIMITS.cost} au plus, chaque liste comptant pour sa taille)\u00a0: séparez-la, ou demandez des pages plus petites.`,
};

/** The refusal of a limit: `COST_EXCEEDED`, HTTP 400, which limit and how much it allows. */
export function limitError(limit: Limit): GraphQLError {
  return new GraphQLError(SENTENCES[limit], { extensions: { code: 'COST_EXCEEDED', limit, max: LIMITS[limit], http: { status: 400 } } });
}

/** One French refusal in place of the package's own. */
const refuse = (limit: Limit) => ({
  onReject: [
    (context: ValidationContext | null) => {
      if (!context) throw limitError(limit);
      context.reportError(limitError(limit));
    },
  ],
  propagateOnRejection: false,
});

const protection = new ApolloArmor({
  // Tokens are counted by the parser itself, and the cost by a rule of ours, which reads variables.
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: false },
  maxAliases: { enabled: true, n: LIMITS.aliases, ...refuse('aliases') },
  maxDepth: { enabled: true, n: LIMITS.depth, ...refuse('depth') },
  maxDirectives: { enabled: true, n: LIMITS.directives, ...refuse('directives') },
}).protect();

const costPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (operation && costOf(schema, document, operation, request.variables ?? {}) > LIMITS.cost) throw limitError('cost');
      },
    };
  },
};

export const documentLimits = {
  parseOptions: { maxTokens: LIMITS.tokens },
  validationRules: protection.validationRules,
  // The package types its plugins against the CommonJS copy of Apollo's declarations; the values are the same.
  plugins: [...(protection.plugins as unknown as ApolloServerPlugin<Context>[]), costPlugin],
};
