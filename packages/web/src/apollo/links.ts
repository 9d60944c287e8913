import type { ApolloLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { from, switchMap, tap } from 'rxjs';
import { ApolloLink as Link } from '@apollo/client/link';
import { PAUSES } from './ask.ts';
import { setConnectionCut } from './connection.ts';
import { failureCode, isConnectionFailure } from './failures.ts';
import { untilSignedIn } from './signed-out.ts';

/** Operations that must show their own failure instead of asking the person to sign in. */
const OF_THE_DOOR = new Set(['SignIn', 'SignOut', 'Me', 'ConfirmEmail', 'CreateSpace']);

/** A request refused because the session ended waits for the person to sign in again, then leaves again. */
export const signInAgainLink: ApolloLink = new ErrorLink(({ error, operation, forward }) => {
  if (failureCode(error) !== 'UNAUTHENTICATED' || OF_THE_DOOR.has(operation.operationName ?? '')) return undefined;
  return from(untilSignedIn()).pipe(switchMap(() => forward(operation)));
});

/** Without an answer, the same request leaves again until one comes: each mutation is safe to repeat. */
export const retryLink: ApolloLink = new RetryLink({
  delay: PAUSES,
  attempts: (_count, _operation, error) => {
    const again = isConnectionFailure(error);
    if (again) setConnectionCut(true);
    return again;
  },
});

/** Any answer proves that the connection is back. */
export const answeredLink: ApolloLink = new Link((operation, forward) => forward(operation).pipe(tap(() => setConnectionCut(false))));
