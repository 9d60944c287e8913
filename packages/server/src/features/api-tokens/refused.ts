import { refusal, type Refusal } from '@apart/shared';
import { GraphQLError } from 'graphql';

/** Why a token does not open: stable codes, each with what to do next. */
export const TOKEN_SENTENCES = {
  TOKEN_MISTYPED: 'Ce jeton est mal recopié\u00a0: il commence par apart_live_, suivi de 36 caractères dont les six derniers contrôlent les autres. Copiez-le de nouveau, en entier.',
  TOKEN_UNKNOWN: 'Ce jeton est inconnu. Créez-en un depuis «\u00a0Mon compte\u00a0», «\u00a0Jetons d’API\u00a0».',
  TOKEN_REVOKED: 'Ce jeton a été révoqué. Créez-en un autre depuis «\u00a0Mon compte\u00a0», «\u00a0Jetons d’API\u00a0».',
  TOKEN_ROTATED: 'Ce jeton a été renouvelé, et les 24 heures laissées pour le remplacer sont passées\u00a0: utilisez le nouveau.',
  TOKEN_EXPIRED: 'Ce jeton a expiré. Renouvelez-le depuis «\u00a0Mon compte\u00a0», «\u00a0Jetons d’API\u00a0»\u00a0: ses réglages sont gardés.',
} as const;
export type TokenFault = keyof typeof TOKEN_SENTENCES;

/** Refused before anything is read: told as a GraphQL error by `/graphql` and as a refusal by plain HTTP, with its status. */
export class BearerRefused extends GraphQLError {
  readonly statusCode: number;
  readonly refusals: readonly Refusal[];

  constructor(statusCode: number, code: string, message: string, more: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...more, http: { status: statusCode } } });
    this.statusCode = statusCode;
    this.refusals = [refusal(code, '', message)];
  }
}

export const refusedToken = (fault: TokenFault): BearerRefused => new BearerRefused(401, fault, TOKEN_SENTENCES[fault]);
