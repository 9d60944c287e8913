import 'reflect-metadata';
import type { Acts } from '../acts/index.ts';
import { idempotencyTables } from '../acts/idempotency.ts';
import { leaseTables } from '../jobs/tables.ts';
import { journalTables } from '../journal/index.ts';
import { messageTables } from '../outbox/index.ts';
import { accounts } from './accounts/index.ts';
import { apiTokens } from './api-tokens/index.ts';
import { calendarFeed } from './calendar-feed/index.ts';
import { companies } from './companies/index.ts';
import { cseOpinions } from './cse-opinions/index.ts';
import { announcements } from './announcements/index.ts';
import { assistance } from './assistance/index.ts';
import { mailDelivery } from './mail-delivery/index.ts';
import { documents } from './documents/index.ts';
import { establishments } from './establishments/index.ts';
import type { Feature } from './feature.ts';
import { law } from './law/index.ts';
import { dapMessages } from './dap-messages/index.ts';
import { di } from './di/index.ts';
import { payments } from './payments/index.ts';
import { dap } from './dap/index.ts';
import { da } from './da/index.ts';
import { agents } from './agents/index.ts';
import { legacyFiles } from './legacy-files/index.ts';
import { leaks } from './leaks/index.ts';
import { supportAccess } from './support-access/index.ts';
import { grants } from './grants/index.ts';
import { habilitations } from './habilitations/index.ts';
import { listExports } from './list-exports/index.ts';
import { longWork } from './long-work/index.ts';
import { massDecision } from './mass-decision/index.ts';
import { mandates } from './mandates/index.ts';
import { oidc } from './oidc/index.ts';
import { myAccount } from './my-account/index.ts';
import { renewals } from './renewals/index.ts';
import { savedViews } from './saved-views/index.ts';
import { search } from './search/index.ts';
import { service } from './service/index.ts';
import { signInFeature } from './sign-in/index.ts';
import { simulation } from './simulation/index.ts';
import { sirene } from './sirene/index.ts';
import { spaces } from './spaces/index.ts';
import { statistics } from './statistics/index.ts';
import { sylae } from './sylae/index.ts';
import { tacitRegimes } from './tacit-regimes/index.ts';
import { tacitAcceptance } from './tacit-acceptance/index.ts';

/** What every feature leans on, collected the same way. */
const foundations: Feature = {
  name: 'foundations',
  acts: {} satisfies Acts,
  resolvers: [],
  tables: [journalTables, messageTables, idempotencyTables, leaseTables],
};

export const features: readonly Feature[] = [foundations, accounts, signInFeature, myAccount, companies, habilitations, establishments, mandates, tacitRegimes, tacitAcceptance, spaces, documents, announcements, service, law, di, dap, da, search, sylae, oidc, assistance, mailDelivery, sirene, apiTokens, calendarFeed, grants, agents, supportAccess, leaks, longWork, listExports, savedViews, massDecision, payments, cseOpinions, dapMessages, renewals, legacyFiles, simulation, statistics];
