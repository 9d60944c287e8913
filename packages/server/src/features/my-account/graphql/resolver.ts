import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { accountIdOf } from '../../../acts/index.ts';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { SimplePayload, toPayload } from '../../../graphql/types/payload.ts';
import { securityEvent, type SecurityEvent } from '../../../security/events.ts';
import { sessionTokenOf } from '../../accounts/index.ts';
import { changePassword } from '../password.ts';
import { cancelNewEmail, changeEmail, changeProfile, confirmNewEmail } from '../profile.ts';
import { readMyAccount } from '../read.ts';
import { changeDevice, disableTotp, renewRecoveryCodes } from '../second-factor.ts';
import { revokeSession } from '../sessions.ts';
import { ChangeEmailPayload, MyAccountType, ProfileInputType, RecoveryCodesPayload } from './types.ts';

const tell = (ctx: Context, event: SecurityEvent, method: string): Record<string, never> => {
  securityEvent(ctx.deps.log, event, { accountId: accountIdOf(ctx.viewer), method, from: ctx.request.ip });
  return {};
};
const tokenOf = (ctx: Context) => sessionTokenOf(ctx.deps, ctx.request);

@Resolver()
export class MyAccountResolver {
  @OfAct('account.mine')
  @Query(() => MyAccountType, { description: 'Le compte de la personne connectée, ses sessions et sa double authentification.' })
  async myAccount(@Ctx() ctx: Context): Promise<MyAccountType> {
    return readMyAccount(ctx.deps, ctx.viewer, tokenOf(ctx));
  }

  @OfAct('account.revokeSession')
  @Mutation(() => SimplePayload, { description: 'Fermer une de ses sessions, ou toutes les autres.' })
  async revokeSession(@Arg('id', () => ID, { nullable: true, description: 'Session à fermer\u00a0; sans elle, toutes sauf celle-ci.' }) id: string | undefined, @Ctx() ctx: Context): Promise<SimplePayload> {
    return toPayload(await revokeSession(ctx.deps, ctx.viewer, tokenOf(ctx), id ?? null), () => tell(ctx, 'session.revoked', id ? 'one' : 'others'));
  }

  @OfAct('account.changePassword')
  @Mutation(() => SimplePayload, { description: 'Changer son mot de passe\u00a0; les autres sessions se ferment.' })
  async changePassword(
    @Arg('current', () => String, { description: 'Mot de passe actuel.' }) current: string,
    @Arg('newPassword', () => String, { description: 'Nouveau mot de passe.' }) newPassword: string,
    @Ctx() ctx: Context,
  ): Promise<SimplePayload> {
    await ctx.countTry();
    return toPayload(await changePassword(ctx.deps, ctx.viewer, tokenOf(ctx), current, newPassword), () => tell(ctx, 'password.changed', 'password'));
  }

  @OfAct('account.changeProfile')
  @Mutation(() => SimplePayload, { description: 'Changer son nom ou son téléphone.' })
  async changeProfile(@Arg('input', () => ProfileInputType, { description: 'Nom et téléphone.' }) input: ProfileInputType, @Ctx() ctx: Context): Promise<SimplePayload> {
    return toPayload(await changeProfile(ctx.deps, ctx.viewer, input), () => ({}));
  }

  @OfAct('account.changeEmail')
  @Mutation(() => ChangeEmailPayload, { description: 'Demander une autre adresse\u00a0: un lien y part, rien ne change avant qu’il soit ouvert.' })
  async changeEmail(
    @Arg('password', () => String, { description: 'Mot de passe.' }) password: string,
    @Arg('email', () => String, { description: 'Nouvelle adresse.' }) email: string,
    @Ctx() ctx: Context,
  ): Promise<ChangeEmailPayload> {
    await ctx.countTry();
    return toPayload(await changeEmail(ctx.deps, ctx.viewer, password, email), (asked) => asked);
  }

  @OfAct('account.confirmNewEmail')
  @Mutation(() => ChangeEmailPayload, { description: 'Confirmer sa nouvelle adresse avec le lien reçu\u00a0; l’ancienne peut annuler pendant 72 heures.' })
  async confirmNewEmail(@Arg('token', () => String, { description: 'Fin du lien reçu par courriel.' }) token: string, @Ctx() ctx: Context): Promise<ChangeEmailPayload> {
    await ctx.countTry();
    return toPayload(await confirmNewEmail(ctx.deps, ctx.viewer, token), ({ email }) => ({ email, deliveryTicket: null }));
  }

  @OfAct('account.cancelNewEmail')
  @Mutation(() => ChangeEmailPayload, { description: 'Annuler un changement d’adresse avec le lien reçu à l’ancienne\u00a0; toutes les sessions se ferment.' })
  async cancelNewEmail(@Arg('token', () => String, { description: 'Fin du lien reçu par courriel.' }) token: string, @Ctx() ctx: Context): Promise<ChangeEmailPayload> {
    await ctx.countTry();
    return toPayload(await cancelNewEmail(ctx.deps, ctx.viewer, token), ({ email }) => ({ email, deliveryTicket: null }));
  }

  @OfAct('account.secondFactor')
  @Mutation(() => SimplePayload, { description: 'Désactiver la double authentification, quand elle n’est pas obligatoire.' })
  async disableTotp(@Arg('password', () => String, { description: 'Mot de passe.' }) password: string, @Ctx() ctx: Context): Promise<SimplePayload> {
    await ctx.countTry();
    return toPayload(await disableTotp(ctx.deps, ctx.viewer, tokenOf(ctx), password), () => ({}));
  }

  @OfAct('account.secondFactor')
  @Mutation(() => SimplePayload, { description: 'Oublier l’appareil qui donne les codes, pour en inscrire un autre.' })
  async changeTotpDevice(@Arg('password', () => String, { description: 'Mot de passe.' }) password: string, @Ctx() ctx: Context): Promise<SimplePayload> {
    await ctx.countTry();
    return toPayload(await changeDevice(ctx.deps, ctx.viewer, password), () => ({}));
  }

  @OfAct('account.secondFactor')
  @Mutation(() => RecoveryCodesPayload, { description: 'Dix nouveaux codes de secours\u00a0; les anciens ne servent plus.' })
  async newRecoveryCodes(@Arg('password', () => String, { description: 'Mot de passe.' }) password: string, @Ctx() ctx: Context): Promise<RecoveryCodesPayload> {
    await ctx.countTry();
    const answer = await toPayload(await renewRecoveryCodes(ctx.deps, ctx.viewer, password), (recoveryCodes) => ({ recoveryCodes }));
    return { ...answer, recoveryCodes: answer.recoveryCodes ?? [] };
  }
}
