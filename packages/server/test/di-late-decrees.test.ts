import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recomputeJob } from '../src/features/di/late-decrees/job.ts';
import { aDecision, aFilledClaim, correct, done, read, submit } from './di-claiming.ts';
import { november } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const QUERY = '{ lateDecreeDifferences(first: 100) { nodes { di { reference } publishedOn allowance dueAllowance indemnity dueIndemnity explained changes } } }';
interface Difference {
  di: { reference: string };
  publishedOn: string[];
  allowance: number;
  dueAllowance: number;
  indemnity: number;
  dueIndemnity: number;
  explained: boolean;
  changes: string[];
}

/** The floor of 1 January 2026, 8,57 €, was published on 30 January: until then 8,46 € was what was known. */
describe.each(databases)('a text published after its effect, on $name', (database) => {
  let world: World;
  let dgefp: Person;
  let employer: Person;
  let reference = '';

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-01-05T09:00:00Z' });
    const agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
    dgefp = await world.person({ email: 'vidal@dgefp.example', role: 'DGEFP' });
    const decision = await aDecision(world, agent, { ...november, startDay: '2026-01-05', endDay: '2026-03-31' });
    employer = decision.employer;
    world.clock.set('2026-01-29T09:00:00Z');
    const sent = done(await submit(employer, await aFilledClaim(decision, '2026-01', { hourlyRate: 1300 })));
    reference = sent.reference;
    expect(sent.lines[0]!.allowanceHourly).toBe(846);
  });
  afterAll(() => world.close());

  const differences = async (by: Person) => {
    const answer = await by.graphql<{ lateDecreeDifferences: { nodes: Difference[] } }>(QUERY);
    return answer.data?.lateDecreeDifferences.nodes ?? answer.errors?.map(({ extensions }) => extensions?.['code']);
  };

  it.each([['2026-01-29', 0], ['2026-01-30', 1], ['2026-01-31', 1]])('on %s gives %i difference', async (on, count) => {
    world.clock.set(`${on}T10:00:00Z`);
    expect(await differences(dgefp)).toHaveLength(count);
  });

  it('is wholly explained by what was published since, with the value that moved', async () => {
    const hours = (await read(employer, reference))!.totals.payableHours;
    expect(await differences(dgefp)).toMatchObject([
      { di: { reference }, publishedOn: ['2026-01-30'], allowance: (846 * hours) / 100, dueAllowance: (857 * hours) / 100, explained: true, changes: ['Plancher de l’allocation\u00a0: 8,46\u00a0€ → 8,57\u00a0€'] },
    ]);
  });

  it('is not told to the employer by that list, which is for the DGEFP and the ASP', async () => {
    expect(await differences(employer)).toEqual(['FORBIDDEN']);
  });

  it('is told to the employer on their claim, person by person, with the steps of what is known now', async () => {
    const complement = async (by: Person) =>
      (await by.graphql<{ di: { complement: (Difference & { lines: { name: string; allowance: number; dueAllowance: number; steps: { label: string; value: string }[] }[] }) | null } }>(
        `{ di(reference: "${reference}") { complement { publishedOn allowance dueAllowance explained changedLines lines { name allowance dueAllowance steps { label value } } } } }`,
      )).data?.di.complement;
    const hours = (await read(employer, reference))!.totals.payableHours;
    expect(await complement(employer)).toMatchObject({ publishedOn: ['2026-01-30'], explained: true, changedLines: 1, lines: [{ allowance: (846 * hours) / 100, dueAllowance: (857 * hours) / 100 }] });
    expect((await complement(employer))?.lines[0]?.steps).toContainEqual({ label: 'Plancher de l’allocation', value: '8,57\u00a0€' });
  });

  it('the job says it without sending anything in a dry run, then proposes it once', async () => {
    const deps = world.app.deps;
    const letters = async () => (await read(employer, reference))!.history.filter(({ act }) => act === 'di.proposeCorrection').length;
    expect(await recomputeJob.run(deps, { dryRun: true, trigger: 'command' })).toContain('1 demande(s) à recalculer, rien n’est envoyé');
    expect(await letters()).toBe(0);
    expect(await recomputeJob.run(deps, { dryRun: false, trigger: 'command' })).toContain('proposé à l’employeur');
    expect(await letters()).toBe(1);
    expect(await recomputeJob.run(deps, { dryRun: false, trigger: 'command' })).not.toContain('proposé');
    expect(await letters()).toBe(1);
    // Only proposed: the claim itself has not moved.
    expect((await read(employer, reference))!.lines[0]!.allowanceHourly).toBe(846);
  });

  it('is accepted by a correction sent at once: the claim then counts what is known, and nothing is left to tell', async () => {
    const { version } = (await read(employer, reference))!;
    const corrected = done(await correct(employer, { reference, version }, 'Texte paru le 30 janvier 2026'));
    const sent = done(await submit(employer, corrected));
    expect(sent.lines[0]!.allowanceHourly).toBe(857);
    const told = await employer.graphql<{ di: { complement: unknown } }>(`{ di(reference: "${sent.reference}") { complement { allowance } } }`);
    expect(told.data?.di.complement).toBeNull();
    expect(await differences(dgefp)).toEqual([]);
  });
});
