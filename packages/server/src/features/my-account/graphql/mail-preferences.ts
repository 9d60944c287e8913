import { MAIL_TOPIC_WORDS, type MailTopic } from '@apart/shared';
import { Arg, Ctx, Field, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { Payload, toPayload } from '../../../graphql/types/payload.ts';
import { mailPreferences, setMailPreference } from '../mail-preferences.ts';

const MailTopicEnum = { CLAIM_PROGRESS: 'CLAIM_PROGRESS', PAYMENTS: 'PAYMENTS', REMINDERS: 'REMINDERS' } as const satisfies { [T in MailTopic]: T };
registerEnumType(MailTopicEnum, {
  name: 'MailTopic',
  description: 'Ce que l’on peut ne pas recevoir par courriel. Les décisions n’en sont pas.',
  valuesConfig: {
    CLAIM_PROGRESS: { description: MAIL_TOPIC_WORDS.CLAIM_PROGRESS.help },
    PAYMENTS: { description: MAIL_TOPIC_WORDS.PAYMENTS.help },
    REMINDERS: { description: MAIL_TOPIC_WORDS.REMINDERS.help },
  },
});

@ObjectType('MailPreference', { description: 'Ce que la personne reçoit par courriel sur un sujet.' })
export class MailPreferenceType {
  @Field(() => MailTopicEnum, { description: 'Sujet.' })
  topic!: MailTopic;

  @Field(() => String, { description: 'Sujet, tel qu’il se lit.' })
  label!: string;

  @Field(() => String, { description: 'Messages concernés.' })
  help!: string;

  @Field(() => Boolean, { description: 'Vrai quand ces messages partent aussi par courriel\u00a0; ils sont toujours dans la boîte de messages.' })
  byEmail!: boolean;
}

@ObjectType('MailPreferencesPayload', { description: 'Réponse d’un changement de préférence.' })
export class MailPreferencesPayload extends Payload {
  @Field(() => [MailPreferenceType], { nullable: true, description: 'Toutes les préférences, à jour.' })
  preferences?: readonly MailPreferenceType[] | null;
}

@Resolver()
export class MailPreferenceResolver {
  @OfAct('account.mailPreferences')
  @Query(() => [MailPreferenceType], { description: 'Ce que la personne connectée reçoit par courriel.' })
  async mailPreferences(@Ctx() ctx: Context): Promise<readonly MailPreferenceType[]> {
    return mailPreferences(ctx.deps, ctx.viewer);
  }

  @OfAct('account.mailPreferences')
  @Mutation(() => MailPreferencesPayload, { description: 'Recevoir, ou non, les messages d’un sujet par courriel. Les décisions partent toujours.' })
  async setMailPreference(
    @Arg('topic', () => MailTopicEnum, { description: 'Sujet.' }) topic: MailTopic,
    @Arg('byEmail', () => Boolean, { description: 'Vrai pour les recevoir.' }) byEmail: boolean,
    @Ctx() ctx: Context,
  ): Promise<MailPreferencesPayload> {
    return toPayload(await setMailPreference(ctx.deps, ctx.viewer, topic, byEmail), async () => ({ preferences: await mailPreferences(ctx.deps, ctx.viewer) }));
  }
}
