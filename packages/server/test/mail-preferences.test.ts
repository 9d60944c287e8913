import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDecision, aFilledClaim, approve, done, submit } from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('what one receives by e-mail, on $name', (database) => {
  let world: World;
  let agent: Person;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  const set = async (who: Person, byEmail: boolean) =>
    (await who.graphql<{ setMailPreference: { preferences: { topic: string; byEmail: boolean }[] } }>(
      'mutation ($b: Boolean!) { setMailPreference(topic: CLAIM_PROGRESS, byEmail: $b) { preferences { topic byEmail } refusals { code } } }',
      { b: byEmail },
    )).data!.setMailPreference.preferences;

  it('may be less than what is written, but the copy in the space stays, and a decision always leaves', async () => {
    const decision = await aDecision(world, agent);
    const colleague = await world.person({ email: 'collegue@martin.example', of: [{ siret: decision.siret, role: 'DECLARANT' }] });
    expect(await set(decision.employer, false)).toContainEqual({ topic: 'CLAIM_PROGRESS', byEmail: false });
    expect(await set(decision.employer, false)).toContainEqual({ topic: 'CLAIM_PROGRESS', byEmail: false });
    world.clock.set('2026-12-01T09:00:00Z');
    done(await approve(agent, done(await submit(decision.employer, await aFilledClaim(decision, '2026-11')))));
    const delivered = async (email: string, kind: string) => (await world.messagesTo(email)).filter((one) => one.kind === kind).map((one) => one.delivery === 'MUTED');
    expect(await delivered(decision.email, 'di.submit')).toEqual([true]);
    expect(await delivered(decision.email, 'di.approve')).toEqual([false]);
    expect(await delivered('collegue@martin.example', 'di.submit')).toEqual([false]);
    const inbox = await decision.employer.graphql<{ inbox: { nodes: { subject: string; delivery: string }[] } }>('query { inbox { nodes { subject delivery } } }');
    expect(inbox.data!.inbox.nodes.map(({ delivery }) => delivery)).toContain('Sans courriel, selon vos préférences');
    expect(await set(decision.employer, true)).toContainEqual({ topic: 'CLAIM_PROGRESS', byEmail: true });
    expect(colleague.cookie).toBeDefined();
  });
});
