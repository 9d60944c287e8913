import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, aKey, aPlace, aSentFile, authorise, codes, done, november, save, startAvenant, submit, type DapSeen } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const proposed = { kind: 'TRAINING', description: 'CACES pour deux salariés', dueDay: '2027-03-31' };
const imposed = { kind: 'JOB_RETENTION', description: 'Aucun licenciement économique parmi les salariés placés', dueDay: '2027-07-31' };
const asked = { ...november, previousUse: 'WITHIN_36_MONTHS' as const, commitments: [proposed] as never };

describe.each(databases)('the UD fixes the commitments that its decision notifies (R. 5122-9 III), on $name', (database) => {
  let world: World;
  let agent: Person;
  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
  });
  beforeEach(() => world.clock.set('2026-11-02T09:00:00Z'));
  afterAll(() => world.close());

  const authoriseWith = ({ reference, version }: DapSeen, commitments: unknown) =>
    act(agent, 'authoriseDap', '$reference: String!, $expectedVersion: Int!, $commitments: [CommitmentInput!]', { reference, expectedVersion: version, commitments });
  const replaceBy = ({ reference, version }: DapSeen, wish: object) =>
    act(agent, 'replaceDecision', '$input: ReplaceDecisionInput!', { input: { reference, expectedVersion: version, kind: 'AUTHORISE', reason: 'Erreur de lettre.', ...wish } });
  const decision = async (person: Person, reference: string) =>
    (await person.graphql<{ da: { commitmentsFixed: boolean; commitments: object[] } }>('query ($r: String!) { da(reference: $r) { commitmentsFixed commitments { kind description dueDay } } }', { r: reference })).data!.da;
  const form = async (person: Person, reference: string) =>
    (await person.graphql<{ dap: { form: { commitments: object[]; earlierCommitments: object[] }; changes: { field: string }[] } }>('query ($r: String!) { dap(reference: $r) { form { commitments { kind description dueDay } earlierCommitments { kind description } } changes { field } } }', { r: reference })).data!.dap;

  it('those proposed stand when the UD says nothing of them, or repeats them', async () => {
    for (const commitments of [null, [proposed], [{ ...proposed, description: ` ${proposed.description} ` }]]) {
      const { siret, employer } = await aPlace(world);
      const { reference } = done(await authoriseWith(await aSentFile(employer, siret, asked), commitments));
      expect(await decision(employer, reference)).toEqual({ commitmentsFixed: false, commitments: [proposed] });
    }
  });

  it('it may add to them, change them, and impose some where none was proposed; the employer is told, and the request stays as it was sent', async () => {
    const { siret, employer, email } = await aPlace(world);
    const { reference } = done(await authoriseWith(await aSentFile(employer, siret, asked), [{ ...proposed, dueDay: '2027-01-31' }, imposed]));
    expect(await decision(employer, reference)).toEqual({ commitmentsFixed: true, commitments: [{ ...proposed, dueDay: '2027-01-31' }, imposed] });
    expect((await form(employer, reference)).form.commitments).toEqual([proposed]);
    const letter = (await world.messagesTo(email)).find(({ kind }) => kind === 'dap.authorise');
    expect(letter?.text).toContain('Engagements fixés par l’administration');
    expect(letter?.text).toContain('Aucun licenciement économique parmi les salariés placés (le 31 juillet 2027 au plus tard)');
    const elsewhere = await aPlace(world);
    const none = done(await authoriseWith(await aSentFile(elsewhere.employer, elsewhere.siret), [imposed]));
    expect(await decision(elsewhere.employer, none.reference)).toEqual({ commitmentsFixed: true, commitments: [imposed] });
  });

  it('it may leave all of them out, and the employer is told', async () => {
    const { siret, employer, email } = await aPlace(world);
    const { reference } = done(await authoriseWith(await aSentFile(employer, siret, asked), []));
    expect(await decision(employer, reference)).toEqual({ commitmentsFixed: true, commitments: [] });
    expect((await world.messagesTo(email)).find(({ kind }) => kind === 'dap.authorise')?.text).toContain('Aucun des engagements proposés n’est retenu.');
  });

  it('each has its nature, what it is and its date, not before the period; all that lacks is said at once, on its field', async () => {
    const { siret, employer } = await aPlace(world);
    const sent = await aSentFile(employer, siret, asked);
    const refused = await authoriseWith(sent, [{ kind: null, description: ' ', dueDay: null }, { ...imposed, dueDay: '2026-11-01' }]);
    expect(refused.refusals.map(({ code, path }) => [code, path])).toEqual([
      ['REQUIRED', 'commitments.0.kind'], ['REQUIRED', 'commitments.0.description'], ['REQUIRED', 'commitments.0.dueDay'], ['COMMITMENT_TOO_EARLY', 'commitments.1.dueDay'],
    ]);
    expect((await authoriseWith(sent, Array.from({ length: 21 }, () => imposed))).refusals.map(({ path }) => path)).toEqual(['commitments']);
    expect(done(await authorise(agent, sent)).status).toBe('AUTHORISED');
  });

  it('a new authorisation keeps them, or fixes others', async () => {
    const { siret, employer } = await aPlace(world);
    const first = done(await authoriseWith(await aSentFile(employer, siret, asked), [imposed]));
    world.clock.advance(3_600_000);
    const second = done(await replaceBy(first, {}));
    expect(await decision(employer, first.reference)).toEqual({ commitmentsFixed: true, commitments: [imposed] });
    world.clock.advance(3_600_000);
    expect(codes(await replaceBy(second, { commitments: [{ ...imposed, dueDay: null }] }))).toEqual(['REQUIRED']);
    done(await replaceBy(second, { commitments: [proposed] }));
    expect(await decision(employer, first.reference)).toEqual({ commitmentsFixed: false, commitments: [proposed] });
  });

  it('an avenant begins from them, and changes nothing by that; a renewal asks what became of them', async () => {
    const { siret, employer } = await aPlace(world);
    const { reference } = done(await authoriseWith(await aSentFile(employer, siret, asked), [imposed]));
    const avenant = done(await startAvenant(employer, reference));
    expect(await form(employer, avenant.reference)).toMatchObject({ form: { commitments: [imposed] }, changes: [] });
    const sent = done(await submit(employer, done(await save(employer, { reference: avenant.reference, expectedVersion: avenant.version, form: { ...asked, commitments: [imposed], employeesConcerned: 4 } }))));
    expect((await form(employer, avenant.reference)).changes.map(({ field }) => field)).toEqual(['employeesConcerned']);
    done(await authorise(agent, sent));
    expect(await decision(employer, sent.reference)).toEqual({ commitmentsFixed: false, commitments: [imposed] });
    const renewal = await act(employer, 'startRenewal', '$reference: String!, $idempotencyKey: String!', { reference, idempotencyKey: aKey() });
    expect((await form(employer, renewal.dap!.reference)).form.earlierCommitments).toEqual([{ kind: imposed.kind, description: imposed.description }]);
  });
});
