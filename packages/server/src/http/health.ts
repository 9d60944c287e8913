import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';

/** A check of readiness: `null` when all is well, else one French line. */
export type ReadinessCheck = () => Promise<string | null>;

/** `/livez`: the process answers. `/readyz`: it can work (503 with the reasons otherwise). */
export function healthRoutes(app: FastifyInstance, deps: Deps, checks: readonly ReadinessCheck[] = []): void {
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const problems = await Promise.all([databaseAnswers(deps), ...checks.map((check) => check())]);
    const reasons = problems.filter((problem) => problem !== null);
    return reply.code(reasons.length === 0 ? 200 : 503).send({ status: reasons.length === 0 ? 'ok' : 'not ready', reasons });
  });
}

async function databaseAnswers(deps: Deps): Promise<string | null> {
  try {
    await deps.db.ping();
    return null;
  } catch {
    return 'La base de données ne répond pas.';
  }
}
