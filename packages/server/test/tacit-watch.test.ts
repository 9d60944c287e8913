import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../src/deps.ts';
import { takeDap } from '../src/features/dap/index.ts';
import type { Job } from '../src/features/feature.ts';
import { GROUP } from '../src/features/tacit-acceptance/due.ts';
import { tacitHeadsJob } from '../src/features/tacit-acceptance/heads-job.ts';
import { tacitJob } from '../src/features/tacit-acceptance/job.ts';
import { tacitWatchJob } from '../src/features/tacit-acceptance/watch.ts';
import { LEASE_MS, releaseLease, renewLease, takeLease } from '../src/jobs/lease.ts';
import { startScheduler } from '../src/jobs/scheduler.ts';
import { leaseTables } from '../src/jobs/tables.ts';
import { aPlace } from './dap-filing.ts';
import { aSending, clonesOf, done, fileNow, sweep } from './silence.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const MINUTE = 60_000;

describe.each(databases)('the sweep is watched, on $name', (database) => {
  let world: World;
  let deps: Deps;
  beforeEach(async () => {
    // A Monday in Paris, 10:00.
    world = await aWorld(database, { now: '2020-03-30T08:00:00Z' });
    deps = world.app.deps;
    await world.person({ email: 'dgefp@travail.example', role: 'DGEFP' });
  });
  afterEach(() => world.close());

  const aFile = async (departement = '69') => {
    const { siret, employer } = await aPlace(world, departement);
    return aSending({ deps, viewer: employer.viewer, siret });
  };
  const ready = async () => (await world.app.http.inject({ url: '/readyz' })).statusCode;
  const alerts = async () => (await world.messagesTo('dgefp@travail.example')).map(({ subject }) => subject);
  const run = (job: Job, trigger: 'schedule' | 'start-up' = 'schedule') => job.run(deps, { dryRun: false, trigger });

  it('a sweep that never ran: twenty minutes later the DGEFP is told, once, and the service says that it is not ready', async () => {
    const file = await aFile();
    await sweep(deps);
    world.clock.set(file.tacitDueAt!);
    expect(tacitWatchJob.next?.(world.clock.now())).toEqual(new Date('2020-04-01T18:20:00Z'));
    expect(await run(tacitWatchJob)).toBe('Rien à signaler.');
    expect(await ready()).toBe(200);
    world.clock.set('2020-04-01T18:20:00Z');
    expect(await ready()).toBe(503);
    expect(await run(tacitWatchJob)).toContain('n’a pas eu lieu\u00a0: 1 demande(s)');
    expect(await alerts()).toEqual(['Acceptation tacite\u00a0: un passage n’a pas eu lieu']);
    expect(await run(tacitJob, 'start-up')).toContain('1 acceptées');
    expect(await run(tacitWatchJob)).toBe('Rien à signaler.');
    expect(await ready()).toBe(200);
  });

  it('a sweep that failed: the DGEFP is told what was done before, the service is not ready until one succeeds', async () => {
    const file = await aFile();
    world.clock.set(file.tacitDueAt!);
    const unreadable: Deps = { ...deps, db: { ...deps.db, read: { ...deps.db.read, get sql(): never { throw new Error('The disk is gone'); } } } };
    const report = await sweep(unreadable);
    expect(report).toMatchObject({ seen: 0, accepted: 0, failure: expect.stringContaining('Passage interrompu (incident') as string });
    expect(await alerts()).toEqual(['Acceptation tacite\u00a0: un passage demande votre attention']);
    expect(await ready()).toBe(503);
    expect((await fileNow(deps, file)).status).toBe('SUBMITTED');
    await sweep(deps);
    expect(await ready()).toBe(200);
    expect((await fileNow(deps, file)).status).toBe('AUTHORISED_BY_SILENCE');
  });

  it('a sweep during which the service stops ends after its group: nobody is alerted, and the next start accepts the rest', async () => {
    const file = await aFile();
    await clonesOf(deps, file, GROUP + 20);
    world.clock.set(file.tacitDueAt!);
    let asked = 0;
    await expect(tacitJob.run(deps, { dryRun: false, trigger: 'schedule', isStopping: () => (asked += 1) > 1 })).rejects.toThrow(`${GROUP} acceptées, 0 écartées. Passage arrêté avec le service`);
    expect(await alerts()).toEqual([]);
    expect(await ready()).toBe(200);
    expect(await run(tacitJob, 'start-up')).toContain('21 acceptées');
    expect(await alerts()).toEqual([]);
  });

  it('at 16:00 each working day the head of a UD receives the files whose term falls before the next working morning, those alone', async () => {
    const head = 'irene.blanc@ud-rhone.example';
    await world.person({ email: head, role: 'UD_HEAD', departements: ['69', '42'] });
    await world.person({ email: 'autre@ud-nord.example', role: 'UD_HEAD', departements: ['59'] });
    const agent: Person = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
    // Terms of Wednesday 1 April at 10:00, 15:59, 20:00, of Thursday at 08:59 and 09:00, Paris time.
    const files = [];
    for (const sent of ['2020-03-30T08:00:00Z', '2020-03-30T13:59:00Z', '2020-03-30T18:00:00Z', '2020-03-31T06:59:59Z', '2020-03-31T07:00:01Z']) {
      world.clock.set(sent);
      files.push(await aFile());
    }
    const [, , evening] = files;
    done(await takeDap(deps, agent.viewer, { reference: evening!.reference, expectedVersion: evening!.version }));
    expect(tacitHeadsJob.next?.(new Date('2020-04-01T13:59:59Z'))).toEqual(new Date('2020-04-01T14:00:00Z'));
    expect(tacitHeadsJob.next?.(new Date('2020-04-03T14:00:00Z'))).toEqual(new Date('2020-04-06T14:00:00Z'));
    world.clock.set('2020-04-01T14:00:00Z');
    expect(await run(tacitHeadsJob, 'start-up')).toBe('Part à 16 heures.');
    expect(await run(tacitHeadsJob)).toContain('1 responsable(s) d’UD prévenu(s)');
    const [letter, ...others] = await world.messagesTo(head);
    expect(others).toEqual([]);
    expect(files.map(({ reference }) => letter?.text.includes(reference))).toEqual([false, false, true, true, false]);
    expect(letter?.text).toContain('(Paul Rey)');
    expect(letter?.link).toBe('/instruction');
    expect(await world.messagesTo('autre@ud-nord.example')).toEqual([]);
  });

  it('a service that was down at 16:00 tells the heads when it starts again the same evening, once', async () => {
    const head = 'soir@ud-rhone.example';
    world.clock.set('2020-04-06T19:00:00Z');
    await world.person({ email: head, role: 'UD_HEAD', departements: ['69'] });
    await aFile();
    const told = async () => (await world.messagesTo(head)).length;
    const startedAt = async (now: string): Promise<number> => {
      world.clock.set(now);
      await (await startScheduler(deps, [tacitHeadsJob])).stop();
      return told();
    };
    expect(await startedAt('2020-04-08T13:50:00Z')).toBe(0);
    expect(await startedAt('2020-04-08T14:20:00Z')).toBe(1);
    expect(await startedAt('2020-04-08T14:40:00Z')).toBe(1);
  });

  it('of several nodes that look at the clock one after the other, one runs; a run that failed is taken up by another', async () => {
    const due = world.clock.now();
    expect(await takeLease(deps, 'j', 'a', due)).toBe(true);
    expect(await takeLease(deps, 'j', 'b', due)).toBe(false);
    await releaseLease(deps, 'j', 'a');
    expect(await takeLease(deps, 'j', 'b', due)).toBe(true);
    await releaseLease(deps, 'j', 'b', due);
    world.clock.advance(15_000);
    expect(await takeLease(deps, 'j', 'a', due)).toBe(false);
    expect(await takeLease(deps, 'j', 'a', world.clock.now())).toBe(true);
  });

  it('a run that lasts keeps its lease, a node that died loses it after ten minutes, even if its clock was far ahead', async () => {
    expect(await takeLease(deps, 'j', 'a')).toBe(true);
    world.clock.advance(LEASE_MS - MINUTE);
    await renewLease(deps, 'j', 'a');
    world.clock.advance(2 * MINUTE);
    expect(await takeLease(deps, 'j', 'b')).toBe(false);
    world.clock.advance(LEASE_MS);
    expect(await takeLease(deps, 'j', 'b')).toBe(true);
    const { lease } = leaseTables(deps.db);
    const tomorrow = new Date(world.clock.now().getTime() + 24 * 60 * MINUTE);
    await deps.db.transaction(async (tx) => void (await tx.sql.update(lease).set({ until: tomorrow, lastRunAt: tomorrow }).where(eq(lease.name, 'j'))));
    expect(await takeLease(deps, 'j', 'a', world.clock.now())).toBe(true);
  });

  it('a service that starts with files to accept answers at once: they are accepted meanwhile', async () => {
    const file = await aFile();
    world.clock.set(file.tacitDueAt!);
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    const waiting: Job = { ...tacitJob, run: async (on, options) => held.then(() => tacitJob.run(on, options)) };
    const scheduler = await startScheduler(deps, [waiting]);
    expect((await fileNow(deps, file)).status).toBe('SUBMITTED');
    free();
    await expect.poll(async () => (await fileNow(deps, file)).status).toBe('AUTHORISED_BY_SILENCE');
    await scheduler.stop();
  });
});
