import { day, formatInstant, parisInstant } from '@apart/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authoriseDap, refuseDap, returnDap, startAvenant, type DapRow } from '../src/features/dap/index.ts';
import { aPlace } from './dap-filing.ts';
import { aKey, aSending, done, fileNow, send, sweep, tracesOf } from './silence.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const HOUR = 3_600_000;
const paris = (on: string, time: string) => parisInstant(day(on), time);

describe.each(databases)('the batch of April 2020, line by line, on $name', (database) => {
  let world: World;
  let agent: Person;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2020-03-16T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  const sentAt = async (instant: Date) => {
    world.clock.set(instant);
    const { siret, employer, email } = await aPlace(world);
    const by = { deps: world.app.deps, viewer: employer.viewer, siret };
    return { ...by, email, file: await aSending(by) };
  };
  const statusAfterSweepAt = async (instant: Date, file: DapRow) => {
    world.clock.set(instant);
    await sweep(world.app.deps);
    return (await fileNow(world.app.deps, file)).status;
  };
  const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

  it('« validation de dossiers de moins de 48 h »: not one millisecond before', async () => {
    const sent = paris('2020-03-24', '10:00');
    const { file } = await sentAt(sent);
    expect(await statusAfterSweepAt(after(sent, 48 * HOUR - 1), file)).toBe('SUBMITTED');
    expect(await statusAfterSweepAt(after(sent, 48 * HOUR), file)).toBe('AUTHORISED_BY_SILENCE');
  });

  it('« non prise en compte des avenants »: an avenant is accepted like a request, and its decision takes the place of the one in force', async () => {
    const { file, viewer, deps, email } = await sentAt(paris('2020-03-24', '11:00'));
    done(await authoriseDap(deps, agent.viewer, { reference: file.reference, expectedVersion: file.version }));
    const draft = done(await startAvenant(deps, viewer, { reference: file.reference, idempotencyKey: aKey() }));
    const avenant = done(await send(deps, viewer, draft));
    expect(await statusAfterSweepAt(after(avenant.submittedAt!, 48 * HOUR), avenant)).toBe('AUTHORISED_BY_SILENCE');
    expect((await tracesOf(deps, file)).decisions).toMatchObject([{ status: 'REPLACED', bySilence: false }]);
    const traces = await tracesOf(deps, avenant);
    expect(traces).toMatchObject({ decisions: [{ status: 'IN_FORCE', bySilence: true }], acceptances: 1, letters: [email] });
    expect(traces.decisions[0]?.effectiveAt).toEqual(avenant.tacitDueAt);
  });

  it.each([
    ['25', '08:00'],
    ['26', '14:30'],
    ['27', '23:59'],
  ])('« exemple des journées 25, 26 et 27 non pris »: sent on the %s at %s, 48 real hours later and whole, over the night of summer time', async (on, time) => {
    const sent = paris(`2020-03-${on}`, time);
    const { file, deps } = await sentAt(sent);
    expect(await statusAfterSweepAt(after(sent, 48 * HOUR - 1), file)).toBe('SUBMITTED');
    expect(await statusAfterSweepAt(paris('2020-03-30', '06:00'), file)).toBe('AUTHORISED_BY_SILENCE');
    expect((await fileNow(deps, file)).effectiveAt).toEqual(after(sent, 48 * HOUR));
  });

  it('« déclenché à la demande »: by hand at 03:17 on a Sunday, it accepts what is due and nothing else', async () => {
    const due = await sentAt(paris('2020-04-03', '03:17'));
    const notYet = await sentAt(paris('2020-04-03', '03:18'));
    expect(await statusAfterSweepAt(paris('2020-04-05', '03:17'), due.file)).toBe('AUTHORISED_BY_SILENCE');
    expect((await fileNow(notYet.deps, notYet.file)).status).toBe('SUBMITTED');
  });

  it.each([
    ['that loses an hour', '2020-03-28', '20:00', '30 mars 2020 à 21 h 00'],
    ['that loses an hour, sent in the very hour that the next day lacks', '2020-03-28', '02:30', '30 mars 2020 à 03 h 30'],
    ['that has an hour twice', '2020-10-24', '20:00', '26 octobre 2020 à 19 h 00'],
  ])('a night %s: 48 hours are 48 hours', async (_, on, time, due) => {
    const sent = paris(on, time);
    const { file } = await sentAt(sent);
    expect(formatInstant(file.tacitDueAt!).replaceAll('\u00a0', ' ')).toBe(due);
    expect(file.tacitDueAt!.getTime() - sent.getTime()).toBe(48 * HOUR);
    expect(await statusAfterSweepAt(after(sent, 48 * HOUR - 1), file)).toBe('SUBMITTED');
    expect(await statusAfterSweepAt(after(sent, 48 * HOUR), file)).toBe('AUTHORISED_BY_SILENCE');
  });

  it.each([
    ['authorised', (file: DapRow) => authoriseDap(world.app.deps, agent.viewer, target(file)), 'AUTHORISED'],
    ['refused', (file: DapRow) => refuseDap(world.app.deps, agent.viewer, { ...target(file), reasonCode: 'CIRCUMSTANCES_NOT_SHOWN', text: 'Aucune pièce.' }), 'REFUSED'],
    ['returned', (file: DapRow) => returnDap(world.app.deps, agent.viewer, { ...target(file), items: [{ piece: 'CSE_OPINION' }], text: 'Joignez-le.' }), 'RETURNED'],
  ])('« sans conclusion (invalidation, refus ou validation) »: %s in the last millisecond, no sweep ever touches it', async (_, decide, status) => {
    const sent = paris('2020-04-14', '10:00');
    const { file, deps } = await sentAt(sent);
    world.clock.set(after(sent, 48 * HOUR - 1));
    done(await decide(file));
    expect(await statusAfterSweepAt(after(sent, 480 * HOUR), file)).toBe(status);
    expect(await tracesOf(deps, file)).toMatchObject({ acceptances: 0, letters: [] });
  });

  const target = ({ reference, version }: DapRow) => ({ reference, expectedVersion: version });
});
