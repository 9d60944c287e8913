import type { Feature } from '../feature.ts';
import { agentActs } from './acts.ts';
import { AgentResolver } from './graphql/resolver.ts';
import { agentsJob } from './job.ts';
import { agentTables } from './tables.ts';

export { agentTables } from './tables.ts';

/** Accesses of agents: asked for, granted, changed, ended; départements lent for a time. */
export const agents: Feature = {
  name: 'agents',
  acts: agentActs,
  resolvers: [AgentResolver],
  tables: [agentTables],
  jobs: [agentsJob],
};
