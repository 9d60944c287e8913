import 'reflect-metadata';
import type { Acts } from '../acts/index.ts';
import { idempotencyTables } from '../acts/idempotency.ts';
import { leaseTables } from '../jobs/tables.ts';
import { journalTables } from '../journal/index.ts';
import { messageTables } from '../outbox/index.ts';
import { accounts } from './accounts/index.ts';
import { establishments } from './establishments/index.ts';
import type { Feature } from './feature.ts';
import { habilitations } from './habilitations/index.ts';
import { tacitAcceptance } from './tacit-acceptance/index.ts';

/** What every feature leans on, collected the same way. */
const foundations: Feature = {
  name: 'foundations',
  acts: {} satisfies Acts,
  resolvers: [],
  tables: [journalTables, messageTables, idempotencyTables, leaseTables],
};

export const features: readonly Feature[] = [foundations, accounts, habilitations, establishments, tacitAcceptance];
