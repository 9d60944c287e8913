import type { Feature } from '../feature.ts';
import { DapMessageResolver } from './graphql/resolver.ts';
import { dapMessageTables } from './tables.ts';

export { agentsInCharge } from './in-charge.ts';
export { employerWroteSince } from './repository.ts';
export { sendDapMessage } from './send.ts';

/** The thread of a file: the employer and the agent write to each other where both see the same facts. */
export const dapMessages: Feature = {
  name: 'dap-messages',
  acts: {
    'dap.sendMessage': { label: 'Message', who: ['employer', 'ud'], scopes: ['dap:write'] },
    'dap.readMessages': { label: 'Messages lus', who: ['employer', 'ud'], scopes: ['dap:write'] },
  },
  resolvers: [DapMessageResolver],
  tables: [dapMessageTables],
};
