import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { readMe, setSessionCookie } from '../../accounts/index.ts';
import { HabilitationRoleEnum } from '../../habilitations/index.ts';
import { acceptInvitation, readInvitation } from '../accept.ts';
import { answerRequest } from '../answer.ts';
import { arbitrate, listArbitrations } from '../arbitrate.ts';
import { requestHabilitation } from '../ask.ts';
import { changeHabilitation, revokeHabilitation } from '../change.ts';
import { askArbitration, readRequest, WAIT_MS } from '../follow.ts';
import { cancelInvitation, inviteHabilitation } from '../invite.ts';
import { listHabilitations, listInvitations, listRequests } from '../list.ts';
import type { RequestRow } from '../tables.ts';
import { AcceptInputType, InviteInputType, RequestInputType } from './inputs.ts';
import { AcceptPayload, FollowedRequestPayload, HabilitationPayload, HabilitationRequestStatus, HabilitationRequestType, HabilitationType, InvitationPayload, InvitationType, RequestAnswerPayload, RequestPayload } from './types.ts';

const toRequest = (row: RequestRow): HabilitationRequestType => ({ ...row, status: HabilitationRequestStatus[row.status], personName: `${row.firstName} ${row.lastName}`, emailProven: row.accountId !== null });
const followed = (row: RequestRow) => ({
  siret: row.siret,
  status: HabilitationRequestStatus[row.status],
  createdAt: row.createdAt,
  arbitrationFrom: new Date(row.createdAt.getTime() + WAIT_MS),
  answerReason: row.answerReason,
  assistanceReference: row.assistanceReference,
  effectiveAt: row.effectiveAt,
  byInvitation: row.accountId === null,
});

@Resolver()
export class GrantResolver {
  @OfAct('habilitation.read')
  @Query(() => [HabilitationType], { description: 'Les personnes qui agissent pour un établissement, par lui ou par son entreprise, anciennes comprises.' })
  async habilitations(@Arg('siret', () => String, { description: 'SIRET de l’établissement.' }) siret: string, @Ctx() ctx: Context): Promise<readonly HabilitationType[]> {
    return (await listHabilitations(ctx.deps, ctx.viewer, siret)).map((row) => ({ ...row, role: HabilitationRoleEnum[row.role] }));
  }

  @OfAct('habilitation.invite')
  @Query(() => [InvitationType], { description: 'Invitations qui attendent, pour les administrateurs de l’établissement.' })
  async habilitationInvitations(@Arg('siret', () => String, { description: 'SIRET de l’établissement.' }) siret: string, @Ctx() ctx: Context): Promise<readonly InvitationType[]> {
    return (await listInvitations(ctx.deps, ctx.viewer, siret)).map((row) => ({ ...row, role: HabilitationRoleEnum[row.role], wholeCompany: row.siren !== null }));
  }

  @OfAct('habilitation.answer')
  @Query(() => [HabilitationRequestType], { description: 'Demandes d’habilitation faites pour un établissement, pour ses administrateurs.' })
  async habilitationRequests(@Arg('siret', () => String, { description: 'SIRET de l’établissement.' }) siret: string, @Ctx() ctx: Context): Promise<readonly HabilitationRequestType[]> {
    return (await listRequests(ctx.deps, ctx.viewer, siret)).map(toRequest);
  }

  @OfAct('habilitation.arbitrate')
  @Query(() => [HabilitationRequestType], { description: 'Arbitrages en cours dans le périmètre de l’agent.' })
  async habilitationArbitrations(@Ctx() ctx: Context): Promise<readonly HabilitationRequestType[]> {
    return (await listArbitrations(ctx.deps, ctx.viewer)).map(toRequest);
  }

  @OfAct('habilitation.invite')
  @Mutation(() => HabilitationPayload, { description: 'Inviter une personne à agir pour un établissement ou pour l’entreprise.' })
  async inviteHabilitation(@Arg('input', () => InviteInputType, { description: 'Personne et rôle.' }) input: InviteInputType, @Ctx() ctx: Context): Promise<HabilitationPayload> {
    return toPayload(await inviteHabilitation(ctx.deps, ctx.viewer, input), ({ id }) => ({ id }));
  }

  @OfAct('habilitation.cancelInvitation')
  @Mutation(() => HabilitationPayload, { description: 'Annuler une invitation qui attend.' })
  async cancelHabilitationInvitation(@Arg('id', () => ID, { description: 'Identifiant de l’invitation.' }) id: string, @Ctx() ctx: Context): Promise<HabilitationPayload> {
    return toPayload(await cancelInvitation(ctx.deps, ctx.viewer, id), (row) => ({ id: row.id }));
  }

  @OfAct('habilitation.accept')
  @Query(() => InvitationPayload, { description: 'Ce qu’ouvre l’invitation reçue\u00a0; la lire ne l’use pas.' })
  async habilitationInvitation(@Arg('link', () => String, { description: 'Fin du lien reçu par courriel.' }) link: string, @Ctx() ctx: Context): Promise<InvitationPayload> {
    return toPayload(await readInvitation(ctx.deps, link), ({ invitation, establishment, choosesPassword }) => ({
      siret: establishment.siret,
      establishmentName: establishment.name,
      wholeCompany: invitation.siren !== null,
      role: HabilitationRoleEnum[invitation.role],
      invitedByName: invitation.invitedByName,
      email: invitation.email,
      choosesPassword,
    }));
  }

