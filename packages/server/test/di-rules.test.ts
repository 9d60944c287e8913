import { aDiLine } from '@apart/shared/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daTables } from '../src/features/da/index.ts';
import * as dap from './dap-filing.ts';
import {
  aDecision, aFilledClaim, approve, codes, done, idleAllMonth, idleWeek, open, read, recordPayment, reject, requestPayment, save, submit, withdraw, type Decision,
} from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('the rules of a claim, on $name', (database) => {
  let world: World;
  let agent: Person;
  let farAgent: Person;
  let asp: Person;

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
    farAgent = await world.person({ email: 'loin@ud75.example', role: 'UD', departements: ['75'] });
    asp = await world.person({ email: 'asp@asp.example', role: 'ASP' });
  });
  afterAll(() => world.close());

  const NOVEMBER_ENDS = '2026-12-01T09:00:00Z';

  async function aCase(form?: object): Promise<Decision> {
    world.clock.set('2026-11-02T09:00:00Z');
    const decision = await aDecision(world, agent, form);
    world.clock.set(NOVEMBER_ENDS);
    return decision;
  }

  async function amend(decision: Decision, changes: object): Promise<void> {
    const draft = dap.done(await dap.startAvenant(decision.employer, decision.daReference));
    const saved = dap.done(await dap.save(decision.employer, { reference: draft.reference, expectedVersion: draft.version, form: { ...dap.november, ...changes } }));
    dap.done(await dap.authorise(agent, dap.done(await dap.submit(decision.employer, saved))));
  }

  it('one claim a month, even when two people open it at the same instant', async () => {
    const { employer, siret, daReference } = await aCase();
    const colleague = await world.person({ email: `second${siret}@martin.example`, of: [{ siret, role: 'DECLARANT' }] });
    const both = await Promise.all([open(employer, daReference, '2026-11'), open(colleague, daReference, '2026-11')]);
    expect(both.map((outcome) => done(outcome).reference)).toEqual([`${daReference}-202611-1`, `${daReference}-202611-1`]);
    expect((await read(employer, `${daReference}-202611-1`))!.history.map(({ act }) => act)).toEqual(['di.open']);
  });

  it('what an employer bears is the sum of the lines: a line paid above its indemnity pays for no other', async () => {
    const decision = await aCase();
    const draft = done(await open(decision.employer, decision.daReference, '2026-11'));
    const week = [idleWeek('2026-11-02')];
    const ntt = { identifierKind: 'NTT', identifier: '2732829320ANASILVA01', lastName: 'Silva' } as const;
    const saved = done(await save(decision.employer, draft, [aDiLine({ hourlyRate: 3000, weeks: week }), aDiLine({ ...ntt, hourlyRate: 1300, weeks: week })]));
    // 18,00 − 10,80 = 7,20 € × 35 h; the floor of the indemnity lacks on the second: 8,57 € of allowance above 7,80 €.
    expect(saved.lines.map(({ allowanceHourly, indemnityHourly }) => [allowanceHourly, indemnityHourly])).toEqual([[1080, 1800], [857, 780]]);
    expect(saved.totals.leftToEmployer).toBe(25_200);
  });

  it('two claims of one file never leave together with more hours than the decision has', async () => {
    const decision = await aCase({ ...dap.november, forecastHours: 20_000 });
    world.clock.set('2027-01-04T09:00:00Z');
    const [first, second] = [await aFilledClaim(decision, '2026-11'), await aFilledClaim(decision, '2026-12')];
    const outcomes = await Promise.all([submit(decision.employer, first), submit(decision.employer, second)]);
    expect(outcomes.filter(({ di }) => di)).toHaveLength(1);
    expect(outcomes.flatMap(codes)).toEqual(['ENVELOPE_EXCEEDED']);
  });

  it('hours of a rejected or withdrawn claim are given back, and the month is declared again under the next number', async () => {
    const decision = await aCase();
    const sent = done(await submit(decision.employer, await aFilledClaim(decision, '2026-11')));
    expect(sent.leftHours).toBe(100_000 - sent.totals.payableHours);
    const rejected = done(await reject(agent, sent));
    expect(rejected.leftHours).toBe(100_000);
    const again = done(await open(decision.employer, decision.daReference, '2026-11'));
    expect(again.reference).toBe(`${decision.daReference}-202611-2`);
    expect(again.lines.map((line) => line.employee.id)).toEqual(sent.lines.map((line) => line.employee.id));
    done(await withdraw(decision.employer, again));
    expect(done(await open(decision.employer, decision.daReference, '2026-11')).formVersion).toBe(3);
  });

  it('a claim withdrawn before it was sent was never known to the administration', async () => {
    const { employer, daReference } = await aCase();
    const draft = done(await open(employer, daReference, '2026-11'));
    done(await withdraw(employer, draft));
    expect(await read(agent, draft.reference)).toBeNull();
    expect(await read(asp, draft.reference)).toBeNull();
    const months = await agent.graphql<{ da: { months: { diReference: string | null }[] } }>(`{ da(reference: "${daReference}") { months { diReference } } }`);
    expect(months.data!.da.months.every(({ diReference }) => diReference === null)).toBe(true);
    expect((await read(employer, draft.reference))!.status).toBe('WITHDRAWN');
  });

  it('a draft follows the avenant: its weeks, its hours, its deadline', async () => {
    const decision = await aCase({ ...dap.november, endDay: '2026-11-17' });
    const draft = await aFilledClaim(decision, '2026-11');
    const before = draft.weeks.at(-1)!;
    expect(before).toEqual({ monday: '2026-11-16', workingDaysInPeriod: 2 });
    await amend(decision, { endDay: '2026-12-31', forecastHours: 150_000 });
    const extended = (await read(decision.employer, draft.reference))!;
    expect(extended.weeks).toHaveLength(4);
    expect(extended).toMatchObject({ daReference: decision.daReference.replace(/00$/, '01'), envelopeHours: 150_000, leftHours: 150_000 });
    expect(extended.deadline > draft.deadline).toBe(true);
    const saved = done(await save(decision.employer, extended, [idleAllMonth(extended)], extended.lines.map(({ id }) => id)));
    expect(saved.totals.payableHours).toBe(4 * 3500);
    expect(saved.blockers).toEqual([]);
    expect(codes(await open(decision.employer, decision.daReference, '2026-12'))).toEqual(['DA_NOT_IN_FORCE']);
    done(await submit(decision.employer, saved));
  });

  it('nothing leaves on a decision that the administration withdrew', async () => {
    const decision = await aCase();
    const draft = await aFilledClaim(decision, '2026-11');
    const { da } = daTables(world.app.deps.db);
    await world.app.deps.db.transaction(async (tx) => {
      await tx.sql.update(da).set({ status: 'WITHDRAWN_BY_ADMINISTRATION' }).where(eq(da.reference, decision.daReference));
    });
    expect((await read(decision.employer, draft.reference))!.blockers.map(({ code }) => code)).toEqual(['DA_NOT_IN_FORCE']);
    expect(codes(await submit(decision.employer, draft))).toEqual(['DA_NOT_IN_FORCE']);
  });

  it('all that prevents the sending is said at once, on its line', async () => {
    const decision = await aCase({ ...dap.november, forecastHours: 3000 });
    const draft = done(await open(decision.employer, decision.daReference, '2026-11'));
    const lines = [idleAllMonth(draft), aDiLine({ weeks: [idleWeek('2026-10-05'), { monday: '2026-11-02' as never, worked: 3000, assimilated: 0, idle: 1000 }] })];
    const saved = done(await save(decision.employer, draft, lines));
    const refusals = (await submit(decision.employer, saved)).refusals.map(({ code, path }) => `${code} ${path}`);
    expect(refusals).toEqual(expect.arrayContaining(['ENVELOPE_EXCEEDED lines', 'IDLE_OVER_CONTRACT lines.1.weeks.1.idle', 'SAME_PERSON_TWICE lines.1.identifier', 'WEEK_OUTSIDE_MONTH lines.1.weeks.0.monday']));
  });

  it('the last day of the deadline is still in time, the day after the right is lost (L. 5122-1)', async () => {
    const decision = await aCase({ ...dap.november, endDay: '2026-12-31' });
    const draft = await aFilledClaim(decision, '2026-11');
    expect(draft.deadline).toBe('2027-06-30');
    world.clock.set('2027-06-30T22:00:00Z');
    expect(codes(await submit(decision.employer, draft))).toEqual(['DEADLINE_PASSED']);
    expect(codes(await open(decision.employer, decision.daReference, '2026-12'))).toEqual(['DEADLINE_PASSED']);
    world.clock.set('2027-06-30T21:59:59Z');
    done(await submit(decision.employer, draft));
  });

  it('an agent of another département learns and does nothing, as with a claim that does not exist', async () => {
    const decision = await aCase();
    const sent = done(await submit(decision.employer, await aFilledClaim(decision, '2026-11')));
    expect(await read(farAgent, sent.reference)).toBeNull();
    expect(await approve(farAgent, sent)).toEqual(await approve(farAgent, { reference: '069-ZZZZZZ-00-202611-1', version: 1 }));
    expect(codes(await reject(farAgent, sent))).toEqual(['NOT_FOUND']);
    const listed = await farAgent.graphql<{ dis: { nodes: unknown[] } }>(`{ dis(filter: { siret: "${decision.siret}" }) { nodes { reference } } }`);
    expect(listed.data!.dis.nodes).toEqual([]);
  });

  it('each step starts from where it must, and the buttons say so', async () => {
    const decision = await aCase();
    const draft = await aFilledClaim(decision, '2026-11');
    const actsOf = async (who: Person) => (await read(who, draft.reference))?.possibleActions.map(({ act }) => act) ?? null;
    expect(await actsOf(decision.employer)).toEqual(['di.save', 'di.submit', 'di.withdraw']);
    expect(await actsOf(agent)).toBeNull();
    let di = done(await submit(decision.employer, draft));
    expect([await actsOf(decision.employer), await actsOf(agent), await actsOf(asp)]).toEqual([['di.withdraw', 'di.correct'], ['di.take', 'di.check', 'di.approve', 'di.reject'], []]);
    expect(codes(await requestPayment(asp, di))).toEqual(['WRONG_STATUS']);
    expect(codes(await save(decision.employer, di, []))).toEqual(['WRONG_STATUS']);
    di = done(await approve(agent, di));
    expect(codes(await withdraw(decision.employer, di))).toEqual(['WRONG_STATUS']);
    expect(await actsOf(asp)).toEqual(['di.requestPayment']);
    di = done(await requestPayment(asp, di));
    expect(await actsOf(asp)).toEqual(['di.recordPayment', 'di.invalidatePayment']);
    const wrong = await recordPayment(asp, di, '2026-12-02', ' ');
    expect(wrong.refusals.map(({ code, path }) => `${code} ${path}`)).toEqual(['REQUIRED paymentReference', 'PAID_IN_FUTURE paidOn']);
    expect(codes(await recordPayment(asp, di, '2026-11-30'))).toEqual(['PAID_BEFORE_VALIDATION']);
    di = done(await recordPayment(asp, di, '2026-12-01'));
    expect(di.status).toBe('PAID');
    expect([await actsOf(decision.employer), await actsOf(agent), await actsOf(asp)]).toEqual([['di.correct'], [], ['di.invalidatePayment', 'di.askRecovery']]);
    expect(di.history.map(({ act }) => act)).toEqual(['di.open', 'di.submit', 'di.approve', 'di.requestPayment', 'di.recordPayment']);
    expect(di.history[2]!.by).toBe('Paul Rey');
  });

  it('every person of the establishment receives a message at each step, the validation included', async () => {
    const decision = await aCase();
    await world.person({ email: `lecteur${decision.siret}@martin.example`, of: [{ siret: decision.siret, role: 'READER' }] });
    const lastTo = async (email: string) => (await world.messagesTo(email)).at(-1)!;
    const expectLetter = async (kind: string, ...texts: string[]) => {
      for (const email of [decision.email, `lecteur${decision.siret}@martin.example`]) {
        const letter = await lastTo(email);
        expect(letter.kind).toBe(kind);
        expect(letter.subject).toContain(`${decision.daReference}-2026`);
        const plain = letter.text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
        for (const text of [...texts, 'Et maintenant :']) expect(plain).toContain(text);
        expect(letter.link).toMatch(/^\/di\//);
      }
    };
    let di = done(await submit(decision.employer, await aFilledClaim(decision, '2026-11')));
    await expectLetter('di.submit', 'reçue le 1er décembre 2026 à 10 h 00', 'Anne Martin', '1 salarié', 'L’unité départementale la vérifie');
    di = done(await reject(agent, di, 'Le SIRET n’est pas le bon.'));
    await expectLetter('di.reject', 'Motif : Le SIRET n’est pas le bon.', 'Dernier jour pour déclarer ce mois : 31 juillet 2027.');
    di = done(await submit(decision.employer, await aFilledClaim(decision, '2026-11')));
    done(await withdraw(decision.employer, di));
    await expectLetter('di.withdraw', 'retirée');
    di = done(await submit(decision.employer, await aFilledClaim(decision, '2026-11')));
    di = done(await approve(agent, di));
    await expectLetter('di.approve', 'a validé votre demande', 'L’ASP prépare le paiement');
    di = done(await requestPayment(asp, di));
    await expectLetter('di.requestPayment', 'a demandé le paiement');
    const paid = done(await recordPayment(asp, di, '2026-12-01'));
    expect(paid.totals.allowance).toBe(119_980);
    await expectLetter('di.recordPayment', '1 199,80 €', 'le 1er décembre 2026', 'VIR-2026-77');
  });

  it('a reference is found as it is typed or copied from a letter', async () => {
    const decision = await aCase();
    const draft = await aFilledClaim(decision, '2026-11');
    const typed = [draft.reference.toLowerCase(), draft.reference.replaceAll('-', ' '), draft.reference.replaceAll('0', 'O'), `DI n° ${draft.reference}`];
    for (const reference of typed) expect((await read(decision.employer, reference))?.reference).toBe(draft.reference);
    for (const reference of ['', '%', decision.daReference, draft.reference.slice(0, -1)]) expect(await read(decision.employer, reference)).toBeNull();
  });

  it('a list is read by a SIRET or a reference begun, and a sign of the database is not a joker', async () => {
    const decision = await aCase();
    // Somebody of their own: the quota of the others is used up by the cases above.
    const zoe = { identifierKind: 'NTT', identifier: '2732829320ZOEROY01', lastName: 'Roy', firstName: 'Zoé' } as const;
    const sent = done(await submit(decision.employer, await aFilledClaim(decision, '2026-11', zoe)));
    const count = async (filter: string) => (await agent.graphql<{ dis: { nodes: { reference: string }[] } }>(`{ dis(filter: { ${filter} }, first: 100) { nodes { reference } } }`)).data!.dis.nodes;
    const spaced = decision.siret.replace(/(...)(...)(...)(.....)/, '$1 $2 $3 $4');
    for (const filter of [`siret: "${spaced}"`, `siret: "${decision.siret.slice(0, 13)}"`, `reference: "${sent.reference.toLowerCase().replaceAll('-', ' ')}"`, `reference: "${decision.daReference}"`]) {
      expect((await count(filter)).map(({ reference }) => reference)).toContain(sent.reference);
    }
    expect(await count('reference: "%"')).toEqual([]);
    expect(await count('status: []')).toEqual([]);
  });
});
