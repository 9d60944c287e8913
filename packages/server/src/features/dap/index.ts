import type { Feature } from '../feature.ts';
import { dapActs } from './acts.ts';
import { DapAgentResolver } from './graphql/agent-resolver.ts';
import { DapDecidedResolver } from './graphql/decided-resolver.ts';
import { DapEmployerResolver } from './graphql/employer-resolver.ts';
import { DapFieldResolver } from './graphql/field-resolver.ts';
import { DapOfDaResolver, DapsOfEstablishmentResolver } from './graphql/link-resolvers.ts';
import { DapQueryResolver } from './graphql/query-resolver.ts';
import { DapRefusalsResolver } from './graphql/refusal-resolver.ts';
import { WorklistResolver } from './graphql/worklist-resolver.ts';
import { dapReactions } from './reactions/index.ts';
import { fillCopies } from './copies.ts';
import { dapTables } from './tables.ts';

export { acceptBySilence, type SilenceOutcome } from './accept-by-silence.ts';
export { AWAITING_CSE_STATUSES, awaitsCseOpinion } from './cse-opinion.ts';
export { authoriseDap } from './authorise.ts';
export { DapConnection, DapPayload, DapType, toDap } from './graphql/dap-type.ts';
export { submissionOf } from './graphql/batches.ts';
export { CseOpinionEnum, DapStatusEnum, PieceKindEnum, TacitRegimeKindEnum } from './graphql/enums.ts';
export { DapFilterInput } from './graphql/inputs.ts';
export { DapRefusalType } from './graphql/refusal-resolver.ts';
export { toDapPage } from './graphql/to-dap-page.ts';
export { copiesOf } from './copies.ts';
export { countDaps } from './count.ts';
export { type DapFilter } from './filter.ts';
export { listDaps } from './list.ts';
export { refuseDap } from './refuse.ts';
export { type DapRefusalRow } from './refusal-record.ts';
export { acceptedBySilence, dapNotFound, dapOrNotFound, dapVersionConflict, isUndecided, termPassed } from './refusals.ts';
export { changeDap, dapById, dapPerimeter, dapsByIds, dueBy, findDap, versionsOf, visibleDap, type DapRow } from './repository.ts';
export { replaceDecision } from './replace-decision.ts';
export { returnDap } from './return.ts';
export { nextDapNumber } from './numbering.ts';
export { draftOf, saveDap, type SaveDap } from './save.ts';
export { startAvenant } from './start-avenant.ts';
export { submitDap } from './submit.ts';
export { dapTables, notWaiting } from './tables.ts';
export { statusLabel as dapStatusLabel } from './sentence.ts';
export { takeDap } from './take.ts';
export { readTypedText, type Reading, type TypedText } from './typed-text.ts';
export { withdrawDa } from './withdraw-da.ts';
export { withdrawDap } from './withdraw.ts';

export const dap: Feature = {
  name: 'dap',
  acts: dapActs,
  resolvers: [DapQueryResolver, WorklistResolver, DapEmployerResolver, DapAgentResolver, DapDecidedResolver, DapFieldResolver, DapRefusalsResolver, DapOfDaResolver, DapsOfEstablishmentResolver],
  tables: [dapTables],
  reactions: dapReactions,
  prepare: fillCopies,
};
