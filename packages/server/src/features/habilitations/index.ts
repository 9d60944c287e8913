import type { Feature } from '../feature.ts';
import { mandateTables } from './mandate-tables.ts';
import { habilitationTables } from './tables.ts';

export { byDepartement } from './by-departement.ts';
export { rightsOfViewer } from './graphql/rights-of-viewer.ts';
export { HabilitationRoleEnum } from './graphql/role.ts';
export { administratorsOf, administratorsOfCompany, agentsOf, agentsWorkingOn, declarantsOf, headsOfUds, nationalAdministrators, peopleOf, peopleOfEach, type Head } from './people.ts';
export { perimeterOf, readsScope } from './perimeter.ts';
export { mandateStatuses, mandateTables, type MandateStatus } from './mandate-tables.ts';
export { isMemberOf, mandatesInSight, maySeeMandate } from './mandate-sight.ts';
export { maySee, maySeeAll, mayWriteFor, rightsOn, rightsOnEach, roleUnder, type RightsOn, type Written } from './policy.ts';
export { habilitationRoles, habilitationTables, type HabilitationRole } from './tables.ts';

export const habilitations: Feature = {
  name: 'habilitations',
  acts: {},
  resolvers: [],
  tables: [habilitationTables, mandateTables],
};
