import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aKey, aPlace, aSentFile, authorise, codes, done, november, read, refuse, save, startAvenant, submit } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('two people at the same instant, on $name', (database) => {
  let world: World;
  let agent: Person;
  let colleague: Person;

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
    colleague = await world.person({ email: 'petit@ud69.example', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  it('decide once: the other agent is told that the file has changed', async () => {
    const { siret, employer } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    const outcomes = await Promise.all([authorise(agent, sent), refuse(colleague, sent)]);
    expect(outcomes.filter(({ dap }) => dap)).toHaveLength(1);
    expect(outcomes.flatMap(codes)).toEqual(['VERSION_CONFLICT']);
    const seen = (await read(employer, sent.reference))!;
    expect(seen.da === null).toBe(seen.status === 'REFUSED');
  });

  it('begin one avenant only', async () => {
    const { siret, employer } = await aPlace(world);
    const file = done(await authorise(agent, await aSentFile(employer, siret)));
    const outcomes = await Promise.all([startAvenant(employer, file.reference), startAvenant(employer, file.reference)]);
    expect(outcomes.flatMap(codes)).toEqual(['AVENANT_PENDING']);
  });

  it('create one file for one key, and each receives it', async () => {
    const { siret, employer } = await aPlace(world);
    const idempotencyKey = aKey();
    const drafts = await Promise.all(Array.from({ length: 6 }, () => save(employer, { siret, idempotencyKey, form: november })));
    expect(new Set(drafts.map((outcome) => done(outcome).reference)).size).toBe(1);
  });

  it('send a file once for one key, begin one avenant for one key, and each receives it', async () => {
    const { siret, employer } = await aPlace(world);
    const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: november }));
    const sending = aKey();
    const sent = await Promise.all(Array.from({ length: 4 }, () => submit(employer, draft, sending)));
    expect(sent.map((outcome) => done(outcome).status)).toEqual(Array(4).fill('SUBMITTED'));
    done(await authorise(agent, done(sent[0]!)));
    const beginning = aKey();
    const avenants = await Promise.all(Array.from({ length: 4 }, () => startAvenant(employer, draft.reference, beginning)));
    expect(new Set(avenants.map((outcome) => done(outcome).reference)).size).toBe(1);
  });

  it('create files with different numbers', async () => {
    const places = await Promise.all(Array.from({ length: 5 }, () => aPlace(world)));
    const drafts = await Promise.all(places.map(({ siret, employer }) => save(employer, { siret, idempotencyKey: aKey(), form: november })));
    expect(new Set(drafts.map((outcome) => done(outcome).reference)).size).toBe(5);
  });
});
