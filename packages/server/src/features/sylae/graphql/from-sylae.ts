import { eq } from 'drizzle-orm';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context.ts';
import { MeType } from '../../accounts/index.ts';
import { sylaeTables } from '../tables.ts';

@Resolver(() => MeType)
export class FromSylaeResolver {
  @FieldResolver(() => Boolean, { description: 'Vrai quand le compte vient de Sylae, un autre service de l’ASP\u00a0: il n’habilite à rien ici par lui-même.' })
  async fromSylae(@Root() me: MeType, @Ctx() ctx: Context): Promise<boolean> {
    const { sylaeAccount } = sylaeTables(ctx.deps.db);
    const rows = await ctx.deps.db.read.sql.select({ id: sylaeAccount.identifier }).from(sylaeAccount).where(eq(sylaeAccount.accountId, me.id));
    return rows.length > 0;
  }
}