  @OfAct('habilitation.accept')
  @Mutation(() => AcceptPayload, { description: 'Accepter une invitation. Un compte qui existe garde son mot de passe\u00a0; un nouveau se trouve connecté.' })
  async acceptHabilitationInvitation(@Arg('input', () => AcceptInputType, { description: 'Lien et identité.' }) input: AcceptInputType, @Ctx() ctx: Context): Promise<AcceptPayload> {
    await ctx.countTry();
    return toPayload(await acceptInvitation(ctx.deps, input), async ({ siret, session }) => {
      if (session) setSessionCookie(ctx.deps, ctx.reply, session.token);
      return { siret, me: session ? await readMe(ctx.deps, session.accountId) : null };
    });
  }

  @OfAct('habilitation.change')
  @Mutation(() => HabilitationPayload, { description: 'Changer le rôle d’une personne. Le dernier administrateur de l’entreprise garde le sien.' })
  async changeHabilitation(
    @Arg('id', () => ID, { description: 'Identifiant.' }) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Arg('role', () => HabilitationRoleEnum, { description: 'Nouveau rôle.' }) role: HabilitationRoleEnum,
    @Ctx() ctx: Context,
  ): Promise<HabilitationPayload> {
    return toPayload(await changeHabilitation(ctx.deps, ctx.viewer, { id, expectedVersion }, role), (row) => ({ id: row.id }));
  }

  @OfAct('habilitation.revoke')
  @Mutation(() => HabilitationPayload, { description: 'Retirer une habilitation, ou quitter l’établissement. Le dernier administrateur de l’entreprise ne part pas.' })
  async revokeHabilitation(@Arg('id', () => ID, { description: 'Identifiant.' }) id: string, @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number, @Ctx() ctx: Context): Promise<HabilitationPayload> {
    return toPayload(await revokeHabilitation(ctx.deps, ctx.viewer, { id, expectedVersion }), (row) => ({ id: row.id }));
  }

  @OfAct('habilitation.request')
  @Mutation(() => RequestPayload, { description: 'Demander l’accès à l’espace d’un établissement. Ceux qui le tiennent sont prévenus\u00a0; la réponse ne les nomme jamais.' })
  async requestHabilitation(@Arg('input', () => RequestInputType, { description: 'Établissement et personne.' }) input: RequestInputType, @Ctx() ctx: Context): Promise<RequestPayload> {
    await ctx.countTry();
    return toPayload(await requestHabilitation(ctx.deps, ctx.viewer, input), ({ request, deliveryTicket }) => ({ email: request.email, deliveryTicket }));
  }

  @OfAct('habilitation.request')
  @Query(() => FollowedRequestPayload, { description: 'Où en est une demande d’habilitation, pour la personne qui l’a faite.' })
  async followedHabilitationRequest(@Arg('link', () => String, { description: 'Fin du lien de suivi.' }) link: string, @Ctx() ctx: Context): Promise<FollowedRequestPayload> {
    return toPayload(await readRequest(ctx.deps, link), followed);
  }

  @OfAct('habilitation.askArbitration')
  @Mutation(() => FollowedRequestPayload, { description: 'Demander l’arbitrage de l’ASP et de l’UD\u00a0: personne ne répond, ou la personne qui tenait l’espace est partie.' })
  async askHabilitationArbitration(
    @Arg('link', () => String, { description: 'Fin du lien de suivi.' }) link: string,
    @Arg('holderLeft', () => Boolean, { description: 'Vrai quand la personne qui tenait l’espace est partie.' }) holderLeft: boolean,
    @Arg('reason', () => String, { description: 'Ce qui s’est passé.' }) reason: string,
    @Arg('phone', () => String, { description: 'Téléphone où joindre la personne\u00a0; vide pour celui de la demande.' }) phone: string,
    @Ctx() ctx: Context,
  ): Promise<FollowedRequestPayload> {
    await ctx.countTry();
    return toPayload(await askArbitration(ctx.deps, ctx.viewer, link, { holderLeft, reason, phone }), followed);
  }

  @OfAct('habilitation.answer')
  @Mutation(() => RequestAnswerPayload, { description: 'Répondre à une demande d’habilitation\u00a0: un rôle l’accorde, sans rôle elle est refusée avec son motif. Pendant un arbitrage, le refus est une opposition.' })
  async answerHabilitationRequest(
    @Arg('id', () => ID, { description: 'Identifiant de la demande.' }) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Arg('role', () => HabilitationRoleEnum, { nullable: true, description: 'Rôle accordé\u00a0; sans lui, la demande est refusée.' }) role: HabilitationRoleEnum | undefined,
    @Arg('reason', () => String, { nullable: true, description: 'Motif d’un refus.' }) reason: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<RequestAnswerPayload> {
    return toPayload(await answerRequest(ctx.deps, ctx.viewer, { id, expectedVersion, role: role ?? null, reason }), (row) => ({ request: toRequest(row) }));
  }

  @OfAct('habilitation.arbitrate')
  @Mutation(() => RequestAnswerPayload, { description: 'Signer un arbitrage, pour l’ASP ou pour l’UD, ou le refuser.' })
  async arbitrateHabilitation(
    @Arg('id', () => ID, { description: 'Identifiant de la demande.' }) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Arg('accept', () => Boolean, { description: 'Vrai pour signer, faux pour refuser.' }) accept: boolean,
    @Arg('reason', () => String, { description: 'Ce qui a été vérifié, ou motif du refus.' }) reason: string,
    @Ctx() ctx: Context,
  ): Promise<RequestAnswerPayload> {
    return toPayload(await arbitrate(ctx.deps, ctx.viewer, { id, expectedVersion, accept, reason }), (row) => ({ request: toRequest(row) }));
  }
}
