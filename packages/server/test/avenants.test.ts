import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPlace, aSentFile, authorise, codes, done, november, read, save, sendBack, startAvenant, submit } from './dap-filing.ts';
import * as claims from './di-claiming.ts';
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

describe.each(databases)('an avenant beside what is already claimed of its file, on $name', (database) => {
  let world: World;
  let agent: Person;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  const autumn = { ...november, startDay: '2026-09-07' as never, endDay: '2026-11-29' as never, placementDay: null, employeesConcerned: 3, forecastHours: 30_000, justifications: null };
  const late = [{ code: 'LATE_FILING' as const, text: 'Panne.' }];

  /** A file authorised from 7 September to 29 November, with two people idle for the whole of September sent, and its avenant begun. */
  async function aClaimedFile() {
    world.clock.set('2026-11-02T09:00:00Z');
    const decision = await claims.aDecision(world, agent, { ...autumn, justifications: late });
    const opened = claims.done(await claims.open(decision.employer, decision.daReference, '2026-09'));
    const filled = claims.done(await claims.save(decision.employer, opened, [claims.idleAllMonth(opened), claims.idleAllMonth(opened, { lastName: 'Roux', identifier: '269054958815780' })]));
    const sent = claims.done(await claims.submit(decision.employer, filled));
    const draft = done(await startAvenant(decision.employer, decision.daReference));
    const amend = async (changes: object, version = draft.version) => done(await save(decision.employer, { reference: draft.reference, expectedVersion: version, form: { ...autumn, ...changes } }));
    return { ...decision, sent, draft, amend, used: sent.totals.payableHours };
  }
  const flagged = ({ warnings }: { warnings: readonly { code: string; path: string }[] }) => warnings.map(({ code, path }) => `${code} ${path}`);

  it('the hundredth of an hour below what is claimed, the same, the hundredth above', async () => {
    const { amend, used } = await aClaimedFile();
    expect(used).toBeGreaterThan(0);
    const below = await amend({ forecastHours: used - 1 });
    expect(flagged(below)).toEqual(['FEWER_HOURS_THAN_CLAIMED form.forecastHours']);
    const equal = await amend({ forecastHours: used }, below.version);
    expect(flagged(equal)).toEqual([]);
    expect(flagged(await amend({ forecastHours: used + 1 }, equal.version))).toEqual([]);
  });

  it('a period without the last claimed week, or fewer people than a month declares', async () => {
    const { amend } = await aClaimedFile();
    const shorter = await amend({ endDay: '2026-09-27' });
    expect(flagged(shorter)).toEqual(['CLAIMED_WEEKS_LEFT_OUT form.endDay']);
    const touched = await amend({ endDay: '2026-09-28' }, shorter.version);
    expect(flagged(touched)).toEqual([]);
    expect(flagged(await amend({ employeesConcerned: 1 }, touched.version))).toEqual(['FEWER_EMPLOYEES_THAN_CLAIMED form.employeesConcerned']);
  });

  it('is sent with the words of the employer, which the agent reads beside the point, and may be authorised', async () => {
    const { employer, amend, used } = await aClaimedFile();
    const below = await amend({ forecastHours: used - 1 });
    expect((await submit(employer, below)).refusals).toMatchObject([{ code: 'JUSTIFICATION_REQUIRED', path: 'form.justifications.FEWER_HOURS_THAN_CLAIMED' }]);
    const justifications = [{ code: 'FEWER_HOURS_THAN_CLAIMED', text: 'Nous corrigeons la demande de septembre.' }];
    const sent = done(await submit(employer, await amend({ forecastHours: used - 1, justifications }, below.version)));
    const { data } = await agent.graphql<{ dap: unknown }>('query ($r: String!) { dap(reference: $r) { warnings { code message } form { justifications { code text } } } }', { r: sent.reference });
    expect(data?.dap).toEqual({ warnings: [{ code: 'FEWER_HOURS_THAN_CLAIMED', message: expect.stringContaining('sont déjà demandées en indemnisation') as string }], form: { justifications } });
    expect(done(await authorise(agent, sent)).da).toMatchObject({ authorisedHours: used - 1 });
  });

  it('counts neither a draft nor what was rejected, and a returned avenant is told what was sent since', async () => {
    const { sent, amend, ...decision } = await aClaimedFile();
    claims.done(await claims.reject(agent, sent));
    const low = await amend({ forecastHours: 100 });
    expect(flagged(low)).toEqual([]);
    const october = await claims.aFilledClaim(decision, '2026-10');
    const back = done(await sendBack(agent, done(await submit(decision.employer, low)), [{ field: 'forecastHours' }], 'Précisez.'));
    expect(flagged(back)).toEqual([]);
    claims.done(await claims.submit(decision.employer, october));
    expect(flagged((await read(decision.employer, back.reference))!)).toEqual(['FEWER_HOURS_THAN_CLAIMED form.forecastHours']);
  });
});
