import type { Feature } from '../feature.ts';
import { dapActs } from './acts.ts';
import { DapAgentResolver } from './graphql/agent-resolver.ts';
import { DapEmployerResolver } from './graphql/employer-resolver.ts';
import { DapFieldResolver } from './graphql/field-resolver.ts';
import { DapOfDaResolver, DapsOfEstablishmentResolver } from './graphql/link-resolvers.ts';
import { DapQueryResolver } from './graphql/query-resolver.ts';
import { dapReactions } from './reactions/index.ts';
import { dapTables } from './tables.ts';

export { acceptBySilence } from './accept-by-silence.ts';
export { authoriseDap } from './authorise.ts';
export { beginsWith } from './begins-with.ts';
export { DapConnection, DapPayload, DapType, toDap } from './graphql/dap-type.ts';
export { TacitRegimeKindEnum } from './graphql/enums.ts';
export { toDapPage } from './graphql/to-dap-page.ts';
export { listDaps, type DapFilter } from './list.ts';
export { refuseDap } from './refuse.ts';
export { acceptedBySilence, dapNotFound, dapVersionConflict, isUndecided } from './refusals.ts';
export { changeDap, dapById, dapPerimeter, dapsByIds, dueBy, findDap, versionsOf, visibleDap, type DapRow } from './repository.ts';
export { returnDap } from './return.ts';
export { saveDap, type SaveDap } from './save.ts';
export { startAvenant } from './start-avenant.ts';
export { submitDap } from './submit.ts';
export { dapTables, notWaiting } from './tables.ts';
export { takeDap } from './take.ts';
export { readTypedText, type Reading, type TypedText } from './typed-text.ts';
export { withdrawDap } from './withdraw.ts';

export const dap: Feature = {
  name: 'dap',
  acts: dapActs,
  resolvers: [DapQueryResolver, DapEmployerResolver, DapAgentResolver, DapFieldResolver, DapOfDaResolver, DapsOfEstablishmentResolver],
  tables: [dapTables],
  reactions: dapReactions,
};
