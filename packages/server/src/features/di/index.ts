import type { Feature } from '../feature.ts';
import { diActs } from './acts.ts';
import { DaMonthType, DisOfEstablishmentResolver, MonthsOfDaResolver } from './graphql/da-fields.ts';
import { DiEmployeeFullType, DiEmployeeMaskedType, DiEmployeeNamedType } from './graphql/employee.ts';
import { DiFieldResolver, DiTotalsResolver } from './graphql/field-resolver.ts';
import { DiResolver } from './graphql/resolver.ts';
import { diReactions } from './reactions/index.ts';
import { diTables } from './tables.ts';

export { approveDi, recordDiPayment, rejectDi, requestDiPayment, withdrawDi } from './decide.ts';
export { openDi } from './open.ts';
export { findDi, searchDis, type DiRow } from './repository.ts';
export { saveDiLines } from './save-lines.ts';
export { submitDi } from './submit.ts';
export { diTables } from './tables.ts';

export const di: Feature = {
  name: 'di',
  acts: diActs,
  resolvers: [DiResolver, DiFieldResolver, DiTotalsResolver, MonthsOfDaResolver, DisOfEstablishmentResolver],
  orphanedTypes: [DiEmployeeFullType, DiEmployeeMaskedType, DiEmployeeNamedType, DaMonthType],
  tables: [diTables],
  reactions: diReactions,
};
