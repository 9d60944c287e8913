import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { unavailability, type Unavailability } from '../persistence/index.ts';

const SENTENCES: Readonly<Record<Unavailability, string>> = {
  NOT_WRITTEN: 'Le service ne peut rien enregistrer pour le moment\u00a0: ce que vous venez de demander n’est pas fait. Ce qui était enregistré le reste. Réessayez dans quelques minutes.',
  UNREACHABLE: 'Le service est interrompu pour le moment\u00a0: ce que vous venez de demander n’est peut-être pas enregistré. Vérifiez, puis réessayez dans quelques minutes.',
};

/** A database that can do nothing for now is told as such, by GraphQL and by plain HTTP (503); the log gets the rest. Any other error is given back as it is. */
export function toldIfUnavailable(log: Logger, error: unknown): unknown {
  const why = unavailability(error);
  if (!why) return error;
  const incident = randomUUID();
  log.error({ incident, err: error }, 'database unavailable');
  return new Unavailable(SENTENCES[why], incident);
}

class Unavailable extends GraphQLError {
  readonly statusCode = 503;
  readonly refusals;

  constructor(message: string, incident: string) {
    super(message, { extensions: { code: 'UNAVAILABLE', incident, http: { status: 503 } } });
    this.refusals = [{ code: 'UNAVAILABLE', path: '', message }];
  }
}
