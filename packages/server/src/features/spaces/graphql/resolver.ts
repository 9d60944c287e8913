import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { askForProof } from '../../../security/proof-of-work.ts';
import { readMe, setSessionCookie } from '../../accounts/index.ts';
import { confirmEmail } from '../confirm-email.ts';
import { createSpace } from '../create-space.ts';
import { readConfirmation } from '../read-confirmation.ts';
import { ChallengeType, ConfirmEmailPayload, CreateSpaceInputType, CreateSpacePayload, SpaceConfirmationPayload } from './space.ts';

@Resolver()
export class SpaceResolver {
  @OfAct('account.createSpace')
  @Query(() => ChallengeType, { description: 'Un contrôle de sécurité à résoudre avant de demander un espace.' })
  async challenge(@Ctx() ctx: Context): Promise<ChallengeType> {
    const { challenge, expiresAt } = await askForProof(ctx.deps);
    return { challenge: JSON.stringify(challenge), expiresAt };
  }

  @OfAct('account.createSpace')
  @Mutation(() => CreateSpacePayload, { description: 'Demander l’ouverture d’un espace\u00a0; un lien de confirmation part par courriel.' })
  async createSpace(
    @Arg('input', () => CreateSpaceInputType, { description: 'Établissement et personne.' }) input: CreateSpaceInputType,
    @Ctx() ctx: Context,
  ): Promise<CreateSpacePayload> {
    await ctx.countTry();
    return toPayload(await createSpace(ctx.deps, input), ({ email, deliveryTicket }) => ({ email, deliveryTicket }));
  }

  @OfAct('account.confirmEmail')
  @Query(() => SpaceConfirmationPayload, { description: 'Ce que le lien reçu ouvrira\u00a0; le lire ne l’use pas.' })
  async spaceConfirmation(@Arg('token', () => String, { description: 'Fin du lien reçu par courriel.' }) token: string, @Ctx() ctx: Context): Promise<SpaceConfirmationPayload> {
    return toPayload(await readConfirmation(ctx.deps, token), (found) => found);
  }

  @OfAct('account.confirmEmail')
  @Mutation(() => ConfirmEmailPayload, { description: 'Ouvrir l’espace avec le lien reçu. Un nouveau compte choisit là son mot de passe, et se trouve connecté.' })
  async confirmEmail(
    @Arg('token', () => String, { description: 'Fin du lien reçu par courriel.' }) token: string,
    @Arg('password', () => String, { nullable: true, description: 'Mot de passe choisi\u00a0; inutile quand l’adresse a déjà un compte.' }) password: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<ConfirmEmailPayload> {
    await ctx.countTry();
    return toPayload(await confirmEmail(ctx.deps, token, password ?? null), async ({ siret, session }) => {
      if (session) setSessionCookie(ctx.deps, ctx.reply, session.token);
      return { siret, me: session ? await readMe(ctx.deps, session.accountId) : null };
    });
  }
}
