import type { Context } from '../../../graphql/context.ts';
import { rightsOnEach, type RightsOn } from '../policy.ts';

/** The viewer's rights on an establishment, read for all those of a request at once; `null` for the administration. */
export function rightsOfViewer(ctx: Context, siret: string): Promise<RightsOn | null> {
  return ctx.loaders
    .get<string, RightsOn | null>(ctx, 'habilitation.rights', async ({ deps, viewer }, sirets) => {
      const rights = await rightsOnEach(deps.db.read, viewer, sirets);
      return sirets.map((one) => rights.get(one) ?? null);
    })
    .load(siret);
}
