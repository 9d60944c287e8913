import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPlace, aSentFile, authorise, codes, done, november, save, startAvenant, submit } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('an avenant and the law that came since its decision, on $name', (database) => {
  let world: World;
  let agent: Person;
  const may2021 = { ...november, startDay: '2021-05-03' as never, endDay: '2022-04-30' as never, justifications: null };
  beforeAll(async () => {
    world = await aWorld(database, { now: '2021-05-03T08:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  async function anAmendedFile(changes: object) {
    world.clock.set('2021-05-03T08:00:00Z');
    const { siret, employer } = await aPlace(world);
    const { reference } = done(await authorise(agent, await aSentFile(employer, siret, may2021)));
    world.clock.set('2021-09-01T08:00:00Z');
    const draft = done(await startAvenant(employer, reference));
    return { employer, amended: done(await save(employer, { reference: draft.reference, expectedVersion: draft.version, form: { ...may2021, ...changes } })) };
  }

  it('the twelve months authorised in May 2021 stay, though three are the most since July: more employees are sent, and authorised', async () => {
    const { employer, amended } = await anAmendedFile({ employeesConcerned: 5 });
    const sent = done(await submit(employer, amended));
    expect(done(await authorise(agent, sent)).da).toMatchObject({ endDay: '2022-04-30', authorisedEmployees: 5 });
  });

  it('a day more is judged by the law of its own filing', async () => {
    const { employer, amended } = await anAmendedFile({ endDay: '2022-05-01' });
    expect(codes(await submit(employer, amended))).toEqual(expect.arrayContaining(['PERIOD_TOO_LONG', 'OVER_SIX_MONTHS']));
  });

  it('an earlier placement is late by the day on which the avenant is filed, and the employer says why', async () => {
    const { employer, amended } = await anAmendedFile({ startDay: '2021-05-01', endDay: '2021-07-31' });
    expect(amended.warnings).toMatchObject([{ code: 'LATE_FILING', path: 'form.startDay' }]);
    expect((await submit(employer, amended)).refusals).toMatchObject([{ code: 'JUSTIFICATION_REQUIRED' }]);
  });
});
