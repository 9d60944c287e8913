import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';

/** A check of readiness: `null` when all is well, else one French line. */
export type ReadinessCheck = () => Promise<string | null>;

/** `/livez`: the process answers. `/readyz`: it can work (503 with the reasons otherwise). */
export function healthRoutes(app: FastifyInstance, deps: Deps, checks: readonly ReadinessCheck[] = []): void {
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const reasons = await reasonsOf(deps, checks);
    return reply.code(reasons.length === 0 ? 200 : 503).send({ status: reasons.length === 0 ? 'ok' : 'not ready', reasons });
  });
}

/** The other checks ask the database: they are not asked when it does not answer. */
async function reasonsOf(deps: Deps, checks: readonly ReadinessCheck[]): Promise<readonly string[]> {
  const silent = await databaseAnswers(deps);
  if (silent !== null) return [silent];
  return (await Promise.all(checks.map((check) => check()))).filter((problem) => problem !== null);
}

async function databaseAnswers(deps: Deps): Promise<string | null> {
  try {
    await deps.db.ping();
    return null;
  } catch {
    return 'La base de données ne répond pas.';
  }
}
