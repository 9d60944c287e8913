import { calendarOf, refusal } from '@apart/shared';
import { eq, sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { execute, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Context } from '../../graphql/context.ts';
import { Loaders } from '../../graphql/loaders.ts';
import { toRefusals } from '../../graphql/types/refusal.ts';
import { noteAside } from '../../persistence/index.ts';
import { securityEvent } from '../../security/events.ts';
import { fingerprintOf, isDrawnSecret } from '../../security/drawn-secret.ts';
import { accountTables, viewerFor } from '../accounts/index.ts';
import { deadlinesSeenBy, type Ask } from './deadlines.ts';
import { SECRET_START } from './secret-address.ts';
import { calendarFeedTables, type CalendarFeedRow } from './tables.ts';

/** Calendars read by themselves; what is asked of them, in seconds: four hours. */
const READ_AGAIN_AFTER_S = 4 * 3600;
/** How often the last reading is written. */
const LAST_READ_MS = 3_600_000;
/** It says to no cache to keep it, and to no search engine to list it. */
const HEADERS = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
const NOT_FOUND = refusal('NOT_FOUND', '', 'Aucun agenda à cette adresse.');

/**
 * The deadlines of one person, for their calendar: `GET /agenda/<secret>.ics`. Who is found by the secret is the person as they are
 * now: what the schema would show them at this instant, and nothing once they are closed. Every other address answers alike (404).
 */
export function calendarFeedRoutes(app: FastifyInstance, deps: Deps, schema: GraphQLSchema): void {
  app.get<{ Params: { secret: string } }>('/agenda/:secret.ics', async (request, reply) => {
    void reply.headers(HEADERS);
    const found = await ownerOf(deps, request.params.secret);
    if (!found) {
      securityEvent(deps.log, 'feed.refused', { from: request.ip });
      return reply.code(404).send({ refusals: toRefusals([NOT_FOUND]) });
    }
    const { viewer, feed } = found;
    const deadlines = await deadlinesSeenBy(viewer, askAs(viewer, deps, schema, request, reply));
    await noteReading(deps, feed);
    return reply.type('text/calendar; charset=utf-8').send(await calendarOf(deadlines, { origin: deps.config.publicUrl, now: deps.clock.now(), readAgainAfter: READ_AGAIN_AFTER_S }));
  });
}

async function ownerOf(deps: Deps, secret: string): Promise<{ readonly viewer: Viewer; readonly feed: CalendarFeedRow } | undefined> {
  if (!isDrawnSecret(SECRET_START, secret)) return undefined;
  const [row] = await deps.db.read
    .prepared('calendarFeed.owner', (q) => {
      const { calendarFeed } = calendarFeedTables(q);
      const { account } = accountTables(q);
      return q.sql
        .select({ feed: calendarFeed, account: { id: account.id, email: account.email, firstName: account.firstName, lastName: account.lastName, role: account.role, closedAt: account.closedAt } })
        .from(calendarFeed)
        .innerJoin(account, eq(account.id, calendarFeed.accountId))
        .where(eq(calendarFeed.secretHash, sql.placeholder('hash')));
    })
    .execute({ hash: fingerprintOf(secret) });
  if (!row || row.account.closedAt !== null) return undefined;
  const { role, closedAt: _open, ...account } = row.account;
  const viewer = await viewerFor(deps.db.read, account, role, deps.clock.now());
  return deps.acts.may('calendarFeed.read', viewer) ? { viewer, feed: row.feed } : undefined;
}

/** The schema, asked as this person: the door, the objects and the SQL say what they may see. */
function askAs(viewer: Viewer, deps: Deps, schema: GraphQLSchema, request: FastifyRequest, reply: FastifyReply): Ask {
  return async <T>(document: Parameters<Ask>[0], variables: Record<string, unknown>) => {
    const contextValue: Context = { viewer, deps, loaders: new Loaders(), request, reply, countTry: () => Promise.resolve() };
    const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
    if (errors?.[0]) throw errors[0];
    // As a browser reads it: instants are text.
    return JSON.parse(JSON.stringify(data)) as T;
  };
}

async function noteReading(deps: Deps, { accountId, secretHash, lastReadAt }: CalendarFeedRow): Promise<void> {
  const now = deps.clock.now();
  if (lastReadAt && now.getTime() - lastReadAt.getTime() < LAST_READ_MS) return;
  const { calendarFeed } = calendarFeedTables(deps.db);
  await noteAside(deps, async (tx) => void (await tx.sql.update(calendarFeed).set({ lastReadAt: now }).where(eq(calendarFeed.secretHash, secretHash))));
  securityEvent(deps.log, 'feed.read', { accountId });
}
