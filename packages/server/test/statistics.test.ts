import { day, type Day } from '@apart/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statisticsJob } from '../src/features/statistics/job.ts';
import { runTacitSweep } from '../src/features/tacit-acceptance/index.ts';
import { aPlace, aSentFile, authorise, done, november, refuse, sendBack, startAvenant, submit, save } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

interface Seen {
  totals: Record<string, number>;
  medianHours: number | null;
  weeks: { key: string; received: number; authorised: number; refused: number; bySilence: number }[];
  reasons: { key: string; label: string; received: number; hoursAsked: number; hoursAuthorised: number }[];
  sections: { key: string; label: string; received: number }[];
}

describe.each(databases)('the figures of requests, on $name', (database) => {
  let world: World;
  let rhone: Person;
  let dgefp: Person;
  const count = async () => statisticsJob.run(world.app.deps, { dryRun: false, trigger: 'command' });

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    rhone = await world.person({ email: 'ud69@ud.example', role: 'UD', departements: ['69'] });
    const paris = await world.person({ email: 'ud75@ud.example', role: 'UD', departements: ['75'] });
    dgefp = await world.person({ email: 'dgefp@dgefp.example', role: 'DGEFP' });
    const places = [await aPlace(world), await aPlace(world), await aPlace(world), await aPlace(world), await aPlace(world, '75')] as const;
    const files = [];
    for (const { employer, siret } of places) files.push(await aSentFile(employer, siret));
    // The fourth one waits.
    const [first, second, third, , elsewhere] = files;
    // Three hours later one is authorised, five hours later one is refused, seven hours later one goes back.
    world.clock.set('2026-11-02T12:00:00Z');
    const authorised = done(await authorise(rhone, first!));
    world.clock.set('2026-11-02T14:00:00Z');
    done(await refuse(rhone, second!));
    world.clock.set('2026-11-02T16:00:00Z');
    done(await sendBack(rhone, third!));
    done(await authorise(paris, elsewhere!));
    // An avenant the week after: a file more, and no hours more.
    world.clock.set('2026-11-09T09:00:00Z');
    const avenant = done(await startAvenant(places[0].employer, authorised.reference));
    const saved = done(await save(places[0].employer, { reference: avenant.reference, expectedVersion: avenant.version, form: { ...november, forecastHours: 99_900 } }));
    done(await submit(places[0].employer, saved));
    // And silence accepts what is left.
    world.clock.set('2026-12-20T09:00:00Z');
    await runTacitSweep(world.app.deps, { kind: 'system', name: 'Passage' }, { dryRun: false, trigger: 'schedule' });
    await count();
  });
  afterAll(() => world.close());

  async function read(person: Person, from: string, until: string, departement?: string): Promise<Seen> {
    const { data, errors } = await person.graphql<{ statistics: { statistics: Seen | null; refusals: { code: string }[] } }>(
      `query($from: Day!, $until: Day!, $departement: String) { statistics(from: $from, until: $until, departement: $departement) {
        statistics { medianHours totals { received authorised refused bySilence hoursAsked hoursAuthorised } weeks { key received authorised refused bySilence } reasons { key label received hoursAsked hoursAuthorised } sections { key label received } }
        refusals { code }
      } }`,
      { from, until, departement },
    );
    const answer = data?.statistics;
    if (!answer?.statistics) throw new Error(JSON.stringify(errors ?? answer?.refusals));
    return answer.statistics;
  }
  const hours = november.forecastHours ?? 0;

  it('say what came in and what became of it, by day of sending and by day of decision, within the perimeter', async () => {
    const seen = await read(rhone, '2026-11-02', '2026-12-20');
    // Five of the Rhône, the avenant among them; hours are those of the four requests.
    expect(seen.totals).toEqual({ received: 5, authorised: 1, refused: 1, bySilence: 2, hoursAsked: 4 * hours, hoursAuthorised: 2 * hours });
    expect((await read(dgefp, '2026-11-02', '2026-12-20')).totals).toMatchObject({ received: 6, authorised: 2 });
    expect((await read(dgefp, '2026-11-02', '2026-12-20', '75')).totals).toMatchObject({ received: 1, authorised: 1 });
    expect((await read(rhone, '2026-11-02', '2026-12-20', '75')).totals).toMatchObject({ received: 0, authorised: 0 });
  });

  it('give the median time of agents alone, in whole hours', async () => {
    // Three and five hours in the Rhône: half of the decisions took three hours or less.
    expect((await read(rhone, '2026-11-02', '2026-11-02')).medianHours).toBe(3);
    expect((await read(rhone, '2026-12-01', '2026-12-20')).medianHours).toBeNull();
  });

  it('come week by week without a gap, and by reason and sector, with a line for what is not said', async () => {
    const seen = await read(rhone, '2026-11-02', '2026-11-22');
    expect(seen.weeks.map(({ key, received, authorised, refused }) => [key, received, authorised, refused])).toEqual([['2026-11-02', 4, 1, 1], ['2026-11-09', 1, 0, 0], ['2026-11-16', 0, 0, 0]]);
    expect(seen.reasons).toMatchObject([{ key: november.reason, received: 5, hoursAsked: 4 * hours }]);
    expect(seen.sections).toMatchObject([{ key: '', label: 'Non précisé', received: 5 }]);
  });

  it('are the same when they are counted again, and follow what changed since', async () => {
    const before = await read(dgefp, '2026-11-02', '2026-12-20');
    await count();
    expect(await read(dgefp, '2026-11-02', '2026-12-20')).toEqual(before);
    const { employer, siret } = await aPlace(world);
    await aSentFile(employer, siret, { ...november, startDay: day('2026-12-20') as Day });
    await count();
    expect((await read(dgefp, '2026-12-20', '2026-12-20')).totals).toMatchObject({ received: 1 });
  });

  it('refuse a period turned round or too long, and are closed to the others', async () => {
    await expect(read(rhone, '2026-11-03', '2026-11-02')).rejects.toThrow('PERIOD_REVERSED');
    await expect(read(rhone, '2025-01-01', '2026-12-31')).rejects.toThrow('PERIOD_TOO_LONG');
    const employer = (await aPlace(world)).employer;
    await expect(read(employer, '2026-11-02', '2026-11-02')).rejects.toThrow('FORBIDDEN');
  });
});
