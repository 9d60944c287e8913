import { nirKey } from '@apart/shared';
import { aDiLine } from '@apart/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDecision, aFilledClaim, codes, done, idleWeek, linkNir, read, save, submit, type Decision, type DiSeen } from './di-claiming.ts';
import { aWorld, databases, type World } from './world.ts';

const LUC = '185057800608491';
const ANA = `2850578006085${nirKey('2850578006085')}`;
const SILVA = { identifierKind: 'NTT', identifier: '2732829320ANASILVA01', lastName: 'Silva', firstName: 'Ana' } as const;

describe.each(databases)('somebody declared under an NTT who receives a NIR, on $name', (database) => {
  let world: World;
  let decision: Decision;
  let di: DiSeen;
  let december: DiSeen;
  const ana = (of: DiSeen) => of.lines.find(({ employee }) => employee.lastName === 'Silva')!;
  const withAna = async (draft: DiSeen) => done(await save(decision.employer, draft, [aDiLine({ ...SILVA, weeks: [idleWeek(draft.weeks[0]!.monday)] })]));

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    decision = await aDecision(world, await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] }));
    world.clock.set('2026-12-01T09:00:00Z');
    di = done(await submit(decision.employer, await withAna(await aFilledClaim(decision, '2026-11'))));
  });
  afterAll(() => world.close());

  it('is refused a NIR of a wrong key, and a line that is not on the claim', async () => {
    const line = ana(di).id;
    expect(codes(await linkNir(decision.employer, di, line, `${ANA.slice(0, 13)}00`))).toEqual(['NIR_KEY']);
    expect(codes(await linkNir(decision.employer, di, 'elsewhere', ANA))).toEqual(['NOT_ON_THE_CLAIM']);
  });

  it('stays one person, on the claims already sent too; the NTT still names her', async () => {
    const before = ana(di);
    const linked = done(await linkNir(decision.employer, di, before.id, ANA));
    expect(ana(linked).employee).toMatchObject({ id: before.employee.id, identifier: ANA });
    expect(linked.version).toBe(di.version);
    december = await withAna(await aFilledClaim(decision, '2026-12'));
    expect(ana(december).employee).toMatchObject({ id: before.employee.id, identifier: ANA });
    expect(codes(await linkNir(decision.employer, december, ana(december).id, ANA))).toEqual(['NOT_AN_NTT']);
  });

  it('becomes one with whoever already has this NIR: their hours of the year are counted together', async () => {
    const line = aDiLine({ ...SILVA, identifier: '2732829320ANASILVA02', firstName: 'Anna', weeks: [idleWeek(december.weeks[1]!.monday)] });
    const three = done(await save(decision.employer, december, [line]));
    const linked = done(await linkNir(decision.employer, three, three.lines.at(-1)!.id, LUC));
    expect(linked.lines.at(-1)!.employee.id).toBe(linked.lines[0]!.employee.id);
    expect(linked.blockers.map(({ code }) => code)).toContain('SAME_PERSON_TWICE');
    expect((await read(decision.employer, di.reference))!.lines).toHaveLength(2);
  });
});
