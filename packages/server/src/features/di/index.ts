import type { Feature } from '../feature.ts';
import { diActs } from './acts.ts';
import { deadlineAlarmJob } from './deadline-alarms/job.ts';
import { deadlineAlarmTables } from './deadline-alarms/tables.ts';
import { DaMonthType, DisOfEstablishmentResolver, MonthsOfDaResolver } from './graphql/da-fields.ts';
import { DiEmployeeFullType, DiEmployeeMaskedType, DiEmployeeNamedType } from './graphql/employee.ts';
import { DiFieldResolver, DiTotalsResolver, SavedLinesResolver } from './graphql/field-resolver.ts';
import { DiFollowingResolver } from './graphql/following-resolver.ts';
import { DiImportResolver } from './graphql/import.ts';
import { ComplementOfDiResolver, LateDecreeLinesResolver, LateDecreesResolver } from './graphql/late-decrees.ts';
import { DiResolver } from './graphql/resolver.ts';
import { DiReopeningResolver } from './graphql/reopening-resolver.ts';
import { VersionsOfDiResolver } from './graphql/versions.ts';
import { diImportRoutes } from './import/routes.ts';
import { diImportTables } from './import/tables.ts';
import { recomputeJob } from './late-decrees/job.ts';
import { diReactions } from './reactions/index.ts';
import { diTables } from './tables.ts';

export { claimedOn } from './claimed.ts';
export { approveDi, rejectDi, withdrawDi } from './decide.ts';
export { countedClaims, diById, diPerimeter, findDi, usedByDa, type DiRow } from './repository.ts';
export { invalidatedPayment, orderedCents, recordDiPayment, recordedPayment, requestDiPayment, requestedPayment } from './pay.ts';
export { move as moveDiInAct } from './act-on.ts';
export { decisionsOf as decisionsOfClaims } from './decision.ts';
export { DiFilterInput } from './graphql/inputs.ts';
export { countDis, listDis, type DiFilter } from './list.ts';
export { openDi } from './open.ts';
export { AllowanceCategoryEnum, ContractKindEnum, DiStatusEnum, WorkingTimeArrangementEnum } from './graphql/enums.ts';
export { AmountStepType, toSteps } from './graphql/line.ts';
export { saveDiLines } from './save-lines.ts';
export { submitDi } from './submit.ts';
export { diTables } from './tables.ts';

export const di: Feature = {
  name: 'di',
  acts: diActs,
  resolvers: [DiResolver, DiImportResolver, DiFollowingResolver, LateDecreesResolver, LateDecreeLinesResolver, ComplementOfDiResolver, DiReopeningResolver, DiFieldResolver, VersionsOfDiResolver, DiTotalsResolver, SavedLinesResolver, MonthsOfDaResolver, DisOfEstablishmentResolver],
  orphanedTypes: [DiEmployeeFullType, DiEmployeeMaskedType, DiEmployeeNamedType, DaMonthType],
  tables: [diTables, diImportTables, deadlineAlarmTables],
  reactions: diReactions,
  jobs: [recomputeJob, deadlineAlarmJob],
  routes: diImportRoutes,
};
