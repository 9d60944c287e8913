import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { withoutValues } from './without-values.ts';

/**
 * Errors that the service throws on purpose pass with their code; anything else is an accident: the person gets an
 * incident number and nothing more, the log gets the rest.
 */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const deliberate = original instanceof GraphQLError && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR';
    if (deliberate) {
      const { stacktrace: _hidden, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, message: withoutValues(formatted.message), extensions };
    }
    const incident = randomUUID();
    log.error({ incident, err: original }, 'incident');
    return {
      message: `Une erreur est survenue de notre côté. Rien n’est perdu ; réessayez, ou citez l’incident ${incident} à l’assistance.`,
      path: formatted.path,
      extensions: { code: 'INTERNAL', incident },
    };
  };
}
