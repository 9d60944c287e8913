import { TOKEN_SCOPE_LABELS, type Day } from '@apart/shared';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar, InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { endOf } from '../repository.ts';
import type { ApiTokenRow } from '../tables.ts';

export const ApiTokenStatusEnum = { ACTIVE: 'ACTIVE', EXPIRED: 'EXPIRED', REVOKED: 'REVOKED' } as const;
export type ApiTokenStatus = keyof typeof ApiTokenStatusEnum;
registerEnumType(ApiTokenStatusEnum, {
  name: 'ApiTokenStatus',
  description: 'État d’un jeton.',
  valuesConfig: {
    ACTIVE: { description: 'En cours\u00a0: il ouvre.' },
    EXPIRED: { description: 'Expiré\u00a0: il n’ouvre plus, et se renouvelle.' },
    REVOKED: { description: 'Révoqué\u00a0: il n’ouvrira plus.' },
  },
});

@ObjectType('ApiTokenScope', { description: 'Une chose qu’un jeton peut faire.' })
export class ApiTokenScopeType {
  @Field(() => String, { description: 'Nom stable\u00a0: dap:read, dap:write, di:read ou di:write.' })
  scope!: string;

  @Field(() => String, { description: 'Ce qu’elle ouvre, tel qu’on le lit.' })
  label!: string;
}

@ObjectType('ApiToken', { description: 'Jeton d’API\u00a0: ce qu’un programme porte pour agir au nom d’une personne, sans jamais pouvoir plus qu’elle.' })
export class ApiTokenType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Nom donné par la personne.' })
  name!: string;

  @Field(() => String, { description: 'Début du secret, pour le reconnaître\u00a0; il n’ouvre rien.' })
  prefix!: string;

  @Field(() => [ApiTokenScopeType], { description: 'Portées.' })
  scopes!: readonly ApiTokenScopeType[];

  @Field(() => [String], { nullable: true, description: 'SIRET auxquels il est limité\u00a0; nul\u00a0: tous les établissements de la personne, ceux à venir compris.' })
  sirets!: readonly string[] | null;

  @Field(() => ApiTokenStatusEnum, { description: 'État.' })
  status!: ApiTokenStatus;

  @Field(() => InstantScalar, { description: 'Création.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Dernier renouvellement.' })
  renewedAt!: Date | null;

  @Field(() => DayScalar, { description: 'Dernier jour, inclus.' })
  expiresOn!: Day;

  @Field(() => InstantScalar, { nullable: true, description: 'Dernier usage, à la minute\u00a0; nul tant qu’il n’a pas servi.' })
  lastUsedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Révocation.' })
  revokedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Jusqu’à quand le secret d’avant le renouvellement fonctionne encore\u00a0; nul quand il ne fonctionne plus.' })
  previousSecretUntil!: Date | null;

  @Field(() => Int, { description: 'Version, à rendre dans «\u00a0expectedVersion\u00a0».' })
  version!: number;
}

@ObjectType('ApiTokenPayload', { description: 'Réponse d’un acte sur un jeton.' })
export class ApiTokenPayload extends Payload {
  @Field(() => ApiTokenType, { nullable: true, description: 'Le jeton, quand l’acte est fait.' })
  token?: ApiTokenType | null;

  @Field(() => String, { nullable: true, description: 'Le secret, donné cette seule fois\u00a0: gardez-le aussitôt. Nul quand l’acte n’en fait pas, ou qu’il est répété.' })
  secret?: string | null;
}

@InputType('CreateTokenInput', { description: 'Ce qu’on demande d’un jeton.' })
export class CreateTokenInputType {
  @Field(() => String, { description: 'Nom, pour le reconnaître\u00a0: «\u00a0Logiciel de paie\u00a0».' })
  name!: string;

  @Field(() => [String], { description: 'Portées\u00a0: dap:read, dap:write, di:read, di:write. Écrire comprend lire.' })
  scopes!: string[];

  @Field(() => [String], { nullable: true, description: 'SIRET auxquels le limiter\u00a0; absent\u00a0: tous les établissements de la personne, ceux à venir compris.' })
  sirets?: string[] | null;

  @Field(() => DayScalar, { description: 'Dernier jour, inclus\u00a0: un an au plus.' })
  expiresOn!: Day;

  @Field(() => String, { description: 'Clé de répétition\u00a0: la même clé ne crée qu’un jeton.' })
  idempotencyKey!: string;
}

export function toApiToken(row: ApiTokenRow, now: Date): ApiTokenType {
  const { id, name, prefix, sirets, createdAt, renewedAt, expiresOn, lastUsedAt, revokedAt, previousUntil, version } = row;
  return {
    id, name, prefix, sirets, createdAt, renewedAt, expiresOn, lastUsedAt, revokedAt, version,
    scopes: row.scopes.map((scope) => ({ scope, label: TOKEN_SCOPE_LABELS[scope] })),
    status: revokedAt ? 'REVOKED' : endOf(row) > now ? 'ACTIVE' : 'EXPIRED',
    previousSecretUntil: !revokedAt && previousUntil && previousUntil > now ? previousUntil : null,
  };
}
