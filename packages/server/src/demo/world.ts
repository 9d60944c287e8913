import type { DapForm, DiLineForm, Month, Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { type Viewer } from '../acts/index.ts';
import type { Deps } from '../deps.ts';
import { accountTables, viewerFor } from '../features/accounts/index.ts';

/** What a step of a story may use: the service at the instant of the step, and what earlier steps left. */
export interface StoryWorld {
  readonly deps: Deps;
  /** References of files and claims, by the name their story gave them. */
  readonly references: Map<string, string>;
  viewer(person: string): Promise<Viewer>;
}

/** Something that happened at `at`, told by its story in the order of time. */
export interface Step {
  readonly at: Date;
  run(world: StoryWorld): Promise<void>;
}

export type FormOf = Partial<DapForm>;
export type LineOf = Partial<DiLineForm>;
export type { Month };

/** A story never meets a refusal: one would be a mistake of the story. */
export function told<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`The demonstration cannot be told: ${what}: ${result.refusals.map((one) => `${one.code} ${one.path}`).join(', ')}`);
}

export async function viewerOfPerson(deps: Deps, key: string): Promise<Viewer> {
  const { account } = accountTables(deps.db);
  const [row] = await deps.db.read.sql.select().from(account).where(eq(account.id, `demo-${key}`));
  if (!row) throw new Error(`Nobody in the demonstration is named ${key}`);
  return viewerFor(deps.db.read, { id: row.id, email: row.email, firstName: row.firstName, lastName: row.lastName }, row.role, deps.clock.now());
}
