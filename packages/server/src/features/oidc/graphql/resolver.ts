import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { securityEvent } from '../../../security/events.ts';
import { MeType, readMe, sessionTokenOf, setSessionCookie } from '../../accounts/index.ts';
import { SessionPayload, SignInStep } from '../../sign-in/index.ts';
import { browserOf } from '../cookie.ts';
import { linkIdentity, readPending } from '../link.ts';
import { siretOf } from '../siret-of.ts';
import { cameByProvider } from '../sign-out.ts';

@ObjectType('PendingOidcLink', { description: 'Une personne revenue du fournisseur d’identité avec l’adresse d’un compte qui ne lui est pas encore rattaché.' })
export class PendingOidcLinkType {
  @Field(() => String, { description: 'Adresse électronique du compte, confirmée par le fournisseur.' })
  email!: string;

  @Field(() => String, { description: 'Nom du fournisseur d’identité.' })
  label!: string;

  @Field(() => Int, { description: 'Essais de mot de passe qui restent.' })
  triesLeft!: number;
}

@Resolver()
export class OidcResolver {
  @OfAct('oidc.pending')
  @Query(() => PendingOidcLinkType, { nullable: true, description: 'Le rattachement que ce navigateur doit confirmer\u00a0; nul quand il n’y en a pas.' })
  async pendingOidcLink(@Ctx() ctx: Context): Promise<PendingOidcLinkType | null> {
    return readPending(ctx.deps, browserOf(ctx.deps, ctx.request));
  }

  @OfAct('oidc.link')
  @Mutation(() => SessionPayload, { description: 'Rattacher le compte au fournisseur d’identité, en donnant une fois son mot de passe, et se connecter.' })
  async linkOidcIdentity(@Arg('password', () => String, { description: 'Mot de passe du compte.' }) password: string, @Ctx() ctx: Context): Promise<SessionPayload> {
    await ctx.countTry();
    const { deps, request, reply } = ctx;
    const result = await linkIdentity(deps, browserOf(deps, request), password);
    const from = request.ip;
    if (!result.ok) securityEvent(deps.log, 'sign-in.failed', { method: 'oidc', reason: result.refusals[0]?.code, from });
    return toPayload(result, async ({ accountId, token, awaits }) => {
      setSessionCookie(deps, reply, token);
      securityEvent(deps.log, 'identity.linked', { accountId, method: 'oidc', from });
      return { me: awaits ? null : await readMe(deps, accountId), nextStep: SignInStep[awaits ?? 'NONE'] };
    });
  }
}

@Resolver(() => MeType)
export class OidcOfMeResolver {
  @FieldResolver(() => Boolean, { description: 'Vrai quand cette session est passée par le fournisseur d’identité\u00a0: la déconnexion passe alors par «\u00a0/oidc/sortie\u00a0».' })
  async byProvider(@Ctx() ctx: Context): Promise<boolean> {
    return cameByProvider(ctx.deps.db.read, sessionTokenOf(ctx.deps, ctx.request));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Établissement auquel le fournisseur d’identité dit que la personne appartient\u00a0; il n’habilite à rien par lui-même.' })
  async providerSiret(@Root() me: MeType, @Ctx() ctx: Context): Promise<string | null> {
    return siretOf(ctx.deps.db.read, me.id);
  }
}
