import { signedIn } from '../../acts/index.ts';
import type { Feature } from '../feature.ts';
import { habilitationTables } from './tables.ts';

export { HabilitationRoleEnum } from './graphql/role.ts';
export { administratorsOf, agentsOf, nationalAdministrators, peopleOf } from './people.ts';
export { perimeterOf } from './perimeter.ts';
export { maySee, mayWriteFor, roleOn } from './policy.ts';
export { habilitationTables, type HabilitationRole } from './tables.ts';

export const habilitations: Feature = {
  name: 'habilitations',
  acts: { 'habilitation.read': { label: 'Lecture des habilitations', who: signedIn } },
  resolvers: [],
  tables: [habilitationTables],
};
