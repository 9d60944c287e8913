import { ok } from '@apart/shared';
import { Arg, Ctx, Field, Int, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { perform } from '../../../acts/index.ts';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload, toPayload } from '../../../graphql/types/payload.ts';
import { readDelivery, resend, type DeliveryState } from '../../../outbox/index.ts';

const DeliveryStateEnum = { WAITING: 'WAITING', SENT: 'SENT', BOUNCED: 'BOUNCED' } as const;
registerEnumType(DeliveryStateEnum, {
  name: 'MailDeliveryState',
  description: 'Ce qu’est devenu un courriel.',
  valuesConfig: {
    WAITING: { description: 'Il attend de partir\u00a0: le serveur de messagerie ne l’a pas encore accepté.' },
    SENT: { description: 'Il est parti\u00a0: un serveur de messagerie l’a accepté.' },
    BOUNCED: { description: 'Il a été refusé pour de bon\u00a0: l’adresse n’existe pas, ou sa messagerie le bloque.' },
  },
});

/** Read by whoever asked, not by whoever reads the mail: nothing here may hang on whether the address has an account (its subject would). */
@ObjectType('MailDelivery', { description: 'Ce qu’est devenu un courriel attendu.' })
export class MailDeliveryType {
  @Field(() => DeliveryStateEnum, { description: 'État.' })
  state!: DeliveryState;

  @Field(() => String, { description: 'Adresse à laquelle il est envoyé.' })
  to!: string;

  @Field(() => InstantScalar, { description: 'Depuis quand il est dans cet état.' })
  since!: Date;

  @Field(() => Int, { description: 'Essais d’envoi manqués jusqu’ici.' })
  failedTries!: number;

  @Field(() => InstantScalar, { nullable: true, description: 'Prochain essai, quand le dernier a manqué.' })
  nextTryAt?: Date | null;

  @Field(() => Int, { description: 'Nombre de renvois encore possibles.' })
  resendsLeft!: number;

  @Field(() => InstantScalar, { nullable: true, description: 'À partir de quand il peut être renvoyé\u00a0; absent quand il ne le peut plus.' })
  resendFrom?: Date | null;

  @Field(() => InstantScalar, { description: 'Fin de ce suivi.' })
  expiresAt!: Date;
}

@ObjectType('ResendMailPayload', { description: 'Réponse à la demande de renvoi d’un courriel.' })
export class ResendMailPayload extends Payload {
  @Field(() => MailDeliveryType, { nullable: true, description: 'Ce que devient le courriel.' })
  delivery?: MailDeliveryType | null;
}

@Resolver()
export class MailDeliveryResolver {
  @OfAct('mail.follow')
  @Query(() => MailDeliveryType, { nullable: true, description: 'Ce qu’est devenu le courriel d’une demande\u00a0; rien quand le suivi est inconnu ou a plus de 60 minutes.' })
  async mailDelivery(@Arg('ticket', () => String, { description: 'Suivi rendu par la demande.' }) ticket: string, @Ctx() ctx: Context): Promise<MailDeliveryType | null> {
    return (await readDelivery(ctx.deps.db.read, ticket, ctx.deps.clock.now())) ?? null;
  }

  @OfAct('mail.resend')
  @Mutation(() => ResendMailPayload, { description: 'Renvoyer le courriel d’une demande, trois fois au plus, à une minute d’écart.' })
  async resendMail(@Arg('ticket', () => String, { description: 'Suivi rendu par la demande.' }) ticket: string, @Ctx() ctx: Context): Promise<ResendMailPayload> {
    await ctx.countTry();
    const { deps, viewer } = ctx;
    const done = await perform(deps, viewer, 'mail.resend', async (tx) => {
      const again = await resend(deps, tx, ticket, tx.at);
      return again.ok ? ok(await readDelivery(tx, ticket, tx.at)) : again;
    });
    return toPayload(done, (delivery) => ({ delivery: delivery ?? null }));
  }
}
