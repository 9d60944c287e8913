import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPlace, aSentFile, done, read, sendBack, submit } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('each file takes the regime of silence in force at its sending, on $name', (database) => {
  let world: World;
  let agent: Person;
  let dgefp: Person;

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'ud69@ud.example', role: 'UD', departements: ['69'] });
    dgefp = await world.person({ email: 'dgefp@dgefp.example', role: 'DGEFP' });
  });
  afterAll(() => world.close());

  it('48 real hours under the crisis; 00:00 in Paris of the sixteenth day after it, the earlier terms untouched', async () => {
    const { siret, employer } = await aPlace(world);
    const before = await aSentFile(employer, siret);
    const { siret: other, employer: otherEmployer } = await aPlace(world);
    const returned = done(await sendBack(agent, await aSentFile(otherEmployer, other)));

    const answer = await dgefp.graphql<{ setTacitRegime: { refusals: unknown[] } }>(
      'mutation { setTacitRegime(kind: ORDINARY, from: "2026-11-03T00:00:00+01:00", source: "Arrêté de fin de crise du 2 novembre 2026") { refusals { code message } } }',
    );
    expect(answer.data?.setTacitRegime.refusals).toEqual([]);
    world.clock.set('2026-11-03T09:00:00Z');
    const after = done(await submit(otherEmployer, returned));
    expect(after.tacitTerm).toMatchObject({ regime: 'ORDINARY', dueAt: '2026-11-18T23:00:00.000Z' });
    expect(after.firstSubmittedAt).toBe('2026-11-02T09:00:00.000Z');
    expect((await read(employer, before.reference))?.tacitTerm).toEqual(before.tacitTerm);
  });
});
