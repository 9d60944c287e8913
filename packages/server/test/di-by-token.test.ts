import { nirKey } from '@apart/shared';
import { aDiLine } from '@apart/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDecision, approve, done, idleWeek, justify, open, read, recordPayment, requestPayment, save, submit } from './di-claiming.ts';
import { aToken } from './tokens.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('payroll software, on $name', (database) => {
  let world: World;
  let agent: Person;
  let asp: Person;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
    asp = await world.person({ email: 'asp@asp.example', role: 'ASP' });
  });
  afterAll(() => world.close());

  it('takes a DI from openDi to paid by token alone: no session acts or reads for the employer', async () => {
    const { employer, daReference } = await aDecision(world, agent);
    const { secret } = await aToken(employer, { scopes: ['di:write'] });
    const program = world.bearing(secret);
    world.clock.set('2026-12-01T09:00:00Z');

    const opened = done(await open(program, daReference, '2026-11'));
    const nir = '2850578006085';
    const ana = { identifier: `${nir}${nirKey(nir)}`, lastName: 'Silva', firstName: 'Ana', hourlyRate: 1000 };
    const filled = done(await save(program, opened, [aDiLine({ ...ana, weeks: opened.weeks.map(({ monday }) => idleWeek(monday)) })]));
    // Under the SMIC: the program reads what is missing, and justifies it.
    expect(filled.blockers).toEqual([{ code: 'JUSTIFICATION_REQUIRED', path: 'justifications.RATE_UNDER_SMIC' }]);
    const ready = done(await justify(program, filled, [{ code: 'RATE_UNDER_SMIC', text: 'Contrat de stage, payé selon la convention.' }]));
    const sent = done(await submit(program, ready));
    expect(sent.status).toBe('AWAITING_VALIDATION');

    const approved = done(await approve(agent, sent));
    expect((await read(program, sent.reference))!).toMatchObject({ status: 'VALIDATED', nextStepBy: 'L’ASP' });
    done(await recordPayment(asp, done(await requestPayment(asp, approved)), '2026-12-01'));

    const paid = (await read(program, sent.reference))!;
    expect(paid).toMatchObject({ status: 'PAID', due: paid.totals.allowance });
    const recap = await program.graphql<{ di: { recap: { url: string } } }>('query ($r: String!) { di(reference: $r) { recap(stage: VALIDATION, format: JSON) { url } } }', { r: sent.reference });
    const file = await world.app.http.inject({ url: recap.data!.di.recap.url, headers: { authorization: `Bearer ${secret}` } });
    expect(JSON.parse(file.body)).toMatchObject({ reference: sent.reference, stage: 'VALIDATION' });
    const who = new Set(paid.history.filter(({ act }) => ['di.open', 'di.submit'].includes(act)).map(({ by }) => by));
    expect([...who].every((by) => by.includes('jeton'))).toBe(true);
  });
});
