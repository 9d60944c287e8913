import { refusalReason } from '@apart/shared';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { refusalsOf, type DapRefusalRow } from '../refusal-record.ts';
import type { DapRow } from '../repository.ts';
import type { Replacement } from '../tables.ts';
import { DapType } from './dap-type.ts';
import { ReplacementEnum } from './notes-type.ts';

/** `documents` adds the letter. */
@ObjectType('DapRefusal', { description: 'Un refus, tel qu’il a été prononcé\u00a0; il reste lisible quand une autre décision l’a remplacé.' })
export class DapRefusalType {
  /** The rows behind it, for field resolvers; never published. */
  row!: DapRefusalRow;
  dap!: DapRow;

  @Field(() => ID, { description: 'Identifiant.' })
  get id(): string {
    return this.row.id;
  }

  @Field(() => InstantScalar, { description: 'Instant du refus.' })
  get at(): Date {
    return this.row.refusedAt;
  }

  @Field(() => String, { description: 'Auteur.' })
  get by(): string {
    return this.row.byName;
  }

  @Field(() => String, { description: 'Motif du catalogue, tel qu’il se lit.' })
  get reasonLabel(): string {
    return refusalReason(this.row.reasonCode)?.label ?? '';
  }

  @Field(() => String, { description: 'Article qui le fonde.' })
  get reasonArticle(): string {
    return refusalReason(this.row.reasonCode)?.article ?? '';
  }

  @Field(() => String, { description: 'Explication de l’agent.' })
  get text(): string {
    return this.row.text;
  }

  @Field(() => InstantScalar, { nullable: true, description: 'Instant où une autre décision l’a remplacé\u00a0; nul tant qu’il tient.' })
  get replacedAt(): Date | null {
    return this.row.withdrawnAt;
  }

  @Field(() => ReplacementEnum, { nullable: true, description: 'Ce qui l’a remplacé.' })
  get replacedBy(): Replacement | null {
    return this.row.withdrawnFor;
  }

  @Field(() => String, { nullable: true, description: 'Pourquoi il a été remplacé.' })
  get replacedWhy(): string | null {
    return this.row.withdrawnWhy;
  }
}

@Resolver(() => DapType)
export class DapRefusalsResolver {
  @FieldResolver(() => [DapRefusalType], { description: 'Les refus prononcés sur cette version, le premier d’abord, ceux qui ont été remplacés compris.' })
  async refusalDecisions(@Root() { row: dap }: DapType, @Ctx() ctx: Context): Promise<DapRefusalType[]> {
    const rows = await ctx.loaders.get(ctx, 'dap.refusals', readRefusals).load(dap);
    return rows.map((row) => Object.assign(new DapRefusalType(), { row, dap }));
  }
}

async function readRefusals(ctx: Context, files: readonly DapRow[]): Promise<readonly (readonly DapRefusalRow[])[]> {
  const rows = await refusalsOf(ctx.deps.db.read, files);
  return files.map(({ id }) => rows.filter(({ dapId }) => dapId === id));
}
