import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { accountIdOf } from '../../../acts/index.ts';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { SimplePayload, toPayload } from '../../../graphql/types/payload.ts';
import { securityEvent } from '../../../security/events.ts';
import { readMe, sessionTokenOf, setSessionCookie } from '../../accounts/index.ts';
import { enableTotp, startTotp } from '../enrol.ts';
import { readRecovery, requestRecovery, resetPassword } from '../recovery.ts';
import { confirmTotp } from '../second-step.ts';
import { signIn, type From, type SignedIn } from '../sign-in.ts';
import { RecoveryPayload, RecoveryRequestPayload, SessionPayload, SignInStep, TotpEnrolmentPayload, TotpPayload } from './types.ts';

const fromOf = (ctx: Context): From => ({ address: ctx.request.ip, userAgent: ctx.request.headers['user-agent'] });

/** Gives the browser its session, open or half open, and tells the log who came in. */
async function enter(ctx: Context, { accountId, token, awaits }: SignedIn, method: string) {
  setSessionCookie(ctx.deps, ctx.reply, token);
  if (awaits !== null) return { me: null, nextStep: SignInStep[awaits] };
  securityEvent(ctx.deps.log, 'sign-in.succeeded', { accountId, method, from: ctx.request.ip });
  return { me: await readMe(ctx.deps, accountId), nextStep: SignInStep.NONE };
}

/** Tells the log of a refusal: a lock apart from a wrong answer. */
function tellRefusal(ctx: Context, reason: string | undefined, method: string): void {
  const event = reason === 'SIGN_IN_LOCKED' ? 'sign-in.locked' : method === 'password' ? 'sign-in.failed' : 'second-factor.failed';
  securityEvent(ctx.deps.log, event, { method, reason, from: ctx.request.ip });
}

@Resolver()
export class SignInResolver {
  @OfAct('account.signIn')
  @Mutation(() => SessionPayload, { description: 'Se connecter, par adresse électronique ou identifiant. `nextStep` dit s’il reste un code à donner.' })
  async signIn(
    @Arg('login', () => String, { description: 'Adresse électronique ou identifiant.' }) login: string,
    @Arg('password', () => String, { description: 'Mot de passe.' }) password: string,
    @Ctx() ctx: Context,
  ): Promise<SessionPayload> {
    await ctx.countTry();
    const result = await signIn(ctx.deps, login, password, fromOf(ctx));
    if (!result.ok) tellRefusal(ctx, result.refusals[0]?.code, 'password');
    return toPayload(result, (opened) => enter(ctx, opened, 'password'));
  }

  @OfAct('account.confirmTotp')
  @Mutation(() => SessionPayload, { description: 'Terminer une connexion par le code de son téléphone, ou par un code de secours.' })
  async confirmTotp(@Arg('code', () => String, { description: 'Six chiffres, ou un code de secours.' }) code: string, @Ctx() ctx: Context): Promise<SessionPayload> {
    await ctx.countTry();
    const result = await confirmTotp(ctx.deps, sessionTokenOf(ctx.deps, ctx.request), code, fromOf(ctx));
    if (!result.ok) tellRefusal(ctx, result.refusals[0]?.code, 'totp');
    return toPayload(result, async (opened) => ({ ...(await enter(ctx, opened, opened.method)), recoveryCodesLeft: opened.recoveryCodesLeft }));
  }

  @OfAct('account.enrolTotp')
  @Mutation(() => TotpEnrolmentPayload, { description: 'Commencer l’activation de la double authentification.' })
  async startTotp(@Ctx() ctx: Context): Promise<TotpEnrolmentPayload> {
    return toPayload(await startTotp(ctx.deps, ctx.viewer, sessionTokenOf(ctx.deps, ctx.request)), (enrolment) => enrolment);
  }

  @OfAct('account.enrolTotp')
  @Mutation(() => TotpPayload, { description: 'Activer la double authentification par un premier code\u00a0; les codes de secours sont montrés cette fois seulement.' })
  async enableTotp(@Arg('code', () => String, { description: 'Six chiffres.' }) code: string, @Ctx() ctx: Context): Promise<TotpPayload> {
    await ctx.countTry();
    const result = await enableTotp(ctx.deps, ctx.viewer, sessionTokenOf(ctx.deps, ctx.request), code, fromOf(ctx));
    if (!result.ok) tellRefusal(ctx, result.refusals[0]?.code, 'totp');
    const answer = await toPayload(result, async ({ recoveryCodes, opened }) => {
      if (opened) return { recoveryCodes, me: (await enter(ctx, opened, 'totp')).me };
      return { recoveryCodes, me: await readMe(ctx.deps, accountIdOf(ctx.viewer) ?? '') };
    });
    return { ...answer, recoveryCodes: answer.recoveryCodes ?? [] };
  }

  @OfAct('account.requestRecovery')
  @Mutation(() => RecoveryRequestPayload, { description: 'Identifiant ou mot de passe oublié\u00a0: un message part dans tous les cas, et lui seul dit si l’adresse a un compte.' })
  async requestRecovery(@Arg('email', () => String, { description: 'Adresse électronique.' }) email: string, @Ctx() ctx: Context): Promise<RecoveryRequestPayload> {
    await ctx.countTry();
    return toPayload(await requestRecovery(ctx.deps, email), (asked) => asked);
  }

  @OfAct('account.resetPassword')
  @Query(() => RecoveryPayload, { description: 'Ce que le lien reçu permet\u00a0; le lire ne l’use pas.' })
  async recovery(@Arg('token', () => String, { description: 'Fin du lien reçu par courriel.' }) token: string, @Ctx() ctx: Context): Promise<RecoveryPayload> {
    return toPayload(await readRecovery(ctx.deps, token), (found) => found);
  }

  @OfAct('account.resetPassword')
  @Mutation(() => SimplePayload, { description: 'Choisir un nouveau mot de passe avec le lien reçu. Toutes les sessions se ferment.' })
  async resetPassword(
    @Arg('token', () => String, { description: 'Fin du lien reçu par courriel.' }) token: string,
    @Arg('password', () => String, { description: 'Nouveau mot de passe.' }) password: string,
    @Ctx() ctx: Context,
  ): Promise<SimplePayload> {
    await ctx.countTry();
    return toPayload(await resetPassword(ctx.deps, token, password, ctx.request.ip), ({ accountId }) => {
      securityEvent(ctx.deps.log, 'password.changed', { accountId, method: 'recovery', from: ctx.request.ip });
      return {};
    });
  }
}
