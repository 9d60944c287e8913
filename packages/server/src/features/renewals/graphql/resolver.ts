import type { Month } from '@apart/shared';
import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { HundredthsScalar, MonthScalar } from '../../../graphql/scalars.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { DapPayload, DapType, findDap, toDap } from '../../dap/index.ts';
import { startRenewal } from '../start.ts';
import { usageOf } from '../usage.ts';

@ObjectType('RenewalMonth', { description: 'Ce qui a été demandé pour un mois de la décision renouvelée.' })
export class RenewalMonthType {
  @Field(() => MonthScalar, { description: 'Mois.' })
  month!: Month;

  @Field(() => Int, { description: 'Salariés indemnisés.' })
  employees!: number;

  @Field(() => HundredthsScalar, { description: 'Heures indemnisables.' })
  hours!: number;
}

@ObjectType('RenewalBasis', { description: 'La décision que cette demande renouvelle, et ce qui en a été utilisé.' })
export class RenewalBasisType {
  @Field(() => String, { description: 'Référence de la décision renouvelée.' })
  reference!: string;

  @Field(() => [RenewalMonthType], { description: 'Utilisation, mois par mois\u00a0; vide quand rien n’a encore été demandé.' })
  months!: readonly RenewalMonthType[];
}

@Resolver(() => DapType)
export class RenewalResolver {
  @OfAct('dap.startRenewal')
  @Mutation(() => DapPayload, { description: 'Commencer la demande qui suit une décision en vigueur, remplie de ce qui a réellement été utilisé.' })
  async startRenewal(
    @Arg('reference', () => String, { description: 'Référence de la décision ou de l’une des versions du dossier.' }) reference: string,
    @Arg('idempotencyKey', () => String, { description: 'Clé choisie par l’appelant\u00a0: la même clé ne crée qu’une demande.' }) idempotencyKey: string,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toPayload(await startRenewal(ctx.deps, ctx.viewer, { reference, idempotencyKey }), (row) => ({ dap: toDap(row, ctx.deps.clock.now()) }));
  }

  @FieldResolver(() => RenewalBasisType, { nullable: true, description: 'Ce que cette demande renouvelle\u00a0; nul pour une première demande.' })
  async renewalOf(@Root() { row }: DapType, @Ctx() ctx: Context): Promise<RenewalBasisType | null> {
    if (row.renewalOf === null) return null;
    const before = await findDap(ctx.deps.db.read, ctx.viewer, row.renewalOf);
    return before ? { reference: row.renewalOf, months: await usageOf(ctx.deps.db.read, before.stem) } : null;
  }
}
