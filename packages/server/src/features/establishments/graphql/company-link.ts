import { PROOF_LEVEL_WORDS } from '@apart/shared';
import { inArray } from 'drizzle-orm';
import type { Context } from '../../../graphql/context.ts';
import { establishmentTables } from '../../companies/index.ts';
import type { EstablishmentRow } from '../repository.ts';
import type { CompanyLinkType } from './life-types.ts';

export const toCompanyLink = (row: Pick<EstablishmentRow, 'proofLevel' | 'provedAt'>): CompanyLinkType => ({ level: row.proofLevel, ...PROOF_LEVEL_WORDS[row.proofLevel], at: row.provedAt });

/** What proves the link of the establishment of a file that the viewer sees, for all the files of a request at once. */
export function companyLinkOf(ctx: Context, siret: string): Promise<CompanyLinkType> {
  return ctx.loaders
    .get<string, CompanyLinkType>(ctx, 'establishment.link', async ({ deps }, sirets) => {
      const q = deps.db.read;
      const { establishment } = establishmentTables(q);
      const { siret: key, proofLevel, provedAt } = establishment;
      const rows = await q.sql.select({ siret: key, proofLevel, provedAt }).from(establishment).where(inArray(key, [...sirets]));
      return sirets.map((one) => toCompanyLink(rows.find((row) => row.siret === one) ?? { proofLevel: 'DECLARED', provedAt: null }));
    })
    .load(siret);
}
