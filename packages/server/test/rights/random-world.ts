import type { FastifyInstance, FastifyRequest } from 'fastify';
import { visitor, type Viewer } from '../../src/acts/index.ts';
import { accountTables, viewerFor } from '../../src/features/accounts/index.ts';
import { features } from '../../src/features/index.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { eq } from 'drizzle-orm';
import { aWorld, type databases } from '../world.ts';
import type { Asker } from './askers.ts';
import { planOf } from './plan.ts';
import { NOW, type Planting } from './planting.ts';
import type { Question } from './questions.ts';
import { undoing } from './undone.ts';
import type { Wish } from './wish.ts';

/** A planted world and a door to it through which anybody may come in: the viewer is the one that the service makes of the account. */
export interface RandomWorld {
  readonly plan: Planting;
  readonly schema: Awaited<ReturnType<typeof aWorld>>['app']['schema'];
  /** A mutation is undone: the world stays as it was planted. */
  ask(by: Asker, question: Pick<Question, 'kind' | 'document'>, variables: Record<string, unknown>): Promise<{ readonly status: number; readonly text: string }>;
  close(): Promise<void>;
}

const ASKER = 'x-asker';

export async function aRandomWorld(database: (typeof databases)[number], wish: Wish): Promise<RandomWorld> {
  const world = await aWorld(database, { now: NOW.toISOString() });
  const { deps, schema } = world.app;
  const plan = planOf(wish, deps.secrets);
  const places = new Map(plan.askers.map((one) => [one.name, one]));
  let doors: Record<Question['kind'], FastifyInstance> | undefined;
  try {
    await deps.db.transaction(async (tx) => {
      const tables = Object.assign({}, ...features.flatMap((feature) => feature.tables.map((of) => of(tx)))) as Record<string, Parameters<typeof tx.sql.insert>[0]>;
      for (const { table, values } of plan.rows) await tx.sql.insert(tables[table]!).values(values as never);
    });
    const byName = async (request: FastifyRequest): Promise<Viewer> => {
      const by = places.get(decodeURIComponent(String(request.headers[ASKER])));
      if (!by) throw new Error('Nobody asks');
      return viewerOf(by);
    };
    const undone = { ...deps, db: undoing(deps.db) };
    doors = { query: await createHttpServer(deps, schema, features, byName), mutation: await createHttpServer(undone, schema, features, byName) };
  } catch (error) {
    await world.close();
    throw error;
  }
  const { query, mutation } = doors;

  async function viewerOf(by: Asker): Promise<Viewer> {
    if (by.account === null) return visitor;
    const q = deps.db.read;
    const { account } = accountTables(q);
    const [row] = await q.sql.select().from(account).where(eq(account.id, by.account));
    const { id, email, firstName, lastName, role } = row!;
    const viewer = await viewerFor(q, { id, email, firstName, lastName }, role, deps.clock.now());
    return viewer.kind === 'employer' && by.token ? { ...viewer, token: { ...by.token, name: 'Paie' } } : viewer;
  }

  return {
    plan,
    schema,
    async ask(by, { kind, document }, variables) {
      const { statusCode, body } = await (kind === 'query' ? query : mutation).inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', [ASKER]: encodeURIComponent(by.name) }, payload: { query: document, variables } });
      return { status: statusCode, text: body };
    },
    async close() {
      await query.close();
      await mutation.close();
      await world.close();
    },
  };
}
