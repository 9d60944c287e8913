import { DI_STATUSES } from '@apart/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aDecision, aFilledClaim, approve, askRecovery, cancelRecovery, check, codes, correct, done, idleAllMonth, idleWeek, invalidatePayment, issueRecovery, open, read,
  recordPayment, reject, reopen, requestPayment, save, submit, take, withdraw, type Decision, type DiSeen,
} from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('following a claim to the end of its month, on $name', (database) => {
  let world: World;
  let agent: Person;
  let asp: Person;
  let dgefp: Person;
  const seen = new Set<string>();
  const shown = (di: DiSeen): DiSeen => {
    seen.add(di.status);
    return di;
  };

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
    asp = await world.person({ email: 'asp@asp.example', role: 'ASP' });
    dgefp = await world.person({ email: 'dgefp@dgefp.example', role: 'DGEFP' });
  });
  afterAll(() => world.close());

  async function aCase(): Promise<Decision> {
    world.clock.set('2026-11-02T09:00:00Z');
    const decision = await aDecision(world, agent);
    world.clock.set('2026-12-01T09:00:00Z');
    return decision;
  }
  /** Another person for each establishment: the quota of one person is shared by the whole company. */
  const personOf = ({ siret }: Decision) => ({ identifierKind: 'NTT', identifier: `1732829320P${siret}` }) as const;
  const filledBy = (decision: Decision): Promise<DiSeen> => aFilledClaim(decision, '2026-11', personOf(decision));
  const sentBy = async (decision: Decision): Promise<DiSeen> => shown(done(await submit(decision.employer, shown(await filledBy(decision)))));
  const pay = async (di: DiSeen): Promise<DiSeen> => shown(done(await recordPayment(asp, shown(done(await requestPayment(asp, di))), '2026-12-01')));
  const paid = async (decision: Decision): Promise<DiSeen> => pay(shown(done(await approve(agent, await sentBy(decision)))));
  /** A correction that declares `weeks` idle weeks, sent. */
  async function corrected(decision: Decision, di: DiSeen, weeks: number): Promise<DiSeen> {
    const draft = done(await correct(decision.employer, (await read(decision.employer, di.reference))!));
    const line = idleAllMonth(draft, { ...personOf(decision), weeks: draft.weeks.map(({ monday }, index) => idleWeek(monday, index < weeks ? 3500 : 0)) });
    return done(await submit(decision.employer, done(await save(decision.employer, draft, [line], draft.lines.map(({ id }) => id)))));
  }
  const mails = async ({ email }: Decision, kind: string) => (await world.messagesTo(email)).filter((one) => one.kind === kind);

  describe('the thirteen statuses', () => {
    it('are those of the review, the visa and the payment, each with who comes next', async () => {
      const sent = await sentBy(await aCase());
      expect(sent).toMatchObject({ status: 'AWAITING_VALIDATION', nextStepBy: 'L’unité départementale', nextStepBefore: null });
      const taken = shown(done(await take(agent, sent)));
      const checked = shown(done(await check(agent, taken)));
      expect(checked).toMatchObject({ status: 'AWAITING_VISA', statusSentence: 'Votre demande est vérifiée\u00a0; il reste à la signer.' });
      expect(codes(await requestPayment(asp, checked))).toEqual(['WRONG_STATUS']);
      const validated = shown(done(await approve(agent, checked)));
      expect(validated).toMatchObject({ status: 'VALIDATED', due: validated.totals.allowance, nextStepBy: 'L’ASP' });
      await pay(validated);
    });

    it('a draft and a rejected claim say until when the month may be declared', async () => {
      const decision = await aCase();
      const draft = shown(await filledBy(decision));
      expect(draft).toMatchObject({ nextStepBy: 'L’employeur', nextStepBefore: draft.deadline });
      const rejected = shown(done(await reject(agent, done(await submit(decision.employer, draft)))));
      expect((await read(decision.employer, rejected.reference))!.nextStepBefore).toBe(draft.deadline);
    });

    it('a transfer that the bank gives back is told with its reason, and is asked for again once the account is mended', async () => {
      const decision = await aCase();
      const requested = done(await requestPayment(asp, done(await approve(agent, await sentBy(decision)))));
      expect(codes(await invalidatePayment(asp, requested, '  '))).toEqual(['REQUIRED']);
      const invalidated = shown(done(await invalidatePayment(asp, requested, 'Compte clos.')));
      expect(invalidated).toMatchObject({ status: 'PAYMENT_INVALIDATED', paymentRejection: 'Compte clos.', nextStepBy: 'L’employeur' });
      expect((await mails(decision, 'di.invalidatePayment'))[0]?.text).toContain('Compte clos.');
      expect(await pay(invalidated)).toMatchObject({ status: 'PAID', paymentRejection: null });
    });

    it('what was paid unduly is asked back: never more than was paid, never in less than thirty days (R. 5122-10)', async () => {
      const decision = await aCase();
      const di = await paid(decision);
      expect(codes(await askRecovery(asp, di, di.totals.allowance + 1))).toEqual(['RECOVERY_AMOUNT']);
      const owed = shown(done(await askRecovery(asp, di, 10_000)));
      expect(owed).toMatchObject({ status: 'RECOVERY_TO_ISSUE', recovery: 10_000 });
      expect(codes(await issueRecovery(asp, owed, '2026-12-30'))).toEqual(['RECOVERY_TOO_SOON']);
      const issued = shown(done(await issueRecovery(asp, owed, '2026-12-31')));
      expect(issued).toMatchObject({ status: 'RECOVERY_ISSUED', nextStepBy: 'L’employeur', nextStepBefore: '2026-12-31' });
      expect(shown(done(await cancelRecovery(asp, issued))).status).toBe('RECOVERY_INVALIDATED');
      for (const kind of ['di.askRecovery', 'di.issueRecovery', 'di.cancelRecovery']) expect(await mails(decision, kind), kind).toHaveLength(1);
    });

    it('are all reached by acts of the service', async () => {
      const decision = await aCase();
      shown(done(await withdraw(decision.employer, await sentBy(decision))));
      expect([...seen].toSorted()).toEqual([...DI_STATUSES].toSorted());
    });
  });

  describe('a correction', () => {
    it('before the payment replaces: the first version is withdrawn, its hours count no more, and the trace of a spontaneous correction stays', async () => {
      const decision = await aCase();
      const first = done(await approve(agent, await sentBy(decision)));
      const second = await corrected(decision, first, 2);
      expect(second).toMatchObject({ reference: first.reference.replace(/1$/, '2'), status: 'AWAITING_VALIDATION', corrects: first.reference, correctionReason: 'Une semaine oubliée.' });
      const past = (await read(decision.employer, first.reference))!;
      expect(past).toMatchObject({ status: 'WITHDRAWN', replacedBy: second.reference });
      expect(past.statusSentence).toContain(second.reference);
      expect(past.history.map(({ act }) => act)).toEqual(expect.arrayContaining(['di.correct', 'di.replace']));
      expect(second.leftHours).toBe(second.envelopeHours - second.totals.payableHours);
      expect(codes(await requestPayment(asp, past))).toEqual(['REPLACED']);
      expect(await pay(done(await approve(agent, second)))).toMatchObject({ status: 'PAID', due: second.totals.allowance });
    });

    it('after the payment makes a complement: the difference alone is ordered', async () => {
      const decision = await aCase();
      const first = await pay(done(await approve(agent, await corrected(decision, await sentBy(decision), 1))));
      const second = done(await approve(agent, await corrected(decision, first, 3)));
      expect(second).toMatchObject({ status: 'VALIDATED', due: second.totals.allowance - first.totals.allowance });
      expect((await mails(decision, 'di.approve')).at(-1)?.text).toContain('Seule la différence');
      await pay(second);
      expect((await read(decision.employer, first.reference))!).toMatchObject({ status: 'PAID', replacedBy: second.reference });
      expect((await read(decision.employer, second.reference))!.leftHours).toBe(second.envelopeHours - second.totals.payableHours);
    });

    it('downwards makes a recovery of the difference, and without any change of amount nothing', async () => {
      const decision = await aCase();
      const first = await paid(decision);
      const second = done(await approve(agent, await corrected(decision, first, 1)));
      expect(second).toMatchObject({ status: 'RECOVERY_TO_ISSUE', due: 0, recovery: first.totals.allowance - second.totals.allowance });
      const third = done(await approve(agent, await corrected(decision, done(await issueRecovery(asp, second, '2027-01-15')), 3)));
      expect(third).toMatchObject({ status: 'VALIDATED', due: third.totals.allowance - second.totals.allowance });
    });

    it('has its yearly quota counted without the version that it corrects (R. 5122-6)', async () => {
      const decision = await aCase();
      const first = await paid(decision);
      const draft = done(await correct(decision.employer, first));
      const raised = done(await save(decision.employer, draft, [idleAllMonth(draft, { ...personOf(decision), hourlyRate: 1600 as never })], draft.lines.map(({ id }) => id)));
      expect(raised.totals.payableHours).toBe(first.totals.payableHours);
      expect(codes(await submit(decision.employer, raised))).toEqual([]);
    });

    it('is compared line by line with the version that it corrects', async () => {
      const decision = await aCase();
      const first = await paid(decision);
      const second = await corrected(decision, first, 1);
      const answer = await decision.employer.graphql<{ di: { comparison: { difference: number; lines: { kind: string; before: { payableHours: number }; after: { payableHours: number } }[] }; versions: { reference: string; counts: boolean }[] } }>(
        'query ($r: String!) { di(reference: $r) { comparison { difference lines { kind before { payableHours } after { payableHours } } } versions { reference counts } } }',
        { r: second.reference },
      );
      const { comparison, versions } = answer.data!.di;
      expect(comparison.difference).toBe(second.totals.allowance - first.totals.allowance);
      expect(comparison.lines).toEqual([{ kind: 'CHANGED', before: { payableHours: first.totals.payableHours }, after: { payableHours: 3500 } }]);
      expect(versions).toEqual([{ reference: first.reference, counts: false }, { reference: second.reference, counts: true }]);
    });

    it('that changes nothing is not sent; that is rejected leaves the paid version as it was', async () => {
      const decision = await aCase();
      const first = await paid(decision);
      const draft = done(await correct(decision.employer, first));
      expect(done(await correct(decision.employer, first)).reference).toBe(draft.reference);
      expect(codes(await submit(decision.employer, draft))).toEqual(['NOTHING_CORRECTED']);
      done(await withdraw(decision.employer, draft, 'Pas besoin.'));
      const second = await corrected(decision, first, 1);
      done(await reject(agent, second));
      const back = (await read(decision.employer, first.reference))!;
      expect(back).toMatchObject({ status: 'PAID', replacedBy: null });
      expect(back.leftHours).toBe(back.envelopeHours - first.totals.payableHours);
      expect(done(await open(decision.employer, decision.daReference, '2026-11')).reference).toBe(first.reference);
    });

    it('waits for the answer of the bank before its visa, so that nothing is paid twice', async () => {
      const decision = await aCase();
      const requested = done(await requestPayment(asp, done(await approve(agent, await sentBy(decision)))));
      const second = await corrected(decision, requested, 1);
      expect(codes(await approve(agent, second))).toEqual(['PAYMENT_UNDER_WAY']);
      const past = (await read(asp, requested.reference))!;
      done(await invalidatePayment(asp, past));
      expect(done(await approve(agent, second))).toMatchObject({ status: 'VALIDATED', due: second.totals.allowance });
    });

    it('is sent after the deadline when it asks for no more', async () => {
      const decision = await aCase();
      const first = await paid(decision);
      world.clock.set('2027-12-01T09:00:00Z');
      expect((await corrected(decision, first, 1)).status).toBe('AWAITING_VALIDATION');
    });
  });

  describe('FAQ 2020: « un incident technique a rejeté des demandes d’indemnisation par erreur ; régularisées dans la journée »', () => {
    it('reopens them by day and by list, shows first what it would do, tells each employer, and does nothing twice', async () => {
      const cases = [await aCase(), await aCase(), await aCase()];
      const claims: DiSeen[] = [];
      for (const one of cases) claims.push(done(await reject(agent, await sentBy(one), 'Incident')));
      const again = done(await submit(cases[2]!.employer, await filledBy(cases[2]!)));
      const wanted = { references: [...claims.map(({ reference }) => reference), '069-999999-00-202611-1'], reason: 'Un incident technique a rejeté votre demande par erreur.' };
      const expected = [['done', []], ['done', []], ['left', ['ALREADY_DECLARED_AGAIN']], ['left', ['NOT_FOUND']]];
      const told = ({ outcomes }: Awaited<ReturnType<typeof reopen>>) => outcomes!.map((one) => [one.done ? 'done' : 'left', one.refusals.map(({ code }) => code)]);
      expect(told(await reopen(agent, { ...wanted, dryRun: true }))).toEqual(expected);
      expect((await read(agent, claims[0]!.reference))!.status).toBe('REJECTED');
      expect(told(await reopen(agent, wanted))).toEqual(expected);
      const back = (await read(cases[0]!.employer, claims[0]!.reference))!;
      expect(back.status).toBe('AWAITING_VALIDATION');
      expect(back.totals).toEqual(claims[0]!.totals);
      expect((await mails(cases[0]!, 'di.reopen')).map(({ text }) => text)).toEqual([expect.stringContaining('Un incident technique a rejeté votre demande par erreur.')]);
      expect(await mails(cases[2]!, 'di.reopen')).toEqual([]);
      expect(told(await reopen(agent, wanted))[0]).toEqual(['left', ['WRONG_STATUS']]);
      expect((await read(agent, again.reference))!.status).toBe('AWAITING_VALIDATION');
      expect(done(await approve(agent, back)).status).toBe('VALIDATED');
    });

    it('by hundreds in the background, its file holding the answer of each', async () => {
      const references = Array.from({ length: 201 }, (_, n) => `069-999999-00-202611-${n + 1}`);
      const answer = await agent.graphql<{ reopenDis: { outcomes: unknown[]; work: { id: string; total: number } } }>('mutation ($i: ReopenDisInput!) { reopenDis(input: $i) { outcomes { done } work { id total } refusals { code } } }', { i: { references, reason: 'Incident.', dryRun: false } });
      expect(answer.errors).toBeUndefined();
      const { outcomes, work } = answer.data!.reopenDis;
      expect([outcomes, work.total]).toEqual([[], 201]);
      const see = async () => (await agent.graphql<{ longWork: { state: string; result: { field: string; value: string }[]; file: { name: string } | null } }>('query ($id: ID!) { longWork(id: $id) { state result { field value } file { name } } }', { id: work.id })).data!.longWork;
      await expect.poll(async () => (await see()).state, { timeout: 20_000 }).toBe('DONE');
      expect(await see()).toMatchObject({ result: [{ field: 'done', value: '0' }, { field: 'left', value: '201' }], file: { name: 'reouverture.csv' } });
    });

    it('by conditions, within the perimeter of who asks, and never without any condition', async () => {
      const decision = await aCase();
      const rejected = done(await reject(agent, await sentBy(decision)));
      const far = await world.person({ email: `loin-${decision.siret}@ud75.example`, role: 'UD', departements: ['75'] });
      const window = { rejectedFrom: '2026-12-01T00:00:00Z', rejectedBefore: '2026-12-02T00:00:00Z', rejectedBy: 'Paul Rey', reason: 'Incident.' };
      expect((await reopen(dgefp, { reason: 'Incident.' })).refusals.map(({ code }) => code)).toEqual(['REQUIRED']);
      expect((await reopen(far, window)).outcomes).toEqual([]);
      expect((await reopen(dgefp, { ...window, rejectedBefore: '2026-12-01T09:00:00Z' })).outcomes).toEqual([]);
      const outcome = await reopen(dgefp, window);
      expect(outcome.outcomes).toContainEqual(expect.objectContaining({ reference: rejected.reference, done: true }));
      expect((await read(decision.employer, rejected.reference))!.status).toBe('AWAITING_VALIDATION');
    });
  });
});
