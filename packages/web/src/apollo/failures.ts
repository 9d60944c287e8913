import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** The code of a failure of transport, sign-in or quota, as the server names it. */
export function failureCode(error: unknown): string | undefined {
  if (CombinedGraphQLErrors.is(error)) {
    const code = error.errors[0]?.extensions?.code;
    return typeof code === 'string' ? code : undefined;
  }
  return ServerError.is(error) && error.statusCode === 401 ? 'UNAUTHENTICATED' : undefined;
}

/** True when no answer came: the network, or a gateway before a server that restarts. */
export function isConnectionFailure(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return false;
  if (ServerError.is(error)) return [502, 503, 504].includes(error.statusCode);
  return error instanceof TypeError;
}

/** A complete French sentence for a failure that is no refusal. */
export function failureSentence(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0]?.message ?? 'Une erreur est survenue de notre côté. Réessayez dans un instant.';
  if (ServerError.is(error) && error.statusCode === 429) return 'Trop de demandes en peu de temps. Attendez une minute, puis réessayez\u00a0: rien n’est perdu.';
  if (isConnectionFailure(error)) return 'Le service ne répond pas. Vérifiez votre connexion, puis réessayez\u00a0: rien n’est perdu.';
  return 'Une erreur est survenue de notre côté. Rien n’est perdu\u00a0; réessayez dans un instant.';
}
