import { aDiLine } from '@apart/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSentFile, authorise, done as doneDap, november } from './dap-filing.ts';
import { aDecision, done, idleWeek, justify, open, read, save, submit, type DiSeen } from './di-claiming.ts';

import { aWorld, databases, type Person, type World } from './world.ts';

/** One person at 250 hours a month, by a forfait of 60 hours a week: the year is used up in four claims. */
const fullMonth = (di: DiSeen, changes = {}) => aDiLine({ arrangement: 'OVER_35_AGREEMENT', contractWeeklyHours: 6000, weeks: di.weeks.map(({ monday }) => ({ ...idleWeek(monday), worked: 0, idle: 6000 })), ...changes });

describe.each(databases)('the yearly quota of a person, on $name', (database) => {
  let world: World;
  let agent: Person;

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-01-05T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  it('counts every sent claim of the company in the year, of any decision, and leaves what is beyond unpaid', async () => {
    const form = { ...november, startDay: '2026-01-05', endDay: '2026-04-03', placementDay: null, employeesConcerned: 2, forecastHours: 200_000 };
    const first = await aDecision(world, agent, form);
    world.clock.set('2026-04-06T09:00:00Z');
    let asked = 0;
    for (const month of ['2026-01', '2026-02', '2026-03', '2026-04']) {
      const opened = done(await open(first.employer, first.daReference, month));
      const saved = done(await save(first.employer, opened, [fullMonth(opened)], opened.lines.map(({ id }) => id)));
      asked += done(await submit(first.employer, saved)).totals.payableHours;
    }
    expect(asked).toBe(78_000);

    const second = doneDap(await authorise(agent, await aSentFile(first.employer, first.siret, { ...form, startDay: '2026-04-06', endDay: '2026-07-03' })));
    world.clock.set('2026-05-04T09:00:00Z');
    const opened = done(await open(first.employer, second.da!.reference, '2026-04'));
    const ana = { identifierKind: 'NTT', identifier: '2732829320ANASILVA01', lastName: 'Silva', firstName: 'Ana' } as const;
    // The same number written otherwise is the same person; somebody else has a quota of their own.
    const saved = done(await save(first.employer, opened, [fullMonth(opened, { identifier: '1 85 05 78 006 084 91' }), fullMonth(opened, ana)], opened.lines.map(({ id }) => id)));
    const whole = opened.weeks.length * 6000;
    expect(saved.lines.map((line) => line.payableHours)).toEqual([100_000 - 78_000, whole]);
    expect(saved.lines[0]!.steps.some(({ label }) => label.startsWith('Contingent annuel de 2026'))).toBe(true);

    // Its own hours are not counted twice when it is sent, and it is told.
    const justified = done(await justify(first.employer, saved, [{ code: 'YEARLY_QUOTA_EXCEEDED', text: 'Une dérogation est demandée aux ministres.' }]));
    const outcome = await submit(first.employer, justified);
    expect(done(outcome).lines[0]!.payableHours).toBe(22_000);
    expect(outcome.refusals).toEqual([]);
    expect((await read(first.employer, saved.reference))!.totals.payableHours).toBe(22_000 + whole);
  });

  it('is another one for another company', async () => {
    world.clock.set('2026-05-04T09:00:00Z');
    const siret = await world.establishment({ siret: '44306184100047' });
    const employer = await world.person({ email: 'paul@autre.example', of: [{ siret, role: 'ADMINISTRATOR' }] });
    const form = { ...november, startDay: '2026-05-04', endDay: '2026-07-31', employeesConcerned: 2, forecastHours: 200_000 };
    const other = { employer, daReference: doneDap(await authorise(agent, await aSentFile(employer, siret, form))).da!.reference };
    world.clock.set('2026-06-01T09:00:00Z');
    const opened = done(await open(other.employer, other.daReference, '2026-05'));
    const saved = done(await save(other.employer, opened, [fullMonth(opened)]));
    expect(saved.lines[0]!.payableHours).toBe(opened.weeks.length * 6000);
  });
});
