import { createApp } from '@apart/server';
import { clockStartingAt, systemClock } from '@apart/server/clock';
import { readConfig } from '@apart/server/config';
import { listen } from './listen.ts';

/** The whole server as it runs: session, rights, limits of documents, rate limit, headers. */
const app = await createApp(
  readConfig({ APART_MODE: 'test', DATABASE_URL: process.env.DATABASE_URL, LOG_LEVEL: 'silent', SCHEDULER: 'off', REQUESTS_PER_MINUTE: '100000000' }),
  { clock: process.env.NOW ? clockStartingAt(new Date(process.env.NOW)) : systemClock },
);
await listen(app.http);
