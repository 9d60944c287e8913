import { nirKey } from '@apart/shared';
import { aDiLine } from '@apart/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { november } from './dap-filing.ts';
import { aDecision, codes, done, idleWeek, justify, linkNir, open, read, reject, reopen, save, submit, type Decision, type DiSeen } from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

/** Reason 4: 100 hours a year and a person (R. 5122-7), which few claims use up. */
const TRANSFORMATION = { ...november, reason: 'TRANSFORMATION', startDay: '2026-01-05', endDay: '2026-04-03', placementDay: null, forecastHours: 200_000 };
let people = 0;
const somebody = (changes: { firstName?: string } = {}) => ({ identifierKind: 'NTT', identifier: `2732829320QUOTA${String(++people).padStart(3, '0')}`, lastName: 'Silva', firstName: 'Ana', ...changes }) as const;
type Somebody = ReturnType<typeof somebody>;

describe.each(databases)('the yearly quota is looked at again, on $name', (database) => {
  let world: World;
  let agent: Person;
  let decision: Decision;

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-01-05T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  async function aCase(): Promise<void> {
    world.clock.set('2026-01-05T09:00:00Z');
    decision = await aDecision(world, agent, TRANSFORMATION);
    world.clock.set('2026-04-06T09:00:00Z');
  }
  /** A draft with two weeks of these people, `idle` hundredths each. */
  async function draft(month: string, whose: readonly Partial<Somebody>[], idle = 3500): Promise<DiSeen> {
    const opened = done(await open(decision.employer, decision.daReference, month));
    const weeks = opened.weeks.slice(0, 2).map(({ monday }) => idleWeek(monday, idle));
    return done(await save(decision.employer, opened, whose.map((one) => aDiLine({ ...one, weeks } as Parameters<typeof aDiLine>[0])), opened.lines.map(({ id }) => id)));
  }
  const send = async (di: DiSeen) => done(await submit(decision.employer, di.warnings.length === 0 ? di : done(await justify(decision.employer, di, [{ code: 'YEARLY_QUOTA_EXCEEDED', text: 'Une dérogation est demandée.' }]))));

  describe('when a claim rejected by mistake is reopened', () => {
    it.each([[2500, true, 0], [2501, false, 2]])('two weeks of %i hundredths sent after fifty hours rejected: reopened %s', async (idle, reopened, beyond) => {
      await aCase();
      const ana = somebody();
      const rejected = done(await reject(agent, await send(await draft('2026-01', [ana], 2500))));
      await send(await draft('2026-02', [ana], idle));
      const wanted = { references: [rejected.reference], reason: 'Incident technique.' };
      for (const dryRun of [true, false]) {
        const [outcome] = (await reopen(agent, { ...wanted, dryRun })).outcomes!;
        expect([outcome!.done, outcome!.refusals.map(({ code }) => code)]).toEqual([reopened, beyond > 0 ? ['YEARLY_QUOTA_EXCEEDED'] : []]);
      }
      expect((await read(agent, rejected.reference))!.status).toBe(reopened ? 'AWAITING_VALIDATION' : 'REJECTED');
    });
  });

  describe('when an NTT is linked to its NIR', () => {
    it('the lines of the drafts are computed again at once, with the hours of both numbers; what was sent does not change', async () => {
      await aCase();
      const [asNtt, nir] = [somebody(), `2850578006${String(100 + people)}`];
      const asNir = { identifierKind: 'NIR', identifier: `${nir}${nirKey(nir)}`, lastName: 'Silva', firstName: 'Ana' };
      const january = await send(await draft('2026-01', [asNtt]));
      const february = await draft('2026-02', [asNir as never, somebody({ firstName: 'Zoé' })]);
      expect(february.totals.payableHours).toBe(14_000);
      expect(february.warnings).toEqual([]);

      const linked = done(await linkNir(decision.employer, january, january.lines[0]!.id, asNir.identifier));
      expect(linked).toMatchObject({ reference: january.reference, version: january.version, totals: january.totals });
      const after = (await read(decision.employer, february.reference))!;
      // 70 hours of January leave 30 of the 100; the colleague keeps hers.
      expect(after.lines.map(({ payableHours }) => payableHours)).toEqual([3000, 7000]);
      expect(after.totals).toMatchObject({ employees: 2, payableHours: 10_000, allowance: february.totals.allowance - 4000 * 8.57 });
      expect(after.version).toBe(february.version + 1);
      expect(after.warnings.map(({ code }) => code)).toEqual(['YEARLY_QUOTA_EXCEEDED']);
      expect(codes(await submit(decision.employer, february))).toEqual(['VERSION_CONFLICT']);
      expect((await send(after)).totals.payableHours).toBe(10_000);
    });

    it('a draft whose amounts do not change keeps its version', async () => {
      await aCase();
      const nir = `2850578006${String(500 + people)}`;
      const opened = await draft('2026-02', [somebody()]);
      const linked = done(await linkNir(decision.employer, opened, opened.lines[0]!.id, `${nir}${nirKey(nir)}`));
      expect([linked.version, linked.totals]).toEqual([opened.version, opened.totals]);
    });
  });

  describe('when a file is tried', () => {
    const REPORT = 'report { payableHours warnings errors faults { code severity line column message } } refusals { code }';
    it('what would not be paid is told, as the saving would', async () => {
      await aCase();
      const [ana, zoe] = [somebody(), somebody({ firstName: 'Zoé' })];
      await send(await draft('2026-01', [ana]));
      const di = done(await open(decision.employer, decision.daReference, '2026-02'));
      const rows = [ana, zoe].map((one) => ({ identifiant_type: 'NTT', identifiant: one.identifier, nom: one.lastName, prenom: one.firstName, duree_contrat_hebdo: 35, taux_horaire_brut: 15, s1_chomees: 35, s2_chomees: 35 }));
      const ask = async (dryRun: boolean) => {
        const input = { reference: di.reference, expectedVersion: di.version, rows, dryRun, keepValid: false };
        const answer = await decision.employer.graphql<{ importDiLines: { report: { payableHours: number; faults: { code: string; line: number; severity: string }[] } } }>(`mutation ($input: ImportDiLinesInput!) { importDiLines(input: $input) { ${REPORT} } }`, { input });
        return answer.data!.importDiLines.report;
      };
      for (const dryRun of [true, false]) {
        const report = await ask(dryRun);
        expect(report).toMatchObject({ payableHours: 10_000, errors: 0 });
        const [fault] = report.faults.filter(({ code }) => code === 'DI-IMP-023');
        expect(fault).toMatchObject({ severity: 'WARNING', message: expect.stringContaining('40,00') as string });
      }
      expect((await read(decision.employer, di.reference))!.totals.payableHours).toBe(10_000);
    });
  });
});
