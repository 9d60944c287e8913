import type { Feature } from '../feature.ts';
import { mandateActs } from './acts.ts';
import { CabinetFieldResolver, MandateFieldResolver, MandateOfEstablishmentResolver } from './graphql/fields.ts';
import { MandateLinkResolver } from './graphql/link-resolver.ts';
import { MandateResolver } from './graphql/resolver.ts';
import { mandateLinkTables } from './tables.ts';
import { mandateWarningJob } from './warn-job.ts';

export { createCabinet } from './cabinets.ts';
export { readNewcomer, welcome } from './newcomer.ts';
export { proposeMandate } from './propose.ts';
export { signMandate } from './sign.ts';

/** Accountants: their cabinets, and the mandates that companies sign for them. What a mandate opens is read by `habilitations`. */
export const mandates: Feature = {
  name: 'mandates',
  acts: mandateActs,
  resolvers: [MandateResolver, MandateLinkResolver, CabinetFieldResolver, MandateFieldResolver, MandateOfEstablishmentResolver],
  tables: [mandateLinkTables],
  jobs: [mandateWarningJob],
};
