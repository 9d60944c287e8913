import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { HabilitationRoleEnum } from '../../habilitations/index.ts';
import { listHabilitations } from '../habilitations.ts';

@ObjectType('Habilitation', { description: 'Droit d’une personne d’agir pour un établissement.' })
export class HabilitationType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'SIRET de l’établissement.' })
  siret!: string;

  @Field(() => String, { description: 'Prénom et nom de la personne.' })
  personName!: string;

  @Field(() => String, { description: 'Adresse électronique de la personne.' })
  email!: string;

  @Field(() => HabilitationRoleEnum, { description: 'Rôle.' })
  role!: HabilitationRoleEnum;

  @Field(() => String, { description: 'Qualité de la personne : salarié de l’entreprise, expert-comptable…' })
  title!: string;

  @Field(() => InstantScalar, { description: 'Début.' })
  since!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Fin, quand l’habilitation est close.' })
  endedAt?: Date | null;
}

@Resolver()
export class HabilitationResolver {
  @OfAct('habilitation.read')
  @Query(() => [HabilitationType], { description: 'Les personnes qui agissent pour un établissement, anciennes comprises.' })
  async habilitations(@Arg('siret', () => String, { description: 'SIRET de l’établissement.' }) siret: string, @Ctx() ctx: Context) {
    return (await listHabilitations(ctx.deps, ctx.viewer, siret)) as HabilitationType[];
  }
}
