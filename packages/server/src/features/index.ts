import 'reflect-metadata';
import type { Acts } from '../acts/index.ts';
import { idempotencyTables } from '../acts/idempotency.ts';
import { leaseTables } from '../jobs/tables.ts';
import { journalTables } from '../journal/index.ts';
import { messageTables } from '../outbox/index.ts';
import { accounts } from './accounts/index.ts';
import { announcements } from './announcements/index.ts';
import { documents } from './documents/index.ts';
import { establishments } from './establishments/index.ts';
import type { Feature } from './feature.ts';
import { law } from './law/index.ts';
import { di } from './di/index.ts';
import { dap } from './dap/index.ts';
import { da } from './da/index.ts';
import { habilitations } from './habilitations/index.ts';
import { search } from './search/index.ts';
import { service } from './service/index.ts';
import { spaces } from './spaces/index.ts';
import { tacitRegimes } from './tacit-regimes/index.ts';
import { tacitAcceptance } from './tacit-acceptance/index.ts';

/** What every feature leans on, collected the same way. */
const foundations: Feature = {
  name: 'foundations',
  acts: {} satisfies Acts,
  resolvers: [],
  tables: [journalTables, messageTables, idempotencyTables, leaseTables],
};

export const features: readonly Feature[] = [foundations, accounts, habilitations, establishments, tacitRegimes, tacitAcceptance, spaces, documents, announcements, service, law, di, dap, da, search];
