import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { limitError, type Limit } from './document-limits.ts';
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
      const ours = inOurWords(formatted);
      if (ours) return ours;
      const { stacktrace: _hidden, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, message: withoutValues(formatted.message), extensions };
    }
    const incident = randomUUID();
    log.error({ incident, err: original }, 'incident');
    return {
      message: `Une erreur est survenue de notre côté. Rien n’est perdu\u00a0; réessayez, ou citez l’incident ${incident} à l’assistance.`,
      path: formatted.path,
      extensions: { code: 'INTERNAL', incident },
    };
  };
}

/** Refusals that the libraries word themselves, in English or under another code: typed and in French, like all others. */
function inOurWords({ message, extensions }: GraphQLFormattedError): GraphQLFormattedError | null {
  // The code of a rule of validation is written over by the server.
  if (typeof extensions?.limit === 'string') return toFormatted(limitError(extensions.limit as Limit));
  if (/more tha[nt] \d+ tokens/.test(message)) return toFormatted(limitError('tokens'));
  if (message.startsWith('This operation has been blocked as a potential Cross-Site')) {
    return { message: 'Cette requête pourrait venir d’un autre site, elle n’est pas lue\u00a0: envoyez-la en POST, en application/json.', extensions: { code: 'CSRF_REFUSED' } };
  }
  if (message.startsWith('Operation batching')) {
    return { message: 'Les requêtes ne s’envoient pas par lots\u00a0: une à la fois.', extensions: { code: 'BATCH_REFUSED' } };
  }
  return null;
}

function toFormatted({ message, extensions }: GraphQLError): GraphQLFormattedError {
  const { http: _status, ...shown } = extensions;
  return { message, extensions: shown };
}
