import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { readMe, setSessionCookie } from '../../accounts/index.ts';
import { acceptInvitation, readInvitation } from '../invitations.ts';
import { readToSign, signMandateFromLink } from '../sign-from-link.ts';
import { scopesOf } from '../repository.ts';
import { datesSentence, rightsSentence } from '../state.ts';
import { AcceptMandateInvitationInputType, MandateInvitationPayload, MandateToSignPayload, SignMandateFromLinkInputType, SignMandateFromLinkPayload } from './link-types.ts';

const LINK = 'Fin du lien reçu par courriel.';

/** What people without an account do with the link that they were sent. */
@Resolver()
export class MandateLinkResolver {
  @OfAct('mandate.readLink')
  @Query(() => MandateToSignPayload, { description: 'Le mandat qu’un lien reçu demande de signer\u00a0; le lire ne l’use pas.' })
  async mandateToSign(@Arg('link', () => String, { description: LINK }) link: string, @Ctx() ctx: Context): Promise<MandateToSignPayload> {
    return toPayload(await readToSign(ctx.deps, link), async ({ mandate, cabinet, sirets, email, choosesPassword }) => ({
      cabinet: { siren: cabinet.siren, name: cabinet.name },
      companyName: mandate.companyName || null,
      siren: mandate.siren,
      sirets: [...sirets],
      wholeCompany: (await scopesOf(ctx.deps.db.read, [mandate.id])).some(({ siren }) => siren !== null),
      rightsSentence: rightsSentence(mandate),
      datesSentence: datesSentence(mandate),
      email,
      choosesPassword,
    }));
  }

  @OfAct('mandate.signFromLink')
  @Mutation(() => SignMandateFromLinkPayload, { description: 'Signer un mandat depuis le lien envoyé à l’entreprise\u00a0: le signataire devient son premier administrateur.' })
  async signMandateFromLink(@Arg('input', () => SignMandateFromLinkInputType, { description: 'Signataire.' }) input: SignMandateFromLinkInputType, @Ctx() ctx: Context): Promise<SignMandateFromLinkPayload> {
    await ctx.countTry();
    return toPayload(await signMandateFromLink(ctx.deps, input), async ({ siret, session }) => ({ siret, me: await enter(ctx, session) }));
  }

  @OfAct('mandate.readInvitation')
  @Query(() => MandateInvitationPayload, { description: 'Ce qu’une invitation reçue ouvre\u00a0; la lire ne l’use pas.' })
  async mandateInvitation(@Arg('link', () => String, { description: LINK }) link: string, @Ctx() ctx: Context): Promise<MandateInvitationPayload> {
    return toPayload(await readInvitation(ctx.deps, link), ({ link: { email, firstName, lastName }, cabinet, mandate, choosesPassword }) => ({
      cabinet: { siren: cabinet.siren, name: cabinet.name },
      joinsCabinet: mandate === undefined,
      companyName: mandate?.companyName ?? null,
      email,
      firstName,
      lastName,
      choosesPassword,
    }));
  }

  @OfAct('mandate.acceptInvitation')
  @Mutation(() => SignMandateFromLinkPayload, { description: 'Accepter une invitation\u00a0: rejoindre un cabinet, ou devenir l’administrateur de l’entreprise.' })
  async acceptMandateInvitation(@Arg('input', () => AcceptMandateInvitationInputType, { description: 'Personne invitée.' }) input: AcceptMandateInvitationInputType, @Ctx() ctx: Context): Promise<SignMandateFromLinkPayload> {
    await ctx.countTry();
    return toPayload(await acceptInvitation(ctx.deps, input), async ({ siret, session }) => ({ siret, me: await enter(ctx, session) }));
  }
}

async function enter(ctx: Context, session: { readonly accountId: string; readonly token: string } | null) {
  if (!session) return null;
  setSessionCookie(ctx.deps, ctx.reply, session.token);
  return readMe(ctx.deps, session.accountId);
}
