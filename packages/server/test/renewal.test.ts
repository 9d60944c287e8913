import { aDiLine } from '@apart/shared/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, aKey, aPlace, aSentFile, authorise, codes, done as doneDap, november, save as saveDap } from './dap-filing.ts';
import { aDecision, approve, correct, done as doneDi, idleAllMonth, idleWeek, open, requestPayment, save as saveDi, submit as submitDi } from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('a renewal (R. 5122-9), on $name', (database) => {
  let world: World;
  let agent: Person;
  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
  });
  beforeEach(() => world.clock.set('2026-11-02T09:00:00Z'));
  afterAll(() => world.close());

  const renew = (person: Person, reference: string, idempotencyKey = aKey()) => act(person, 'startRenewal', '$reference: String!, $idempotencyKey: String!', { reference, idempotencyKey });
  async function renewal(person: Person, reference: string) {
    const query = 'query ($r: String!) { dap(reference: $r) { avenantNumber status form { startDay endDay employeesConcerned forecastHours previousUse cseOpinion circumstances } renewalOf { reference months { month employees hours } } } }';
    return (await person.graphql<{ dap: object }>(query, { r: reference })).data!.dap;
  }

  it('is a new request for the next period, filled with what was really claimed', async () => {
    const { employer, daReference } = await aDecision(world, agent);
    world.clock.set('2026-12-01T09:00:00Z');
    const opened = doneDi(await open(employer, daReference, '2026-11'));
    const saved = doneDi(await saveDi(employer, opened, [idleAllMonth(opened)]));
    const claim = doneDi(await approve(agent, doneDi(await submitDi(employer, saved))));
    const key = aKey();
    const started = (await renew(employer, daReference, key)).dap!;
    expect((await renew(employer, daReference, key)).dap?.id).toBe(started.id);
    expect(started.reference).not.toBe(daReference);
    expect(await renewal(employer, started.reference)).toEqual({
      avenantNumber: 0,
      status: 'DRAFT',
      form: { startDay: '2027-02-01', endDay: '2027-04-30', employeesConcerned: 1, forecastHours: claim.totals.payableHours, previousUse: 'WITHIN_36_MONTHS', cseOpinion: null, circumstances: november.circumstances },
      renewalOf: { reference: daReference, months: [{ month: '2026-11', employees: 1, hours: claim.totals.payableHours }] },
    });
  });

  it('counts a corrected month once, by its correction, though the version before stays paid', async () => {
    const { employer, daReference } = await aDecision(world, agent);
    const asp = await world.person({ email: 'lefort@asp.example', role: 'ASP' });
    world.clock.set('2026-12-01T09:00:00Z');
    const opened = doneDi(await open(employer, daReference, '2026-11'));
    const saved = doneDi(await saveDi(employer, opened, [idleAllMonth(opened)]));
    const approved = doneDi(await approve(agent, doneDi(await submitDi(employer, saved))));
    const correction = doneDi(await correct(employer, doneDi(await requestPayment(asp, approved))));
    const shorter = doneDi(await saveDi(employer, correction, [aDiLine({ weeks: [idleWeek(correction.weeks[0]!.monday)] })], correction.lines.map(({ id }) => id)));
    const { totals } = doneDi(await submitDi(employer, shorter));
    const started = (await renew(employer, daReference)).dap!;
    expect(await renewal(employer, started.reference)).toMatchObject({ form: { forecastHours: totals.payableHours }, renewalOf: { months: [{ month: '2026-11', employees: 1, hours: totals.payableHours }] } });
    expect(totals.payableHours).toBeLessThan(approved.totals.payableHours);
  });

  it('keeps what was authorised while nothing is claimed, and counts no draft claim', async () => {
    const { employer, daReference } = await aDecision(world, agent);
    doneDi(await open(employer, daReference, '2026-11'));
    const started = (await renew(employer, daReference)).dap!;
    expect(await renewal(employer, started.reference)).toMatchObject({ form: { employeesConcerned: november.employeesConcerned, forecastHours: november.forecastHours }, renewalOf: { months: [] } });
  });

  it('asks what became of the commitments of the decision, whose list nobody changes, and cannot leave without it', async () => {
    const { siret, employer } = await aPlace(world);
    const commitment = { kind: 'TRAINING', description: 'CACES pour deux salariés', dueDay: '2027-01-31' };
    const sent = await aSentFile(employer, siret, { ...november, previousUse: 'WITHIN_36_MONTHS', commitments: [commitment] });
    const decided = doneDap(await authorise(agent, sent));
    const started = (await renew(employer, decided.reference)).dap!;
    const asked = async () =>
      (await employer.graphql<{ dap: { form: { commitments: object[]; earlierCommitments: object[] }; blockers: { path: string }[] } }>(
        'query ($r: String!) { dap(reference: $r) { form { commitments { kind } earlierCommitments { kind description dueDay outcome outcomeText } } blockers { path } } }', { r: started.reference },
      )).data!.dap;
    const before = await asked();
    expect(before.form).toEqual({ commitments: [], earlierCommitments: [{ ...commitment, outcome: null, outcomeText: null }] });
    expect(before.blockers.map(({ path }) => path)).toEqual(expect.arrayContaining(['form.earlierCommitments.0.outcome', 'form.commitments']));
    const form = { ...november, commitments: [{ ...commitment, dueDay: '2027-06-30' }], earlierCommitments: [{ outcome: 'KEPT' }, { outcome: 'NOT_KEPT' }], previousUse: 'WITHIN_36_MONTHS' };
    doneDap(await saveDap(employer, { reference: started.reference, expectedVersion: started.version, form }));
    const after = await asked();
    expect(after.form.earlierCommitments).toEqual([{ ...commitment, outcome: 'KEPT', outcomeText: null }]);
    expect(after.blockers.filter(({ path }) => path.includes('ommitments'))).toEqual([]);
  });

  it('follows a decision in force, and none else', async () => {
    const { siret, employer } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    expect(codes(await renew(employer, sent.reference))).toEqual(['NO_DECISION_IN_FORCE']);
    expect(codes(await renew(employer, '069-99999X-00'))).toEqual(['NOT_FOUND']);
  });
});
