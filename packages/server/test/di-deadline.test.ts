import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlineAlarmJob } from '../src/features/di/deadline-alarms/job.ts';
import { aDecision, aFilledClaim, approve, done, open, reject, submit, type Decision } from './di-claiming.ts';
import * as dap from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

/** November 2026 to January 2027: six months after 31 January, the right is lost after 31 July 2027. */
const ALL = 'novembre 2026, décembre 2026, janvier 2027';

describe.each(databases)('the alarms of the deadline to declare (L. 5122-1 IV), on $name', (database) => {
  let world: World;
  let agent: Person;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  async function aCase(): Promise<Decision> {
    world.clock.set('2026-11-02T09:00:00Z');
    return aDecision(world, agent);
  }
  const run = async (day: string) => {
    world.clock.set(`${day}T05:15:00Z`);
    return deadlineAlarmJob.run(world.app.deps, { dryRun: false, trigger: 'schedule' });
  };
  const letters = async (email: string) => (await world.messagesTo(email)).filter(({ kind }) => kind === 'di.remindDeadline');
  const subjects = async (email: string) => (await letters(email)).map(({ subject }) => subject);
  /** The months that each letter names. */
  const told = async (email: string) => (await letters(email)).map(({ text }) => [...text.matchAll(/^- (.*)$/gm)].map(([, month]) => month).join(', '));

  it('leave 60, 30 and 7 days before: nothing the day before, one letter for all the months on the day, nothing more the day after', async () => {
    const { email, daReference } = await aCase();
    const counts: number[] = [];
    for (const day of ['2027-05-31', '2027-06-01', '2027-06-02', '2027-06-30', '2027-07-01', '2027-07-02', '2027-07-23', '2027-07-24', '2027-07-25', '2027-07-31', '2027-08-01']) {
      await run(day);
      counts.push((await letters(email)).length);
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3]);
    expect(await told(email)).toEqual([ALL, ALL, ALL]);
    expect((await subjects(email))[0]).toBe(`${daReference}\u00a0: 3 mois à déclarer le 31 juillet 2027 au plus tard`);
    const texts = (await letters(email)).map(({ text }) => text);
    expect(texts.map((text) => /Il reste (\d+) jours/.exec(text)?.[1])).toEqual(['60', '30', '7']);
    expect(texts[0]).toContain('L. 5122-1 IV');
    expect((await letters(email))[0]).toMatchObject({ link: `/da/${daReference}` });
  });

  it('leave once however often the job runs, and what a stop missed leaves at the next start, the nearest alarm alone', async () => {
    const { email } = await aCase();
    await run('2027-07-05');
    await Promise.all([run('2027-07-05'), run('2027-07-05')]);
    expect(await told(email)).toEqual([ALL]);
    expect((await letters(email))[0]!.text).toContain('Il reste 26 jours');
    world.clock.set('2027-07-31T20:00:00Z');
    await deadlineAlarmJob.run(world.app.deps, { dryRun: false, trigger: 'start-up' });
    expect((await letters(email)).map(({ text }) => text.includes('C’est aujourd’hui le dernier jour'))).toEqual([false, true]);
  });

  it('say nothing of a month that is sent, and speak of it again once it is rejected', async () => {
    const decision = await aCase();
    world.clock.set('2027-02-01T09:00:00Z');
    const sent = done(await submit(decision.employer, await aFilledClaim(decision, '2026-11')));
    const draft = done(await open(decision.employer, decision.daReference, '2026-12'));
    await run('2027-06-01');
    expect(await told(decision.email)).toEqual(['décembre 2026, janvier 2027']);
    done(await reject(agent, sent));
    await run('2027-06-20');
    // The alarm of sixty days was never given for this month.
    expect(await told(decision.email)).toEqual(['décembre 2026, janvier 2027', 'novembre 2026']);
    expect(draft.status).toBe('DRAFT');
  });

  it('stop when everything is declared', async () => {
    const decision = await aCase();
    world.clock.set('2027-02-01T09:00:00Z');
    for (const month of ['2026-11', '2026-12', '2027-01']) done(await approve(agent, done(await submit(decision.employer, await aFilledClaim(decision, month)))));
    await run('2027-07-24');
    expect(await letters(decision.email)).toEqual([]);
  });

  it('follow the period: an avenant that extends it moves the deadline, and its alarms', async () => {
    const decision = await aCase();
    const avenant = dap.done(await dap.startAvenant(decision.employer, decision.daReference));
    const saved = dap.done(await dap.save(decision.employer, { reference: avenant.reference, expectedVersion: avenant.version, form: { ...dap.november, startDay: '2026-11-02', endDay: '2027-02-01' } }));
    dap.done(await dap.authorise(agent, dap.done(await dap.submit(decision.employer, saved))));
    await run('2027-06-01');
    expect(await letters(decision.email)).toEqual([]);
    await run('2027-06-02');
    expect(await told(decision.email)).toEqual([`${ALL}, février 2027`]);
  });

  it('reach who may declare, not who only reads; who muted reminders has them in the space alone', async () => {
    const decision = await aCase();
    const declarant = await world.person({ email: 'declarante@martin.example', of: [{ siret: decision.siret, role: 'DECLARANT' }] });
    await world.person({ email: 'lectrice@martin.example', of: [{ siret: decision.siret, role: 'READER' }] });
    await declarant.graphql('mutation { setMailPreference(topic: REMINDERS, byEmail: false) { refusals { code } } }');
    await run('2027-07-01');
    expect((await letters('lectrice@martin.example')).length).toBe(0);
    expect((await letters('declarante@martin.example')).map(({ delivery }) => delivery)).toEqual(['MUTED']);
    expect((await letters(decision.email)).map(({ delivery }) => delivery)).not.toContain('MUTED');
  });

  it('a dry run counts them and gives none', async () => {
    const { email } = await aCase();
    world.clock.set('2027-06-01T05:15:00Z');
    expect(await deadlineAlarmJob.run(world.app.deps, { dryRun: true, trigger: 'command' })).toMatch(/à rappeler/);
    expect(await letters(email)).toEqual([]);
  });

  it('the job runs each day at 07:15 in Paris', () => {
    expect(deadlineAlarmJob.next!(new Date('2027-06-01T05:14:00Z')).toISOString()).toBe('2027-06-01T05:15:00.000Z');
    expect(deadlineAlarmJob.next!(new Date('2027-06-01T05:15:00Z')).toISOString()).toBe('2027-06-02T05:15:00.000Z');
    expect(deadlineAlarmJob.next!(new Date('2027-01-01T05:15:00Z')).toISOString()).toBe('2027-01-01T06:15:00.000Z');
  });
});
