import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload, toPayload } from '../../../graphql/types/payload.ts';
import { closeSupportAccess, listSupportAccesses, openSupportAccess } from '../open.ts';

@ObjectType('SupportAccess', { description: 'Consultation d’un établissement par l’assistance, pour un motif et une heure.' })
export class SupportAccessType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'SIRET de l’établissement\u00a0; absent de sa propre liste une fois la consultation terminée.' })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'Dénomination de l’établissement\u00a0; absente de même.' })
  establishmentName?: string | null;

  @Field(() => String, { description: 'Qui consulte.' })
  byName!: string;

  @Field(() => String, { description: 'Motif.' })
  reason!: string;

  @Field(() => InstantScalar, { description: 'Début.' })
  openedAt!: Date;

  @Field(() => InstantScalar, { description: 'Fin, à venir ou passée.' })
  endsAt!: Date;

  @Field(() => Boolean, { description: 'Vrai tant qu’elle dure.' })
  open!: boolean;
}

@ObjectType('SupportAccessPayload', { description: 'Réponse à l’ouverture ou à la fin d’une consultation.' })
export class SupportAccessPayload extends Payload {
  @Field(() => SupportAccessType, { nullable: true, description: 'La consultation ouverte.' })
  access?: SupportAccessType | null;
}

@Resolver()
export class SupportAccessResolver {
  @OfAct('support.read')
  @Query(() => [SupportAccessType], { description: 'Les consultations d’un établissement par l’assistance, la dernière d’abord, pour qui le voit\u00a0; sans SIRET, celles de la personne connectée.' })
  async supportAccesses(@Arg('siret', () => String, { nullable: true, description: 'SIRET.' }) siret: string | undefined, @Ctx() ctx: Context): Promise<readonly SupportAccessType[]> {
    return listSupportAccesses(ctx.deps, ctx.viewer, siret ?? null);
  }

  @OfAct('support.open')
  @Mutation(() => SupportAccessPayload, { description: 'Consulter un établissement pendant une heure. Ses personnes sont prévenues aussitôt, avec le motif.' })
  async openSupportAccess(
    @Arg('siret', () => String, { description: 'SIRET.' }) siret: string,
    @Arg('reason', () => String, { description: 'Motif, lu par l’entreprise.' }) reason: string,
    @Ctx() ctx: Context,
  ): Promise<SupportAccessPayload> {
    return toPayload(await openSupportAccess(ctx.deps, ctx.viewer, { siret, reason }), (access) => ({ access }));
  }

  @OfAct('support.close')
  @Mutation(() => SupportAccessPayload, { description: 'Mettre fin à une consultation avant son heure.' })
  async closeSupportAccess(@Arg('id', () => ID, { description: 'Identifiant.' }) id: string, @Ctx() ctx: Context): Promise<SupportAccessPayload> {
    return toPayload(await closeSupportAccess(ctx.deps, ctx.viewer, id), () => ({}));
  }
}
