import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cseReminderJob } from '../src/features/cse-opinions/remind-job.ts';
import { act, aKey, aSentFile, aSiret, authorise, codes, done, november, read, save, sendBack, startAvenant, submit, type DapSeen } from './dap-filing.ts';
import { aPdf, upload } from './filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const TO_COME = { ...november, cseOpinion: 'TO_COME' };
const DAY = 24 * 3_600_000;
let places = 600;

describe.each(databases)('the opinion of the CSE that comes after the request (R. 5122-2), on $name', (database) => {
  let world: World;
  let agent: Person;
  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
  });
  beforeEach(() => world.clock.set('2026-11-02T09:00:00Z'));
  afterAll(() => world.close());

  /** A company of sixty and its administrator. */
  async function sixty() {
    const place = ++places;
    const email = `cse${place}@martin.example`;
    const siret = await world.establishment({ siret: aSiret(place), companyHeadcount: 60 });
    return { siret, email, employer: await world.person({ email, firstName: 'Anne', lastName: 'Martin', of: [{ siret, role: 'ADMINISTRATOR' }] }) };
  }
  async function opinionOf(person: Person, reference: string) {
    const query = 'query ($r: String!) { dap(reference: $r) { cseOpinionDueDay laterCseOpinion { opinion day givenBy inTime documentId } documents { id } } }';
    return (await person.graphql<{ dap: { cseOpinionDueDay: string | null; laterCseOpinion: { opinion: string; inTime: boolean } | null; documents: { id: string }[] } }>(query, { r: reference })).data!.dap;
  }
  const attach = async (employer: Person, reference: string) => (await upload(world, employer, reference, 'avis.pdf', aPdf())).body.document!.id;
  const give = (employer: Person, { reference, version }: Pick<DapSeen, 'reference' | 'version'>, documentId: string, changes: object = {}) =>
    act(employer, 'giveCseOpinion', '$input: GiveCseOpinionInput!', { input: { reference, expectedVersion: version, opinion: 'UNFAVOURABLE', day: '2026-11-02', documentId, ...changes } });
  const letters = async (email: string) => (await world.messagesTo(email)).filter(({ kind }) => kind === 'dap.remindCseOpinion').map(({ subject }) => subject);

  it('is awaited for two months after the sending, and its last day is kept with the file', async () => {
    const { siret, employer } = await sixty();
    const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: TO_COME }));
    expect((await opinionOf(employer, draft.reference)).cseOpinionDueDay).toBe('2027-01-02');
    const sent = done(await submit(employer, draft));
    expect(sent.possibleActions.map((one) => one.act)).toContain('dap.giveCseOpinion');
    expect(await opinionOf(agent, sent.reference)).toMatchObject({ cseOpinionDueDay: '2027-01-02', laterCseOpinion: null });
  });

  it('is given without a new version: the term of silence and the decision are left alone, the agent sees it', async () => {
    const { siret, employer } = await sixty();
    const decided = done(await authorise(agent, await aSentFile(employer, siret, TO_COME)));
    world.clock.advance(10 * DAY);
    const documentId = await attach(employer, decided.reference);
    const given = done(await give(employer, decided, documentId));
    expect(given).toMatchObject({ status: 'AUTHORISED', avenantNumber: 0, tacitTerm: decided.tacitTerm, da: { reference: decided.da!.reference, status: 'IN_FORCE' } });
    expect(given.possibleActions.map((one) => one.act)).not.toContain('dap.giveCseOpinion');
    expect(await opinionOf(agent, decided.reference)).toMatchObject({ laterCseOpinion: { opinion: 'UNFAVOURABLE', day: '2026-11-02', givenBy: 'Anne Martin', inTime: true, documentId }, documents: [{ id: documentId }] });
    expect(codes(await give(employer, given, documentId))).toEqual(['NOTHING_AWAITED']);
    const avenant = done(await startAvenant(employer, decided.reference));
    const { data } = await employer.graphql<{ dap: object }>('query ($r: String!) { dap(reference: $r) { form { cseOpinion cseOpinionDay } } }', { r: avenant.reference });
    expect(data?.dap).toEqual({ form: { cseOpinion: 'UNFAVOURABLE', cseOpinionDay: '2026-11-02' } });
  });

  it('needs an opinion, its day and its piece; each is refused on its field', async () => {
    const { siret, employer } = await sixty();
    const sent = await aSentFile(employer, siret, TO_COME);
    const refused = await give(employer, sent, 'no-such-piece', { opinion: 'TO_COME', day: '2026-11-03' });
    expect(refused.refusals.map(({ code, path, article }) => [code, path, article])).toEqual([
      ['REQUIRED', 'opinion', 'R. 5122-2'], ['DAY_IN_FUTURE', 'day', 'R. 5122-2'], ['DOCUMENT_REQUIRED', 'documentId', 'R. 5122-2'],
    ]);
  });

  it('has a place of its own beside the three pieces of the request, which stay as they were sent', async () => {
    const { siret, employer } = await sixty();
    const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: TO_COME }));
    const [first] = [await attach(employer, draft.reference), await attach(employer, draft.reference), await attach(employer, draft.reference)];
    const sent = done(await submit(employer, done2(await read(employer, draft.reference))));
    world.clock.advance(DAY);
    const fourth = await attach(employer, sent.reference);
    expect((await upload(world, employer, sent.reference, 'encore.pdf', aPdf())).body.refusals).toMatchObject([{ code: 'TOO_MANY_DOCUMENTS' }]);
    const remove = (documentId: string) => act(employer, 'removeDocument', '$reference: String!, $documentId: ID!', { reference: sent.reference, documentId });
    expect(codes(await remove(first!))).toEqual(['WRONG_STATUS']);
    expect(codes(await remove(fourth))).toEqual([]);
  });

  it('is told to the agent in charge of the file, to the heads of the UD while nobody is; each learns whether it came in time', async () => {
    const head = 'direction@ud69.example';
    await world.person({ email: head, firstName: 'Nora', lastName: 'Petit', role: 'UD_HEAD', departements: ['69'] });
    const told = async (email: string, reference: string) => (await world.messagesTo(email)).filter(({ kind, subject }) => kind === 'dap.giveCseOpinion' && subject.startsWith(reference));
    const [first, second] = [await sixty(), await sixty()];
    const nobodys = await aSentFile(first.employer, first.siret, TO_COME);
    done(await give(first.employer, nobodys, await attach(first.employer, nobodys.reference)));
    expect((await told(head, nobodys.reference)).map(({ subject }) => subject)).toEqual([`${nobodys.reference}\u00a0: l’avis du CSE est arrivé`]);
    expect(await told('rey@ud69.example', nobodys.reference)).toEqual([]);
    const sent = await aSentFile(second.employer, second.siret, TO_COME);
    const taken = done(await act(agent, 'takeDap', '$reference: String!, $expectedVersion: Int!', { reference: sent.reference, expectedVersion: sent.version }));
    const decided = done(await authorise(agent, taken));
    world.clock.set('2027-01-03T09:00:00Z');
    done(await give(second.employer, decided, await attach(second.employer, decided.reference)));
    const [letter] = await told('rey@ud69.example', decided.reference);
    expect(letter?.subject).toBe(`${decided.reference}\u00a0: l’avis du CSE est arrivé, après son terme`);
    expect(letter?.text).toContain('Anne Martin');
    expect(letter?.text).toContain('défavorable, rendu le 2 novembre 2026');
    expect(await told(head, decided.reference)).toEqual([]);
  });

  it('late is accepted, and seen as late', async () => {
    const { siret, employer } = await sixty();
    const decided = done(await authorise(agent, await aSentFile(employer, siret, TO_COME)));
    world.clock.set('2027-01-03T09:00:00Z');
    done(await give(employer, decided, await attach(employer, decided.reference)));
    expect((await opinionOf(agent, decided.reference)).laterCseOpinion).toMatchObject({ inTime: false });
  });

  it('is reminded 15 days before, 3 days before and once passed, each once; no more once it came', async () => {
    const { siret, employer, email } = await sixty();
    const decided = done(await authorise(agent, await aSentFile(employer, siret, TO_COME)));
    const night = async (day: string) => {
      world.clock.set(`${day}T06:30:00Z`);
      await cseReminderJob.run(world.app.deps, { dryRun: false, trigger: 'schedule' });
      await cseReminderJob.run(world.app.deps, { dryRun: false, trigger: 'command' });
      return (await letters(email)).length;
    };
    expect([await night('2026-12-17'), await night('2026-12-18'), await night('2026-12-29'), await night('2026-12-30'), await night('2027-01-02'), await night('2027-01-03'), await night('2027-02-03')]).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(await letters(email)).toEqual([
      `${decided.reference}\u00a0: avis du CSE attendu le 2 janvier 2027 au plus tard`, `${decided.reference}\u00a0: avis du CSE attendu le 2 janvier 2027 au plus tard`, `${decided.reference}\u00a0: l’avis du CSE n’est pas arrivé`,
    ]);
    const other = await sixty();
    world.clock.set('2026-11-02T09:00:00Z');
    const sent = await aSentFile(other.employer, other.siret, TO_COME);
    done(await give(other.employer, sent, await attach(other.employer, sent.reference)));
    world.clock.set('2027-01-10T06:30:00Z');
    await cseReminderJob.run(world.app.deps, { dryRun: false, trigger: 'schedule' });
    expect(await letters(other.email)).toEqual([]);
  });

  it('is not put off by an avenant, nor reminded while the file is returned', async () => {
    const { siret, employer, email } = await sixty();
    const decided = done(await authorise(agent, await aSentFile(employer, siret, TO_COME)));
    world.clock.advance(20 * DAY);
    const avenant = done(await startAvenant(employer, decided.reference));
    const sent = done(await submit(employer, avenant));
    expect((await opinionOf(agent, sent.reference)).cseOpinionDueDay).toBe('2027-01-02');
    done(await sendBack(agent, sent));
    world.clock.set('2026-12-20T06:30:00Z');
    await cseReminderJob.run(world.app.deps, { dryRun: false, trigger: 'schedule' });
    // The request itself still awaits it.
    expect(await letters(email)).toEqual([`${decided.reference}\u00a0: avis du CSE attendu le 2 janvier 2027 au plus tard`]);
  });

  it('the job runs each morning at half past seven in Paris', () => {
    expect(cseReminderJob.next!(new Date('2026-11-02T06:29:59Z')).toISOString()).toBe('2026-11-02T06:30:00.000Z');
    expect(cseReminderJob.next!(new Date('2026-11-02T06:30:00Z')).toISOString()).toBe('2026-11-03T06:30:00.000Z');
  });
});

const done2 = (seen: DapSeen | null): DapSeen => done({ dap: seen, refusals: [] });
