import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { toldIfUnavailable } from '../graphql/unavailable.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Ce type de contenu n’est pas accepté ici\u00a0: envoyez du application/json.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'Le contenu envoyé n’est pas du JSON valable.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'Le contenu annoncé comme du JSON est vide.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'Ce qui est envoyé est trop lourd.',
};

/** What is sent stops before its end: the reader of bodies, and that of files. */
const CUT = /^(aborted|premature close|Part terminated early|Unexpected end of (form|multipart))/i;

/** Plain HTTP refuses as GraphQL does: a stable code and a French sentence; an accident gives its number and nothing else. */
export function errorHandler(log: Logger) {
  return (thrown: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (CUT.test(thrown.message) || request.raw.socket.destroyed) {
      log.info({ err: thrown }, 'sending cut');
      return reply.code(400).send({ refusals: [{ code: 'SENDING_CUT', path: '', message: 'L’envoi s’est arrêté avant la fin, rien n’en est gardé. Recommencez.' }] });
    }
    const error = toldIfUnavailable(log, thrown) as FastifyError & { readonly refusals?: unknown };
    const status = error.statusCode ?? 500;
    if (error.refusals !== undefined) return reply.code(status).send({ refusals: error.refusals });
    if (status < 500) {
      const message = SENTENCES[error.code] ?? 'Cette demande n’est pas comprise.';
      return reply.code(status).send({ refusals: [{ code: codeOf(status), path: '', message }] });
    }
    const incident = randomUUID();
    log.error({ incident, err: error }, 'incident');
    const message = `Une erreur est survenue de notre côté. Réessayez, ou citez l’incident ${incident} à l’assistance.`;
    return reply.code(500).send({ refusals: [{ code: 'INTERNAL', path: '', message }] });
  };
}

const codeOf = (status: number): string => (status === 413 ? 'TOO_LARGE' : status === 415 ? 'MEDIA_TYPE' : status === 429 ? 'RATE_LIMITED' : 'BAD_REQUEST');
