import { AGENT_ROLES } from '@apart/shared';
import { defineTables } from '../../persistence/index.ts';

export const agentRequestStatuses = ['PENDING', 'GRANTED', 'REFUSED'] as const;
export type AgentRequestStatus = (typeof agentRequestStatuses)[number];

export const agentTables = defineTables((kit) => ({
  /** A request for an agent's access, from anybody: nothing of it was checked but its form. */
  agentAccessRequest: kit.table(
    'agent_access_request',
    {
      id: kit.id('id'),
      /** Lower case. */
      email: kit.text('email').notNull(),
      firstName: kit.text('first_name').notNull(),
      lastName: kit.text('last_name').notNull(),
      /** « DDETS du Rhône, pôle Emploi ». */
      service: kit.text('service').notNull(),
      /** What is asked, then what was granted. */
      role: kit.enumeration('role', AGENT_ROLES).notNull(),
      departements: kit.json<readonly string[]>('departements').notNull(),
      message: kit.text('message'),
      status: kit.enumeration('status', agentRequestStatuses).notNull(),
      createdAt: kit.instant('created_at').notNull(),
      answeredAt: kit.instant('answered_at'),
      answeredByName: kit.text('answered_by_name'),
      answerReason: kit.text('answer_reason'),
      version: kit.int('version').notNull(),
    },
    (t) => [kit.index('agent_access_request_status').on(t.status, t.createdAt, t.id), kit.index('agent_access_request_email').on(t.email, t.createdAt)],
  ),
}));
export type AgentRequestRow = ReturnType<typeof agentTables>['agentAccessRequest']['$inferSelect'];
