import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { desc, eq } from 'drizzle-orm';
import { accountIdOf } from '../../../acts/index.ts';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { spaceTables } from '../tables.ts';
import { TERMS, TERMS_VERSION } from '../terms/index.ts';
import { TermsOfUseType, TermsReceiptType } from './space.ts';

@Resolver()
export class TermsResolver {
  @OfAct('terms.read')
  @Query(() => TermsOfUseType, { nullable: true, description: 'Les conditions générales d’utilisation\u00a0: la version en vigueur, ou celle qui est demandée.' })
  termsOfUse(@Arg('version', () => String, { nullable: true, description: 'Version, par exemple «\u00a02026-01\u00a0».' }) version?: string): TermsOfUseType | null {
    const found = TERMS.find((terms) => terms.version === (version ?? TERMS_VERSION));
    return found ? { ...found, current: found.version === TERMS_VERSION } : null;
  }

  @OfAct('terms.receipts')
  @Query(() => [TermsReceiptType], { description: 'Les récépissés d’adhésion de la personne connectée, le dernier d’abord.' })
  async termsReceipts(@Ctx() ctx: Context): Promise<TermsReceiptType[]> {
    const { termsAcceptance } = spaceTables(ctx.deps.db);
    return ctx.deps.db.read.sql
      .select()
      .from(termsAcceptance)
      .where(eq(termsAcceptance.accountId, accountIdOf(ctx.viewer) ?? ''))
      .orderBy(desc(termsAcceptance.acceptedAt), desc(termsAcceptance.id));
  }
}
