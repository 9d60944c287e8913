import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { accountIdOf } from '../../../acts/index.ts';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { securityEvent, type SecurityEvent } from '../../../security/events.ts';
import { createToken } from '../create.ts';
import { tokenOf, tokensOf } from '../repository.ts';
import { revokeToken } from '../revoke.ts';
import { rotateToken } from '../rotate.ts';
import type { ApiTokenRow } from '../tables.ts';
import { ApiTokenPayload, ApiTokenType, CreateTokenInputType, toApiToken } from './types.ts';

const TOKEN_ID = 'Identifiant du jeton.';

@Resolver()
export class ApiTokenResolver {
  @OfAct('token.list')
  @Query(() => [ApiTokenType], { description: 'Les jetons de la personne connectée, le dernier créé d’abord.' })
  async tokens(@Ctx() ctx: Context): Promise<ApiTokenType[]> {
    return (await tokensOf(ctx.deps.db.read, ctx.viewer)).map((row) => toApiToken(row, ctx.deps.clock.now()));
  }

  @OfAct('token.current')
  @Query(() => ApiTokenType, { nullable: true, description: 'Le jeton que cette demande porte\u00a0: ses portées, ses établissements, son dernier jour\u00a0; nul pour une session.' })
  async currentToken(@Ctx() ctx: Context): Promise<ApiTokenType | null> {
    const id = ctx.viewer.kind === 'employer' ? ctx.viewer.token?.id : undefined;
    const row = id === undefined ? undefined : await tokenOf(ctx.deps.db.read, ctx.viewer, id);
    return row ? toApiToken(row, ctx.deps.clock.now()) : null;
  }

  @OfAct('token.create')
  @Mutation(() => ApiTokenPayload, { description: 'Créer un jeton\u00a0; son secret n’est donné que par cette réponse.' })
  async createToken(@Arg('input', () => CreateTokenInputType, { description: 'Ce qu’on en demande.' }) input: CreateTokenInputType, @Ctx() ctx: Context): Promise<ApiTokenPayload> {
    return toPayload(await createToken(ctx.deps, ctx.viewer, input), ({ token, secret }) => {
      if (secret) logged(ctx, 'token.created', token);
      return { token: toApiToken(token, ctx.deps.clock.now()), secret };
    });
  }

  @OfAct('token.rotate')
  @Mutation(() => ApiTokenPayload, { description: 'Renouveler un jeton\u00a0: mêmes réglages, nouveau secret, même durée\u00a0; l’ancien secret fonctionne encore 24 heures.' })
  async rotateToken(
    @Arg('id', () => ID, { description: TOKEN_ID }) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue\u00a0: l’acte est refusé si le jeton a changé depuis.' }) expectedVersion: number,
    @Ctx() ctx: Context,
  ): Promise<ApiTokenPayload> {
    return toPayload(await rotateToken(ctx.deps, ctx.viewer, id, expectedVersion), ({ token, secret }) => {
      logged(ctx, 'token.rotated', token);
      return { token: toApiToken(token, ctx.deps.clock.now()), secret };
    });
  }

  @OfAct('token.revoke')
  @Mutation(() => ApiTokenPayload, { description: 'Révoquer un jeton\u00a0: il n’ouvre plus rien, aussitôt.' })
  async revokeToken(@Arg('id', () => ID, { description: TOKEN_ID }) id: string, @Ctx() ctx: Context): Promise<ApiTokenPayload> {
    return toPayload(await revokeToken(ctx.deps, ctx.viewer, id), (token) => {
      logged(ctx, 'token.revoked', token);
      return { token: toApiToken(token, ctx.deps.clock.now()), secret: null };
    });
  }
}

function logged({ deps, viewer, request }: Context, event: SecurityEvent, { prefix }: ApiTokenRow): void {
  securityEvent(deps.log, event, { accountId: accountIdOf(viewer), from: request.ip, tokenPrefix: prefix });
}
