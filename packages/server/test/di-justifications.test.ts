import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDecision, aFilledClaim, approve, correct, done, idleAllMonth, justify, open, read, save, submit, type Decision, type DiSeen } from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const BECAUSE = 'Contrat de stage, payé selon la convention.';
const UNDER_SMIC = { hourlyRate: 1000 };
const CODE = 'RATE_UNDER_SMIC';

describe.each(databases)('the warnings of a claim, on $name', (database) => {
  let world: World;
  let agent: Person;

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  async function aWarnedClaim(): Promise<{ decision: Decision; di: DiSeen }> {
    world.clock.set('2026-11-02T09:00:00Z');
    const decision = await aDecision(world, agent);
    world.clock.set('2026-12-01T09:00:00Z');
    return { decision, di: await aFilledClaim(decision, '2026-11', UNDER_SMIC) };
  }

  it('never block the saving; the sending waits for a justification, on its field', async () => {
    const { decision, di } = await aWarnedClaim();
    expect(di.warnings).toMatchObject([{ code: CODE, path: 'lines.0.hourlyRate' }]);
    expect(di.blockers).toEqual([{ code: 'JUSTIFICATION_REQUIRED', path: `justifications.${CODE}` }]);
    const refused = await submit(decision.employer, di);
    expect(refused.refusals).toMatchObject([{ code: 'JUSTIFICATION_REQUIRED', path: `justifications.${CODE}` }]);
    expect((await read(decision.employer, di.reference))!.status).toBe('DRAFT');
  });

  it('once justified, leave with the claim, and the agent reads both', async () => {
    const { decision, di } = await aWarnedClaim();
    const justified = done(await justify(decision.employer, di, [{ code: CODE, text: BECAUSE }]));
    expect(justified.lines).toHaveLength(1);
    expect(justified.blockers).toEqual([]);
    const sent = done(await submit(decision.employer, justified));
    const seen = (await read(agent, sent.reference))!;
    expect(seen.warnings).toMatchObject([{ code: CODE, path: 'lines.0.hourlyRate' }]);
    expect(seen.justifications).toEqual([{ code: CODE, label: 'Taux horaire inférieur au SMIC', text: BECAUSE }]);
    // What was signalled at the sending is kept: nothing is computed again for the agent.
    world.clock.set('2027-01-04T09:00:00Z');
    expect((await read(agent, sent.reference))!.warnings).toEqual(seen.warnings);
  });

  it('a justification is kept while lines are saved, and does not leave once the line is mended', async () => {
    const { decision, di } = await aWarnedClaim();
    const justified = done(await justify(decision.employer, di, [{ code: CODE, text: BECAUSE }]));
    const mended = done(await save(decision.employer, justified, [idleAllMonth(justified, { hourlyRate: 1500 })], justified.lines.map(({ id }) => id)));
    expect(mended.justifications).toHaveLength(1);
    expect(mended.warnings).toEqual([]);
    const sent = done(await submit(decision.employer, mended));
    expect([sent.warnings, sent.justifications]).toEqual([[], []]);
  });

  it('a text without end is refused on its field, and the lines of the same saving are kept', async () => {
    const { decision } = await aWarnedClaim();
    const opened = (await read(decision.employer, `${decision.daReference}-202611-1`))!;
    const query = 'mutation ($input: SaveDiLinesInput!) { saveDiLines(input: $input) { di { totals { employees } justifications { code } } refusals { code path } } }';
    const input = {
      reference: opened.reference, expectedVersion: opened.version, justifications: [{ code: CODE, text: 'x'.repeat(5001) }],
      lines: [idleAllMonth(opened, { identifierKind: 'NTT', identifier: '2732829320ANASILVA01', lastName: 'Silva' })],
    };
    const answer = await decision.employer.graphql<{ saveDiLines: { di: object; refusals: object[] } }>(query, { input });
    expect(answer.data!.saveDiLines).toMatchObject({ di: { totals: { employees: 2 }, justifications: [] }, refusals: [{ path: 'justifications.0.text' }] });
  });

  it('a correction begins with the justification of the version that it corrects, and is warned anew', async () => {
    const { decision, di } = await aWarnedClaim();
    const sent = done(await submit(decision.employer, done(await justify(decision.employer, di, [{ code: CODE, text: BECAUSE }]))));
    const correction = done(await correct(decision.employer, done(await approve(agent, sent))));
    expect(correction).toMatchObject({ justifications: [{ text: BECAUSE }], warnings: [{ code: CODE }], blockers: [] });
  });

  it('the month that follows has to be justified again', async () => {
    const { decision, di } = await aWarnedClaim();
    done(await submit(decision.employer, done(await justify(decision.employer, di, [{ code: CODE, text: BECAUSE }]))));
    world.clock.set('2027-01-04T09:00:00Z');
    const next = done(await open(decision.employer, decision.daReference, '2026-12'));
    expect([next.justifications, next.lines.length]).toEqual([[], 1]);
  });

  it('the recapitulative as data tells them', async () => {
    const { decision, di } = await aWarnedClaim();
    const sent = done(await submit(decision.employer, done(await justify(decision.employer, di, [{ code: CODE, text: BECAUSE }]))));
    const answer = await agent.graphql<{ di: { recap: { url: string } } }>('query ($r: String!) { di(reference: $r) { recap(stage: REQUEST, format: JSON) { url } } }', { r: sent.reference });
    const { body } = await world.app.http.inject({ url: answer.data!.di.recap.url, headers: { cookie: agent.cookie } });
    expect(JSON.parse(body)).toMatchObject({ justifications: [{ code: CODE, text: BECAUSE }] });
  });
});
