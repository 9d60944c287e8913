import { aDiLine } from '@apart/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSiret, aSentFile, authorise, done as doneDap } from './dap-filing.ts';
import { aDecision, done, idleAllMonth, idleWeek, open, save, submit } from './di-claiming.ts';
import { covidForm } from './filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const NTT = { identifierKind: 'NTT', identifier: '2732829320ANASILVA01', lastName: 'Silva', firstName: 'Ana' } as const;

describe.each(databases)('the amounts of a claim, on $name', (database) => {
  let world: World;
  let agent: Person;

  beforeAll(async () => {
    world = await aWorld(database, { now: '2020-03-27T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69', '976'] });
  });
  afterAll(() => world.close());

  it('of April 2020 are those that the ministry published: 70 % up to 4,5 SMIC, floor of 8,03 €', async () => {
    world.clock.set('2020-03-27T09:00:00Z');
    const { employer, daReference } = await aDecision(world, agent, covidForm);
    world.clock.set('2020-05-04T08:00:00Z');
    const opened = done(await open(employer, daReference, '2020-04'));
    // The month begins with the week of 30 March, whose Wednesday is 1 April, and ends with that of 27 April.
    expect(opened.weeks.map(({ monday }) => monday)).toEqual(['2020-03-30', '2020-04-06', '2020-04-13', '2020-04-20', '2020-04-27']);
    const [first, second, third] = opened.weeks.map(({ monday }) => monday);
    const saved = done(
      await save(employer, opened, [
        aDiLine({ hourlyRate: 1015, weeks: [idleWeek(first!), idleWeek(second!), idleWeek(third!)] }),
        aDiLine({ ...NTT, hourlyRate: 5075, weeks: [idleWeek(first!), idleWeek(second!)] }),
      ]),
    );
    expect(saved.lines[0]).toMatchObject({ payableHours: 10_500, allowanceHourly: 803, allowance: 84_315, indemnityHourly: 803, indemnity: 84_315, floorUnpublished: false });
    expect(saved.lines[1]).toMatchObject({ payableHours: 7000, allowanceHourly: 3197, allowance: 223_790, indemnityHourly: 3553, indemnity: 248_710, floorUnpublished: false });
    expect(saved.totals).toEqual({ employees: 2, idleHours: 17_500, payableHours: 17_500, allowance: 308_105, indemnity: 333_025, leftToEmployer: 24_920 });
    const sent = done(await submit(employer, saved));
    expect(sent.totals).toEqual(saved.totals);
    expect(sent.lines[0]!.steps.map(({ source }) => source).join(' ')).toContain('2020');
  });

  it('of February 2020 are flat, by the headcount of the company and not of the establishment', async () => {
    for (const [n, companyHeadcount, hourly] of [[901, 250, 774], [902, 251, 723]] as const) {
      world.clock.set('2020-03-27T09:00:00Z');
      const siret = await world.establishment({ siret: aSiret(n), companyHeadcount, establishmentHeadcount: 8 });
      const employer = await world.person({ email: `anne${n}@forfait.example`, of: [{ siret, role: 'ADMINISTRATOR' }] });
      const form = { ...covidForm, startDay: '2020-02-24', cseOpinion: 'FAVOURABLE', cseOpinionDay: '2020-02-20', justifications: [{ code: 'LATE_FILING', text: 'Sinistre du 24 février.' }] };
      const decided = doneDap(await authorise(agent, await aSentFile(employer, siret, form)));
      const opened = done(await open(employer, decided.da!.reference, '2020-02'));
      expect(opened.weeks).toEqual([{ monday: '2020-02-24', workingDaysInPeriod: 5 }]);
      const saved = done(await save(employer, opened, [idleAllMonth(opened, { hourlyRate: 2000 })]));
      expect(saved.lines[0]).toMatchObject({ allowanceHourly: hourly, allowance: hourly * 35, indemnityHourly: 1400, indemnity: 49_000 });
    }
  });

  it('of a week that the period cuts are pro rata of its working days, and hours over 35 are idle but not payable', async () => {
    world.clock.set('2020-03-27T09:00:00Z');
    const { employer, daReference } = await aDecision(world, agent, covidForm);
    const opened = done(await open(employer, daReference, '2020-03'));
    // From Tuesday 17 March: four working days of five.
    expect(opened.weeks[0]).toEqual({ monday: '2020-03-16', workingDaysInPeriod: 4 });
    const weeks = [{ monday: '2020-03-16' as never, worked: 0, assimilated: 0, idle: 3900 }, idleWeek('2020-03-23')];
    const saved = done(await save(employer, opened, [aDiLine({ contractWeeklyHours: 3900, weeks })]));
    expect(saved.lines[0]).toMatchObject({ payableHours: 2800 + 3500 });
    expect(saved.totals.idleHours).toBe(7400);
  });

  it('of Mayotte take its own SMIC and its own floor', async () => {
    world.clock.set('2022-05-02T09:00:00Z');
    const form = { ...covidForm, reason: 'ECONOMIC', subReason: null, startDay: '2022-05-02', endDay: '2022-06-30' };
    const [national, mayotte] = [await aDecision(world, agent, form), await aDecision(world, agent, form, '976')];
    world.clock.set('2022-07-01T09:00:00Z');
    const floors = [];
    for (const { employer, daReference } of [national, mayotte]) {
      const opened = done(await open(employer, daReference, '2022-06'));
      floors.push(done(await save(employer, opened, [idleAllMonth(opened, { hourlyRate: 1200 })])).lines[0]!.allowanceHourly);
    }
    // 36 % of 12,00 € is 4,32 €: both take their floor, 7,73 € of D. 5122-13 and that of D. 5522-87.
    expect(floors[0]).toBe(773);
    expect(floors[1]).toBeLessThan(773);
    expect(floors[1]).toBeGreaterThan(432);
  });

  it('of hours from June 2026 on have an allowance, and an indemnity marked as lacking its floor', async () => {
    world.clock.set('2026-06-01T09:00:00Z');
    const form = { ...covidForm, reason: 'ECONOMIC', subReason: null, startDay: '2026-05-18', endDay: '2026-07-31', justifications: [{ code: 'LATE_FILING', text: 'Une panne du fournil.' }] };
    const { employer, daReference } = await aDecision(world, agent, form);
    const lineOf = async (month: string) => {
      const opened = done(await open(employer, daReference, month));
      return done(await save(employer, opened, [idleAllMonth(opened, { hourlyRate: 1300 })], opened.lines.map(({ id }) => id))).lines[0]!;
    };
    world.clock.set('2026-07-01T09:00:00Z');
    const may = await lineOf('2026-05');
    const june = await lineOf('2026-06');
    expect(may.floorUnpublished).toBe(false);
    expect(june.floorUnpublished).toBe(true);
    expect(june.allowance).toBeGreaterThan(0);
    // 60 % of 13,00 €, nothing guessed above it; May has its floor.
    expect(june.indemnityHourly).toBe(780);
    expect(may.indemnityHourly).toBeGreaterThan(780);
    expect(june.steps.find(({ label }) => label.startsWith('Plancher de l’indemnité'))!.value).toContain('non publié');
  });
});
