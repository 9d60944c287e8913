import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalTables } from '../src/journal/index.ts';
import { aWorld, databases, type World } from './world.ts';

describe.each(databases)('the journal, on $name', (database) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(database);
    const { journal } = journalTables(world.app.deps.db);
    const entry = {
      id: 'entry', at: world.clock.now(), act: 'dap.submit', label: 'Demande envoyée', byAccountId: null, byName: 'Anne Martin', byKind: 'employer',
      subjectKind: 'dap', subjectId: 'x', siret: null, detail: null, changes: null,
    };
    await world.app.deps.db.transaction(async (tx) => void (await tx.sql.insert(journal).values(entry)));
  });
  afterAll(() => world.close());

  it('refuses that a line be changed, by the database itself', async () => {
    const { journal } = journalTables(world.app.deps.db);
    await expect(world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(journal).set({ byName: 'Personne' }).where(eq(journal.id, 'entry'))))).rejects.toThrow();
  });

  it('refuses that a line be taken away', async () => {
    const { journal } = journalTables(world.app.deps.db);
    await expect(world.app.deps.db.transaction(async (tx) => void (await tx.sql.delete(journal)))).rejects.toThrow();
    expect(await world.app.deps.db.read.sql.select().from(journal)).toMatchObject([{ byName: 'Anne Martin' }]);
  });
});
