import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { readMe, SessionPayload, setSessionCookie } from '../../accounts/index.ts';
import { confirmEmail } from '../confirm-email.ts';
import { createSpace } from '../create-space.ts';
import { CreateSpaceInputType, CreateSpacePayload } from './space.ts';

@Resolver()
export class SpaceResolver {
  @OfAct('account.createSpace')
  @Mutation(() => CreateSpacePayload, { description: 'Demander l’ouverture d’un espace ; un lien de confirmation part par courriel.' })
  async createSpace(
    @Arg('input', () => CreateSpaceInputType, { description: 'Établissement et personne.' }) input: CreateSpaceInputType,
    @Ctx() ctx: Context,
  ): Promise<CreateSpacePayload> {
    await ctx.countTry();
    return toPayload(await createSpace(ctx.deps, input), ({ email }) => ({ email }));
  }

  @OfAct('account.confirmEmail')
  @Mutation(() => SessionPayload, { description: 'Ouvrir l’espace avec le lien reçu, et se connecter.' })
  async confirmEmail(
    @Arg('token', () => String, { description: 'Fin du lien reçu par courriel.' }) token: string,
    @Ctx() ctx: Context,
  ): Promise<SessionPayload> {
    return toPayload(await confirmEmail(ctx.deps, token), async ({ accountId, token: session }) => {
      setSessionCookie(ctx.deps, ctx.reply, session);
      return { me: await readMe(ctx.deps, accountId) };
    });
  }
}
