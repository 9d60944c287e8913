import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountTables } from '../src/features/accounts/index.ts';
import { agentsJob } from '../src/features/agents/job.ts';
import { journalTables } from '../src/journal/index.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const HOUR = 3_600_000;
const PASSWORD = 'quatre mots à la suite';
const R = 'refusals { code path message }';
interface Refused {
  readonly refusals: readonly { code: string; path: string; message: string }[];
}

describe.each(databases)('agents, on $name', (database) => {
  let world: World;
  let n = 0;
  let dgefp: Person;
  let head: Person;
  let agent: Person;
  const siret = '73282932000074';
  beforeAll(async () => {
    world = await aWorld(database);
    await world.establishment({ siret, departement: '69' });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.set(new Date('2026-06-15T08:00:00Z'));
    n += 1;
    dgefp = await world.person({ email: `dgefp-${n}@dgefp.example`, role: 'DGEFP', firstName: 'Sophie', lastName: 'Vidal' });
    head = await world.person({ email: `chef-${n}@ud.example`, role: 'UD_HEAD', departements: ['69'], firstName: 'Irène', lastName: 'Blanc' });
    agent = await world.person({ email: `agent-${n}@ud.example`, role: 'UD', departements: ['38'] });
  });

  const codes = ({ refusals }: Refused) => refusals.map(({ code, path }) => (path ? `${path} ${code}` : code));
  async function ask<T>(person: Person, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await person.graphql<Record<string, T>>(query, variables);
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return Object.values(answer.data)[0] as T;
  }
  const wish = (more: object = {}) => ({ lastName: 'Rey', firstName: 'Paul', email: `nouveau-${n}@ud.example`, service: 'DDETS du Rhône', role: 'UD', departements: ['69'], ...more });
  const request = (more: object = {}, by: Person = world.visitor) => ask<Refused & { email: string | null; deliveryTicket: string | null }>(by, `mutation ($i: RequestAgentAccessInput!) { requestAgentAccess(input: $i) { email deliveryTicket ${R} } }`, { i: wish(more) });
  const pending = (by = dgefp) => ask<{ nodes: { id: string; email: string; version: number; role: string; departements: string[] }[] }>(by, 'query { agentAccessRequests(first: 100) { nodes { id email version role departements } } }');
  const requestOf = async (email: string) => (await pending()).nodes.find((one) => one.email === email);
  const answer = (by: Person, input: object) => ask<Refused & { request: { status: string } | null }>(by, `mutation ($i: AnswerAgentAccessInput!) { answerAgentAccess(input: $i) { request { status } ${R} } }`, { i: input });
  const letters = async (email: string) => (await world.messagesTo(email)).map(({ kind }) => kind);
  const linkOf = async (email: string) => (await world.messagesTo(email)).findLast(({ kind }) => kind === 'agent.granted')?.link?.split('/').at(-1) ?? '';
  const choose = (token: string) => ask<Refused>(world.visitor, `mutation ($t: String!, $p: String!) { resetPassword(token: $t, password: $p) { ${R} } }`, { t: token, p: PASSWORD });
  const signIn = (login: string) => ask<Refused & { me: { role: string; head: boolean; departements: string[] } | null }>(world.visitor, `mutation ($l: String!, $p: String!) { signIn(login: $l, password: $p) { me { role head departements } ${R} } }`, { l: login, p: PASSWORD });
  const sees = async (person: Person) => (await ask<object | null>(person, 'query ($s: String!) { establishment(siret: $s) { siret } }', { s: siret })) !== null;
  const agents = (by: Person, filter: object = {}) => ask<{ nodes: { id: string; email: string; role: string; departements: string[]; hasSignedIn: boolean; self: boolean }[] }>(by, 'query ($f: AgentFilter) { agents(filter: $f, first: 100) { nodes { id email role departements hasSignedIn self } } }', { f: filter });
  const idOf = (person: Person) => ('account' in person.viewer ? person.viewer.account.id : '');
  const end = (by: Person, id: string, reason = 'Mutation') => ask<Refused>(by, `mutation ($i: ID!, $r: String!) { endAgentAccess(id: $i, reason: $r) { ${R} } }`, { i: id, r: reason });
  const lend = (by: Person, more: object = {}) =>
    ask<Refused & { id: string | null }>(by, `mutation ($i: DelegatePerimeterInput!) { delegatePerimeter(input: $i) { id ${R} } }`, { i: { email: `agent-${n}@ud.example`, departement: '69', fromDay: '2026-06-16', untilDay: '2026-06-30', reason: 'Afflux de demandes', ...more } });

  describe('an access', () => {
    it('is asked for by anybody, granted by the DGEFP, and opened by the link that its mail holds', async () => {
      const email = `nouveau-${n}@ud.example`;
      expect(await request()).toMatchObject({ email, refusals: [] });
      expect(await letters(email)).toEqual(['agent.requested']);
      expect(await letters(`dgefp-${n}@dgefp.example`)).toContain('agent.toAnswer');
      const asked = (await requestOf(email))!;
      expect(asked).toMatchObject({ role: 'UD', departements: ['69'] });
      expect(await answer(dgefp, { id: asked.id, expectedVersion: asked.version, role: 'UD', departements: ['69', '01'] })).toMatchObject({ request: { status: 'GRANTED' }, refusals: [] });
      // Nobody comes in before the link has been opened.
      expect(codes(await signIn(email))).toEqual(['WRONG_CREDENTIALS']);
      expect(codes(await choose(await linkOf(email)))).toEqual([]);
      expect(await signIn(email)).toMatchObject({ me: { role: 'UD', head: false, departements: ['01', '69'] }, refusals: [] });
    });

    it.each([['just before three days', 72 * HOUR - 1, []], ['at three days', 72 * HOUR, ['LINK_EXPIRED']]] as const)('is opened %s, or by another link that recovery sends', async (_, after, expected) => {
      const email = `nouveau-${n}@ud.example`;
      await request();
      await answer(dgefp, { id: (await requestOf(email))!.id, expectedVersion: 1, role: 'UD', departements: ['69'] });
      world.clock.advance(after);
      expect(codes(await choose(await linkOf(email)))).toEqual(expected);
      if (expected.length === 0) return;
      await ask(world.visitor, 'mutation ($e: String!) { requestRecovery(email: $e) { email } }', { e: email });
      const other = (await world.messagesTo(email)).findLast(({ kind }) => kind === 'account.recovery')!.link!.split('/').at(-1)!;
      expect(codes(await choose(other))).toEqual([]);
      expect((await signIn(email)).me).toMatchObject({ role: 'UD' });
    });

    it('is refused with a reason, that the asker reads', async () => {
      await request();
      const asked = (await requestOf(`nouveau-${n}@ud.example`))!;
      expect(codes(await answer(dgefp, { id: asked.id, expectedVersion: 1 }))).toEqual(['reason REQUIRED']);
      expect(await answer(dgefp, { id: asked.id, expectedVersion: 1, reason: 'Service inconnu de la DDETS' })).toMatchObject({ request: { status: 'REFUSED' } });
      expect((await world.messagesTo(`nouveau-${n}@ud.example`)).at(-1)!.text).toContain('Service inconnu de la DDETS');
      expect(codes(await answer(dgefp, { id: asked.id, expectedVersion: 2, role: 'UD', departements: ['69'] }))).toEqual(['WRONG_STATUS']);
      expect(codes(await answer(dgefp, { id: asked.id, expectedVersion: 1, role: 'UD', departements: ['69'] }))).toEqual(['VERSION_CONFLICT']);
    });

    it('is refused all at once on its fields', async () => {
      expect(codes(await request({ lastName: ' ', email: 'paul', service: '', role: 'UD_HEAD', departements: [] }))).toEqual(['lastName REQUIRED', 'email INVALID', 'service REQUIRED', 'departements INVALID'].map((one) => expect.stringContaining(one.split(' ')[0]!)));
      expect(codes(await request({ departements: ['20'] }))[0]).toContain('departements');
      await request();
      expect(codes(await answer(dgefp, { id: (await requestOf(`nouveau-${n}@ud.example`))!.id, expectedVersion: 1, role: 'UD_HEAD', departements: [] }))).toEqual(['departements DEPARTEMENTS_INVALID']);
    });

    it('answers alike for an address that has an account: only its mail says so', async () => {
      await world.person({ email: `entreprise-${n}@ici.example` });
      const [unknown, ofAgent, ofEmployer] = [await request(), await request({ email: `agent-${n}@ud.example` }), await request({ email: `entreprise-${n}@ici.example` })];
      for (const one of [unknown, ofAgent, ofEmployer]) expect(one).toEqual({ email: expect.any(String) as string, deliveryTicket: expect.any(String) as string, refusals: [] });
      const last = async (email: string) => (await world.messagesTo(email)).at(-1)!;
      expect([(await last(`agent-${n}@ud.example`)).kind, (await last(`entreprise-${n}@ici.example`)).kind]).toEqual(['agent.alreadyOpen', 'agent.employerAddress']);
      expect(new Set([(await last(`agent-${n}@ud.example`)).subject, (await last(`entreprise-${n}@ici.example`)).subject, (await last(`nouveau-${n}@ud.example`)).subject]).size).toBe(1);
      expect((await pending()).nodes.filter(({ email }) => email.startsWith(`agent-${n}@`) || email.startsWith(`entreprise-${n}@`))).toEqual([]);
    });

    it('may be asked five times in an hour for one address, and again after', async () => {
      for (let one = 0; one < 5; one += 1) expect(codes(await request())).toEqual([]);
      expect(codes(await request())).toEqual(['REQUEST_LIMIT']);
      world.clock.advance(HOUR + 1);
      expect(codes(await request())).toEqual([]);
    });
  });

  describe('the end of an access', () => {
    it('closes the sessions at once, says so to right credentials, and keeps the name in the history', async () => {
      const email = `nouveau-${n}@ud.example`;
      await request();
      await answer(dgefp, { id: (await requestOf(email))!.id, expectedVersion: 1, role: 'UD', departements: ['69'] });
      await choose(await linkOf(email));
      expect(await sees(agent)).toBe(false);
      const leaving = await world.person({ email: `partant-${n}@ud.example`, role: 'UD', departements: ['69'] });
      expect(await sees(leaving)).toBe(true);
      expect(codes(await end(dgefp, idOf(leaving)))).toEqual([]);
      expect(await ask(leaving, 'query { me { id } }')).toBeNull();
      const id = (await agents(dgefp, { text: email })).nodes[0]!.id;
      await end(dgefp, id);
      expect(codes(await signIn(email))).toEqual(['ACCESS_ENDED']);
      expect((await agents(dgefp, { text: email })).nodes).toEqual([]);
      expect(await letters(email)).toContain('agent.ended');
      // Asked for again, granted again: the same account, with another password.
      await request();
      await answer(dgefp, { id: (await requestOf(email))!.id, expectedVersion: 1, role: 'ASP', departements: [] });
      expect(codes(await signIn(email))).toEqual(['WRONG_CREDENTIALS']);
      await choose(await linkOf(email));
      expect((await signIn(email)).me).toMatchObject({ role: 'ASP', departements: [] });
    });

    it('belongs to a head for the UD agents of their départements alone', async () => {
      const ours = await world.person({ email: `ici-${n}@ud.example`, role: 'UD', departements: ['69'] });
      const both = await world.person({ email: `deux-${n}@ud.example`, role: 'UD', departements: ['69', '01'] });
      const otherHead = await world.person({ email: `chef2-${n}@ud.example`, role: 'UD_HEAD', departements: ['69'] });
      for (const person of [agent, both, otherHead, dgefp]) expect(codes(await end(head, idOf(person)))).toEqual(['NOT_FOUND']);
      expect(codes(await end(ours, idOf(both)))).toEqual(['NOT_FOUND']);
      expect(codes(await end(head, idOf(ours), ' '))).toEqual(['reason REQUIRED']);
      expect(codes(await end(head, idOf(ours)))).toEqual([]);
    });

    it('is not given to oneself: one administrator of the DGEFP is always left', async () => {
      expect(codes(await end(dgefp, idOf(dgefp)))).toEqual(['SELF_FORBIDDEN']);
    });

    it('is not the end of an employer’s account', async () => {
      const employer = await world.person({ email: `employeur-${n}@ici.example` });
      expect(codes(await end(dgefp, idOf(employer)))).toEqual(['NOT_FOUND']);
    });
  });

  it('changes of perimeter hold from the next request', async () => {
    const change = (input: object) => ask<Refused>(dgefp, `mutation ($i: ChangeAgentInput!) { changeAgent(input: $i) { ${R} } }`, { i: { id: idOf(agent), role: 'UD', ...input } });
    expect(await sees(agent)).toBe(false);
    expect(codes(await change({ departements: ['69'] }))).toEqual([]);
    expect(await sees(agent)).toBe(true);
    expect(codes(await change({ departements: ['20'] }))).toEqual(['departements DEPARTEMENTS_INVALID']);
    expect(codes(await change({ departements: ['38'] }))).toEqual([]);
    expect(await sees(agent)).toBe(false);
  });

  describe('a reinforcement', () => {
    it('opens a département from its first day to its last, and not the day before nor the day after', async () => {
      expect(codes(await lend(head))).toEqual([]);
      const at = async (instant: string) => (world.clock.set(new Date(instant)), sees(agent));
      expect(await at('2026-06-15T21:59:59Z')).toBe(false);
      expect(await at('2026-06-15T22:00:00Z')).toBe(true);
      expect(await at('2026-06-30T21:59:59Z')).toBe(true);
      expect(await at('2026-06-30T22:00:00Z')).toBe(false);
      expect(await letters(`agent-${n}@ud.example`)).toContain('agent.delegated');
    });

    it('ends at once when it is ended, once', async () => {
      const { id } = await lend(head, { fromDay: '2026-06-15' });
      expect(await sees(agent)).toBe(true);
      const stop = (by: Person) => ask<Refused>(by, `mutation ($i: ID!) { endPerimeterDelegation(id: $i) { ${R} } }`, { i: id });
      expect(codes(await stop(agent))).toEqual(['NOT_FOUND']);
      expect(codes(await stop(head))).toEqual([]);
      expect(await sees(agent)).toBe(false);
      expect(codes(await stop(head))).toEqual([]);
      expect((await letters(`agent-${n}@ud.example`)).filter((kind) => kind === 'agent.delegationEnded')).toHaveLength(1);
    });

    it('is lent by a head for their own départements, not for those lent to them; by the DGEFP for all; by nobody else', async () => {
      expect(codes(await lend(head, { departement: '38' }))).toEqual(['departement DEPARTEMENT_NOT_YOURS']);
      expect(codes(await lend(dgefp, { email: `chef-${n}@ud.example`, departement: '38', fromDay: '2026-06-15' }))).toEqual([]);
      expect((await ask<{ departements: string[] }>(head, 'query { me { departements } }')).departements).toEqual(['38', '69']);
      expect(codes(await lend(head, { departement: '38' }))).toEqual(['departement DEPARTEMENT_NOT_YOURS']);
      expect(codes(await lend(agent, { departement: '38' }))).toEqual(['departement DEPARTEMENT_NOT_YOURS']);
    });

    it('is refused all at once on its fields: past, upside down, too long, for nobody', async () => {
      expect(codes(await lend(head, { email: `personne-${n}@ud.example`, fromDay: '2026-06-14', untilDay: '2026-06-13', reason: '' }))).toEqual(['reason REQUIRED', 'fromDay FROM_PAST', 'untilDay UNTIL_BEFORE_FROM'].map((one) => expect.stringContaining(one.split(' ')[0]!)));
      expect(codes(await lend(head, { email: `personne-${n}@ud.example` }))).toEqual(['email AGENT_UNKNOWN']);
      expect(codes(await lend(head, { untilDay: '2027-06-16' }))).toEqual([]);
      expect(codes(await lend(head, { untilDay: '2027-06-17' }))).toEqual(['untilDay TOO_LONG']);
    });

    it('is for somebody of another service too: an agent without a département of their own', async () => {
      const guest = await world.person({ email: `renfort-${n}@drees.example`, role: 'UD', departements: [] });
      expect(await sees(guest)).toBe(false);
      await lend(head, { email: `renfort-${n}@drees.example`, fromDay: '2026-06-15' });
      expect(await sees(guest)).toBe(true);
    });
  });

  it('are listed for the DGEFP, for a head those of their départements, lent ones included, for an agent none', async () => {
    await world.person({ email: `ici-${n}@ud.example`, role: 'UD', departements: ['69'] });
    const mine = async (by: Person, filter: object = {}) => (await agents(by, filter)).nodes.map(({ email }) => email).filter((email) => email.includes(`-${n}@`));
    expect((await mine(dgefp)).toSorted()).toEqual([`agent-${n}@ud.example`, `chef-${n}@ud.example`, `dgefp-${n}@dgefp.example`, `ici-${n}@ud.example`]);
    expect((await mine(head)).toSorted()).toEqual([`chef-${n}@ud.example`, `ici-${n}@ud.example`]);
    await lend(head);
    expect((await mine(head)).toSorted()).toEqual([`agent-${n}@ud.example`, `chef-${n}@ud.example`, `ici-${n}@ud.example`]);
    expect(await mine(agent)).toEqual([]);
    expect(await mine(dgefp, { text: `AGENT-${n}@` })).toEqual([`agent-${n}@ud.example`]);
    expect(await mine(dgefp, { text: '%' })).toEqual([]);
    expect((await mine(dgefp, { departement: '38' })).toSorted()).toEqual([`agent-${n}@ud.example`]);
  });

  it('of the first hour come from a file, and a second run changes nothing', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'agents-')), 'agents.csv');
    writeFileSync(file, `courriel;prenom;nom;role;departements\nPremiere-${n}@dgefp.example;Sophie;Vidal;DGEFP;\nchef-${n}@nord.example;Luc;Petit;UD_HEAD;59, 62\nfaux;Luc;Petit;UD;59\nx-${n}@ud.example;Luc;Petit;UD;99\n`);
    const run = (dryRun: boolean) => agentsJob.run(world.app.deps, { dryRun, trigger: 'command', file });
    expect(await run(true)).toContain('à ouvrir, Responsable d’une unité départementale (UD), Nord et Pas-de-Calais.');
    expect((await agents(dgefp, { text: `chef-${n}@nord` })).nodes).toEqual([]);
    const said = (await run(false)).split('\n');
    expect(said.map((line) => line.slice(0, 18))).toEqual(['Ligne 2\u00a0: ouvert, ', 'Ligne 3\u00a0: ouvert, ', 'Ligne 4\u00a0: refusée,', 'Ligne 5\u00a0: refusée,', '4 ligne(s) lue(s).']);
    expect((await agents(dgefp, { text: `chef-${n}@nord` })).nodes).toMatchObject([{ role: 'UD_HEAD', departements: ['59', '62'], hasSignedIn: false }]);
    await choose(await linkOf(`premiere-${n}@dgefp.example`));
    expect((await signIn(`premiere-${n}@dgefp.example`)).me).toMatchObject({ role: 'DGEFP' });
    expect(await run(false)).toContain('Ligne 2\u00a0: déjà un compte, rien ne change.');
  });

  describe('support', () => {
    const open = (by: Person, reason = 'Appel du 15 juin\u00a0: pièce jointe illisible', which = siret) =>
      ask<Refused & { access: { id: string; open: boolean; endsAt: string } | null }>(by, `mutation ($s: String!, $r: String!) { openSupportAccess(siret: $s, reason: $r) { access { id open endsAt } ${R} } }`, { s: which, r: reason });
    const accesses = (by: Person, which: string | null = siret) => ask<{ id: string; siret: string | null; establishmentName: string | null; byName: string; reason: string; open: boolean }[]>(by, 'query ($s: String) { supportAccesses(siret: $s) { id siret establishmentName byName reason open } }', { s: which });
    let support: Person;
    let administrator: Person;
    beforeEach(async () => {
      support = await world.person({ email: `aide-${n}@apart.example`, role: 'SUPPORT', firstName: 'Hugo', lastName: 'Marin' });
      administrator = await world.person({ email: `admin-${n}@ici.example`, of: [{ siret, role: 'ADMINISTRATOR' }] });
    });

    it.each([['just before one hour', HOUR - 1, true], ['at one hour', HOUR, false]] as const)('reads an establishment for a reason, %s: %s ms', async (_, after, expected) => {
      expect(await sees(support)).toBe(false);
      expect(await open(support, undefined, '732 829 320 00074')).toMatchObject({ access: { open: true, endsAt: '2026-06-15T09:00:00.000Z' }, refusals: [] });
      expect(await sees(support)).toBe(true);
      world.clock.advance(after);
      expect(await sees(support)).toBe(expected);
    });

    it('is told to the people of the establishment at once, and stays written on its page', async () => {
      await open(support);
      expect((await world.messagesTo(`admin-${n}@ici.example`)).at(-1)).toMatchObject({ kind: 'support.opened', text: expect.stringContaining('pièce jointe illisible') as string });
      expect((await accesses(administrator))[0]).toMatchObject({ byName: 'Hugo Marin', reason: 'Appel du 15 juin\u00a0: pièce jointe illisible', open: true });
      world.clock.advance(HOUR);
      expect((await accesses(administrator))[0]).toMatchObject({ open: false });
      // Support no longer reads which place it was: its list keeps when and why.
      expect((await accesses(support, null))[0]).toMatchObject({ open: false, reason: 'Appel du 15 juin\u00a0: pièce jointe illisible', siret: null, establishmentName: null });
      expect(await accesses(support)).toEqual([]);
      const stranger = await world.person({ email: `autre-${n}@ailleurs.example` });
      expect(await accesses(stranger)).toEqual([]);
      const { journal } = journalTables(world.app.deps.db);
      expect((await world.app.deps.db.read.sql.select().from(journal).where(eq(journal.byAccountId, idOf(support)))).map(({ act, siret: of }) => [act, of])).toEqual([['support.open', siret]]);
    });

    it('opened twice is one access and one message; closed, it is over at once', async () => {
      const [first, second] = [(await open(support)).access!.id, (await open(support)).access!.id];
      expect(second).toBe(first);
      expect((await letters(`admin-${n}@ici.example`)).filter((kind) => kind === 'support.opened')).toHaveLength(1);
      expect(codes(await ask<Refused>(support, `mutation ($i: ID!) { closeSupportAccess(id: $i) { ${R} } }`, { i: first }))).toEqual([]);
      expect(await sees(support)).toBe(false);
    });

    it('needs a reason and an establishment that exists, and writes nothing', async () => {
      expect(codes(await open(support, 'court'))).toEqual(['reason REQUIRED']);
      expect(codes(await open(support, 'court', '123'))).toEqual(['siret SIRET_INVALID', 'reason REQUIRED']);
      expect(codes(await open(support, undefined, '35600000000048'))).toEqual(['siret SPACE_UNKNOWN']);
      await open(support);
      const acts = (await ask<{ acts: string[] }>(support, 'query { me { acts } }')).acts;
      expect(acts.filter((act) => /\.(save|submit|withdraw|authorise|refuse|return|approve|reject|take)$/.test(act))).toEqual([]);
    });
  });

  describe('« Je vois des informations qui ne sont pas les miennes »', () => {
    const report = (by: Person, more: object = {}) => ask<Refused & { reference: string | null }>(by, `mutation ($i: ReportLeakInput!) { reportLeak(input: $i) { reference ${R} } }`, { i: { page: '/espace', text: 'Le dossier d’une autre entreprise s’affiche.', ...more } });
    it('alerts every administrator of the DGEFP at once, and gives a receipt', async () => {
      const employer = await world.person({ email: `vu-${n}@ici.example` });
      const { reference } = await report(employer);
      expect(reference).toMatch(/^SI-[0-9A-HJKMNP-TV-Z]{6}$/);
      expect(await letters(`dgefp-${n}@dgefp.example`)).toContain('leak.alert');
      expect(await letters(`vu-${n}@ici.example`)).toEqual(['leak.received']);
      // What was seen is somebody's: it does not travel by mail.
      for (const one of await world.messagesTo(`dgefp-${n}@dgefp.example`)) expect(one.text).not.toContain('autre entreprise');
      expect(world.logLines.join('\n')).toContain('leak.reported');
      const list = () => ask<{ nodes: { id: string; reference: string; text: string; page: string }[] }>(dgefp, 'query { leakReports { nodes { id reference text page } } }');
      const mine = (await list()).nodes.find((one) => one.reference === reference)!;
      expect(mine).toMatchObject({ page: '/espace', text: 'Le dossier d’une autre entreprise s’affiche.' });
      const close = (conclusion: string) => ask<Refused>(dgefp, `mutation ($i: ID!, $c: String!) { closeLeakReport(id: $i, conclusion: $c) { ${R} } }`, { i: mine.id, c: conclusion });
      expect(codes(await close('rien'))).toEqual(['conclusion REQUIRED']);
      expect(codes(await close('Votre cabinet a un mandat pour elle\u00a0: c’est attendu.'))).toEqual([]);
      expect(codes(await close('Votre cabinet a un mandat pour elle\u00a0: c’est attendu.'))).toEqual(['WRONG_STATUS']);
      expect((await world.messagesTo(`vu-${n}@ici.example`)).at(-1)).toMatchObject({ kind: 'leak.closed', text: expect.stringContaining('c’est attendu') as string });
      expect((await list()).nodes.some((one) => one.reference === reference)).toBe(false);
    });

    it('is for visitors too, with or without an address', async () => {
      expect((await report(world.visitor)).reference).toMatch(/^SI-/);
      expect(codes(await report(world.visitor, { email: 'pas une adresse' }))).toEqual([expect.stringContaining('email') as string]);
      await report(world.visitor, { email: `Passant-${n}@ici.example` });
      expect(await letters(`passant-${n}@ici.example`)).toEqual(['leak.received']);
    });
  });

  it('sessions of an ended access open nothing, even one that was kept', async () => {
    const { account } = accountTables(world.app.deps.db);
    const kept = await world.person({ email: `garde-${n}@ud.example`, role: 'UD', departements: ['69'] });
    await world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(account).set({ closedAt: world.clock.now() }).where(eq(account.id, idOf(kept)))));
    expect(await ask(kept, 'query { me { id } }')).toBeNull();
  });
});
