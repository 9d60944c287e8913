import { DI_STATUS_WORDS, formatMonth, monthsOfPeriod, parisDayOf, type Day, type DiStatus, type Month } from '@apart/shared';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import { DayScalar, HundredthsScalar, MonthScalar } from '../../../graphql/scalars.ts';
import { DaType } from '../../da/index.ts';
import { EstablishmentType } from '../../establishments/index.ts';
import { rightsOfViewer } from '../../habilitations/index.ts';
import { listDis } from '../list.ts';
import { deadlineOf } from '../month-context.ts';
import { isLiving, openingRefusals } from '../open.ts';
import { dapOfDa, disOfStem, usedHoursOfStem } from './batches.ts';
import { DiConnection, toDi, type DiType } from './di.ts';
import { DiStatusEnum } from './enums.ts';

@ObjectType('DaMonth', { description: 'Un mois de la décision\u00a0: déclaré, à déclarer, ou perdu.' })
export class DaMonthType {
  @Field(() => MonthScalar, { description: 'Mois.' })
  month!: Month;

  @Field(() => String, { description: 'Mois, tel qu’il se lit.' })
  label!: string;

  @Field(() => DiStatusEnum, { nullable: true, description: 'Statut de sa demande d’indemnisation\u00a0; nul quand il n’y en a pas.' })
  status!: DiStatus | null;

  @Field(() => String, { nullable: true, description: 'Statut, tel qu’il se lit.' })
  statusLabel!: string | null;

  @Field(() => String, { nullable: true, description: 'Référence de sa demande.' })
  diReference!: string | null;

  @Field(() => DayScalar, { description: 'Dernier jour pour déclarer.' })
  deadline!: Day;

  @Field(() => Boolean, { description: 'Vrai quand la personne connectée peut ouvrir la déclaration de ce mois.' })
  canOpen!: boolean;
}

/** What the claims tell of a decision. */
@Resolver(() => DaType)
export class MonthsOfDaResolver {
  @FieldResolver(() => [DaMonthType], { description: 'Mois de la décision, avec l’état de leur déclaration.' })
  async months(@Root() { row }: DaType, @Ctx() ctx: Context): Promise<DaMonthType[]> {
    const [claims, rights, dap] = await Promise.all([disOfStem(ctx, row.stem), rightsOfViewer(ctx, row.siret), dapOfDa(ctx, row)]);
    const today = parisDayOf(ctx.deps.clock.now());
    const deadline = deadlineOf(row, dap?.firstSubmittedAt ?? row.effectiveAt);
    return monthsOfPeriod(row.startDay, row.endDay).map((month) => {
      const ofThatMonth = claims.filter((one) => one.month === month);
      const claim = ofThatMonth.find(isLiving) ?? ofThatMonth[0];
      return {
        month,
        label: formatMonth(month),
        status: claim?.status ?? null,
        statusLabel: claim ? DI_STATUS_WORDS[claim.status].label : null,
        diReference: claim?.reference ?? null,
        deadline,
        canOpen: !(claim && isLiving(claim)) && rights?.writesDi === true && openingRefusals(row, month, today, deadline).length === 0,
      };
    });
  }

  @FieldResolver(() => HundredthsScalar, { description: 'Heures déjà demandées sur cette décision.' })
  async usedHours(@Root() { row }: DaType, @Ctx() ctx: Context): Promise<number> {
    return usedHoursOfStem(ctx, row.stem);
  }

  @FieldResolver(() => HundredthsScalar, { description: 'Heures qui restent.' })
  async leftHours(@Root() { row }: DaType, @Ctx() ctx: Context): Promise<number> {
    return Math.max(0, row.authorisedHours - (await usedHoursOfStem(ctx, row.stem)));
  }
}

@Resolver(() => EstablishmentType)
export class DisOfEstablishmentResolver {
  @FieldResolver(() => DiConnection, { description: 'Demandes d’indemnisation de l’établissement, dernière ouverte d’abord.' })
  async dis(
    @Root() { siret }: EstablishmentType,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<DiType>> {
    return listDis(ctx.deps.db.read, ctx.viewer, { siret }, { first, after }, toDi);
  }
}
