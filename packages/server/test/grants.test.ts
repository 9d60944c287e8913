import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { habilitationJob } from '../src/features/grants/job.ts';
import { habilitationTables } from '../src/features/habilitations/index.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;
const SIRENS = ['732829320', '552100554', '443061841', '552081317', '542065479', '775670417', '383474814', '428240287', '552032534', '572015246', '412280737', '775726417', '562082909', '542107651', '784608416', '652014051'];
const PASSWORD = 'quatre mots à la suite';

interface Refused {
  readonly refusals: readonly { code: string; path: string; message: string }[];
}
const R = 'refusals { code path message }';

/** A SIRET of this SIREN whose key is right. */
function siretOf(siren: string, from = 0): string {
  const luhn = (digits: string) => [...digits].toReversed().reduce((sum, one, index) => sum + (index % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(one)]! : Number(one)), 0) % 10 === 0;
  for (let nic = from; ; nic += 1) if (luhn(`${siren}${String(nic).padStart(5, '0')}`)) return `${siren}${String(nic).padStart(5, '0')}`;
}

describe.each(databases)('habilitations, on $name', (database) => {
  let world: World;
  let n = 0;
  let siret: string;
  let other: string;
  let admin: Person;
  beforeAll(async () => {
    world = await aWorld(database);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const siren = SIRENS[n % SIRENS.length] ?? '';
    const round = Math.floor(n / SIRENS.length) * 2000;
    n += 1;
    siret = await world.establishment({ siret: siretOf(siren, round), name: `Boulangerie ${n}` });
    other = await world.establishment({ siret: siretOf(siren, round + 1000), name: `Boulangerie ${n} bis`, departement: '75' });
    admin = await world.person({ email: `admin-${n}@ici.example`, firstName: 'Anne', of: [siret, other].map((one) => ({ siret: one, role: 'ADMINISTRATOR' as const })) });
  });

  const codes = ({ refusals }: Refused) => refusals.map(({ code }) => code);
  async function ask<T>(person: Person, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await person.graphql<Record<string, T>>(query, variables);
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return Object.values(answer.data)[0] as T;
  }
  let keys = 0;
  const invite = (person: Person, input: object) =>
    ask<Refused & { id: string | null }>(person, `mutation ($i: InviteHabilitationInput!) { inviteHabilitation(input: $i) { id ${R} } }`, { i: { siret, wholeCompany: false, role: 'DECLARANT', idempotencyKey: `k-${(keys += 1)}`, ...input } });
  const accept = (link: string, more: object = {}) =>
    ask<Refused & { siret: string | null; me: { email: string } | null }>(world.visitor, `mutation ($i: AcceptInvitationInput!) { acceptHabilitationInvitation(input: $i) { siret me { email } ${R} } }`, { i: { link, firstName: 'Luc', lastName: 'Petit', password: PASSWORD, acceptCgu: true, ...more } });
  const linkTo = async (email: string, kind: string) => (await world.messagesTo(email)).findLast((one) => one.kind === kind)?.link?.split('/').at(-1) ?? '';
  const list = (person: Person) => ask<{ id: string; email: string; role: string; version: number; endedAt: string | null; wholeCompany: boolean; own: boolean }[]>(person, 'query ($s: String!) { habilitations(siret: $s) { id email role version endedAt wholeCompany own } }', { s: siret });
  const idOf = async (person: Person) => (await list(admin)).find((one) => one.endedAt === null && person.viewer.kind === 'employer' && one.email === person.viewer.account.email)!;
  const revoke = async (by: Person, target: { id: string; version: number }) => codes(await ask<Refused>(by, `mutation ($i: ID!, $v: Int!) { revokeHabilitation(id: $i, expectedVersion: $v) { ${R} } }`, { i: target.id, v: target.version }));
  const change = async (by: Person, target: { id: string; version: number }, role: string) => codes(await ask<Refused>(by, `mutation ($i: ID!, $v: Int!, $r: HabilitationRole!) { changeHabilitation(id: $i, expectedVersion: $v, role: $r) { ${R} } }`, { i: target.id, v: target.version, r: role }));
  const sees = async (person: Person, which = siret) => (await person.graphql<{ establishment: object | null }>('query ($s: String!) { establishment(siret: $s) { siret } }', { s: which })).data!.establishment !== null;

  describe('an invitation', () => {
    it('opens the establishment to who opens its link, with a password chosen then, once', async () => {
      expect(codes(await invite(admin, { email: `Luc-${n}@Ici.example`, title: 'Paie' }))).toEqual([]);
      const link = await linkTo(`luc-${n}@ici.example`, 'habilitation.invitation');
      expect(await ask(world.visitor, 'query ($l: String!) { habilitationInvitation(link: $l) { establishmentName role choosesPassword } }', { l: link })).toEqual({ establishmentName: `Boulangerie ${n}`, role: 'DECLARANT', choosesPassword: true });
      expect(codes(await accept(link, { password: 'motdepasse12', acceptCgu: false }))).toEqual(['REQUIRED', 'PASSWORD_TOO_EASY']);
      expect(await accept(link)).toMatchObject({ siret, me: { email: `luc-${n}@ici.example` }, refusals: [] });
      expect(codes(await accept(link))).toEqual(['LINK_USED']);
      expect((await list(admin)).at(-1)).toMatchObject({ email: `luc-${n}@ici.example`, role: 'DECLARANT', endedAt: null });
      expect((await world.messagesTo(`admin-${n}@ici.example`)).map(({ kind }) => kind)).toContain('habilitation.accepted');
    });

    it.each([['just before seven days', 7 * DAY - 1, []], ['at seven days', 7 * DAY, ['LINK_EXPIRED']]] as const)('is accepted %s', async (_, after, expected) => {
      const email = `jour-${n}@ici.example`;
      await invite(admin, { email });
      const link = await linkTo(email, 'habilitation.invitation');
      world.clock.advance(after);
      expect(codes(await accept(link))).toEqual(expected);
    });

    it('gives an existing account the establishment, leaves its password and signs nobody in', async () => {
      const person = await world.person({ email: `connu-${n}@ici.example` });
      await invite(admin, { email: `connu-${n}@ici.example`, role: 'READER' });
      expect(await accept(await linkTo(`connu-${n}@ici.example`, 'habilitation.invitation'), { password: null })).toMatchObject({ me: null, refusals: [] });
      expect(await sees(person)).toBe(true);
      expect(await sees(person, other)).toBe(false);
    });

    it('for the company is inherited by an establishment that opens later', async () => {
      const person = await world.person({ email: `groupe-${n}@ici.example` });
      expect(codes(await invite(admin, { email: `groupe-${n}@ici.example`, wholeCompany: true }))).toEqual([]);
      await accept(await linkTo(`groupe-${n}@ici.example`, 'habilitation.invitation'), { password: null });
      const later = await world.establishment({ siret: siretOf(siret.slice(0, 9), 5000 + n), name: 'Ouverte plus tard' });
      expect([await sees(person), await sees(person, other), await sees(person, later)]).toEqual([true, true, true]);
    });

    it('for the company is not sent by who administers one establishment alone', async () => {
      const local = await world.person({ email: `local-${n}@ici.example`, of: [{ siret, role: 'ADMINISTRATOR' }] });
      expect(codes(await invite(local, { email: `x-${n}@ici.example`, wholeCompany: true }))).toEqual(['NOT_OF_COMPANY']);
    });

    it('is neither doubled, nor sent by a declarant, nor opened once cancelled', async () => {
      const email = `double-${n}@ici.example`;
      const { id } = await invite(admin, { email });
      expect(codes(await invite(admin, { email }))).toEqual(['ALREADY_INVITED']);
      expect(codes(await invite(admin, { email: `admin-${n}@ici.example` }))).toEqual(['ALREADY_HABILITATED']);
      const declarant = await world.person({ email: `decl-${n}@ici.example`, of: [{ siret, role: 'DECLARANT' }] });
      expect(codes(await invite(declarant, { email: `y-${n}@ici.example` }))).toEqual(['NOT_FOUND']);
      const link = await linkTo(email, 'habilitation.invitation');
      expect(codes(await ask(admin, `mutation ($i: ID!) { cancelHabilitationInvitation(id: $i) { ${R} } }`, { i: id }))).toEqual([]);
      expect(codes(await accept(link))).toEqual(['LINK_CANCELLED']);
    });
  });

  describe('a role', () => {
    it('is changed by an administrator, ends at once when it is taken back, and stays in the history', async () => {
      const person = await world.person({ email: `role-${n}@ici.example`, of: [{ siret, role: 'DECLARANT' }] });
      const before = await idOf(person);
      expect(await change(person, before, 'ADMINISTRATOR')).toEqual(['NOT_FOUND']);
      expect(await change(admin, before, 'READER')).toEqual([]);
      expect(await change(admin, before, 'DECLARANT')).toEqual(['VERSION_CONFLICT']);
      expect(await revoke(admin, await idOf(person))).toEqual([]);
      expect(await sees(person)).toBe(false);
      expect((await list(admin)).find((one) => one.email === `role-${n}@ici.example`)).toMatchObject({ role: 'READER', endedAt: expect.any(String) });
    });

    it('is left by its holder, except by the last administrator of the company, who is not removed nor lowered either', async () => {
      const reader = await world.person({ email: `part-${n}@ici.example`, of: [{ siret, role: 'READER' }] });
      expect(await revoke(reader, await idOf(reader))).toEqual([]);
      const own = await idOf(admin);
      // The company has the other establishment: its habilitation is another one of the same person.
      expect(await revoke(admin, own)).toEqual([]);
      const [last] = await ask<{ id: string; version: number }[]>(admin, 'query ($s: String!) { habilitations(siret: $s) { id version } }', { s: other });
      expect(await revoke(admin, last!)).toEqual(['LAST_ADMINISTRATOR']);
      expect(await change(admin, last!, 'READER')).toEqual(['LAST_ADMINISTRATOR']);
      await world.person({ email: `second-${n}@ici.example`, of: [{ siret, role: 'ADMINISTRATOR' }] });
      expect(await revoke(admin, last!)).toEqual([]);
    });

    it('of two administrators who remove each other at once, one stays', async () => {
      const second = await world.person({ email: `duel-${n}@ici.example`, of: [{ siret, role: 'ADMINISTRATOR' }] });
      const { habilitation } = habilitationTables(world.app.deps.db);
      await world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(habilitation).set({ endedAt: world.clock.now() }).where(and(eq(habilitation.siret, other)))));
      const [mine, theirs] = [await idOf(admin), await idOf(second)];
      const answers = await Promise.all([revoke(admin, theirs), revoke(second, mine)]);
      expect(answers.flat()).toHaveLength(1);
      const left = await world.app.deps.db.read.sql.select().from(habilitation).where(and(eq(habilitation.siret, siret), eq(habilitation.role, 'ADMINISTRATOR'), isNull(habilitation.endedAt)));
      expect(left).toHaveLength(1);
    });

    it('elsewhere is told like one that does not exist', async () => {
      const stranger = await world.person({ email: `loin-${n}@ici.example` });
      const target = await idOf(admin);
      expect(await revoke(stranger, target)).toEqual(await revoke(stranger, { id: 'inconnue', version: 1 }));
      expect(await list(stranger)).toEqual([]);
    });
  });

  const request = (person: Person, input: object = {}) =>
    ask<Refused & { email: string | null; deliveryTicket: string | null }>(person, `mutation ($i: RequestHabilitationInput!) { requestHabilitation(input: $i) { email deliveryTicket ${R} } }`, { i: { siret, email: `eva-${n}@ici.example`, firstName: 'Eva', lastName: 'Roux', message: 'Responsable de la paie', ...input } });
  const seen = (person: Person) => ask<{ id: string; version: number; status: string; personName: string; message: string; emailProven: boolean; objection: string | null }[]>(person, 'query ($s: String!) { habilitationRequests(siret: $s) { id version status personName message emailProven objection } }', { s: siret });
  const answer = (person: Person, input: { id: string; version: number }, role: string | null, reason: string | null = null) =>
    ask<Refused & { request: { status: string } | null }>(person, `mutation ($i: ID!, $v: Int!, $r: HabilitationRole, $m: String) { answerHabilitationRequest(id: $i, expectedVersion: $v, role: $r, reason: $m) { request { status } ${R} } }`, { i: input.id, v: input.version, r: role, m: reason });

  describe('a request (annex, case 2)', () => {
    it('tells the holders, never tells who they are, and is answered in one gesture', async () => {
      const eva = await world.person({ email: `eva-${n}@ici.example` });
      const answered = await request(eva);
      expect(JSON.stringify(answered)).not.toMatch(/admin-|Anne/);
      expect((await world.messagesTo(`eva-${n}@ici.example`)).at(-1)!.text).not.toMatch(/admin-|Anne/);
      expect((await world.messagesTo(`admin-${n}@ici.example`)).at(-1)).toMatchObject({ kind: 'habilitation.requested', link: `/etablissements/${siret}/habilitations` });
      const [waiting] = await seen(admin);
      expect(waiting).toMatchObject({ status: 'PENDING', personName: 'Eva Roux', emailProven: true });
      expect((await answer(admin, waiting!, 'DECLARANT')).request).toEqual({ status: 'GRANTED' });
      expect(await sees(eva)).toBe(true);
      expect(codes(await answer(admin, { ...waiting!, version: waiting!.version + 1 }, 'READER'))).toEqual(['WRONG_STATUS']);
    });

    it('of a visitor becomes an invitation, which proves the address', async () => {
      await request(world.visitor);
      const [waiting] = await seen(admin);
      expect(waiting!.emailProven).toBe(false);
      await answer(admin, waiting!, 'READER');
      expect(await accept(await linkTo(`eva-${n}@ici.example`, 'habilitation.invitation'))).toMatchObject({ siret, me: { email: `eva-${n}@ici.example` } });
    });

    it('for a SIRET without a space leads to its creation; all faults are told at once', async () => {
      expect(codes(await request(world.visitor, { siret: siretOf('542107651', 90_000) }))).toEqual(['SPACE_UNKNOWN']);
      expect((await request(world.visitor, { siret: '123', email: 'x', firstName: '', message: '' })).refusals.map(({ path }) => path).toSorted()).toEqual(['email', 'firstName', 'message', 'siret']);
    });

    it('made again while it waits is the same one; who already has access is told so', async () => {
      await request(world.visitor);
      await request(world.visitor);
      expect(await seen(admin)).toHaveLength(1);
      expect(codes(await request(admin))).toEqual(['ALREADY_HABILITATED']);
    });

    it('is seen and answered by administrators alone', async () => {
      await request(world.visitor);
      const [waiting] = await seen(admin);
      const declarant = await world.person({ email: `dec-${n}@ici.example`, of: [{ siret, role: 'DECLARANT' }] });
      expect(await seen(declarant)).toEqual([]);
      expect(codes(await answer(declarant, waiting!, 'READER'))).toEqual(['NOT_FOUND']);
      expect(codes(await answer(admin, waiting!, null, ''))).toEqual(['REQUIRED']);
      expect((await answer(admin, waiting!, null, 'Inconnue de l’entreprise')).request).toEqual({ status: 'REFUSED' });
      expect((await world.messagesTo(`eva-${n}@ici.example`)).at(-1)!.text).toContain('Inconnue de l’entreprise');
    });

    it('is recalled on its third and seventh days, and its asker told of the way on', async () => {
      await request(world.visitor);
      const run = () => habilitationJob.run(world.app.deps, { dryRun: false, trigger: 'schedule' });
      const reminders = async () => (await world.messagesTo(`admin-${n}@ici.example`)).filter(({ kind }) => kind === 'habilitation.reminder').length;
      const seenSoFar: number[] = [];
      for (const step of [3 * DAY - 1, 1, 0, 4 * DAY - 1, 1]) {
        world.clock.advance(step);
        await run();
        seenSoFar.push(await reminders());
      }
      expect(seenSoFar).toEqual([0, 1, 1, 1, 2]);
      expect((await world.messagesTo(`eva-${n}@ici.example`)).at(-1)!.kind).toBe('habilitation.unanswered');
    });
  });

  describe('an arbitration (annex, case 2.1)', () => {
    const ARBITRATE = `mutation ($i: ID!, $v: Int!, $a: Boolean!, $r: String!) { arbitrateHabilitation(id: $i, expectedVersion: $v, accept: $a, reason: $r) { request { status effectiveAt version } ${R} } }`;
    const follow = (link: string) => ask<Refused & { status: string; effectiveAt: string | null }>(world.visitor, `query ($l: String!) { followedHabilitationRequest(link: $l) { status effectiveAt ${R} } }`, { l: link });
    const askArbitration = (link: string, holderLeft = false) => ask<Refused & { status: string | null; assistanceReference: string | null }>(world.visitor, `mutation ($l: String!, $h: Boolean!) { askHabilitationArbitration(link: $l, holderLeft: $h, reason: "La titulaire est partie en mars.", phone: "04 72 00 00 00") { status assistanceReference ${R} } }`, { l: link, h: holderLeft });
    const arbitrations = (agent: Person) => ask<{ id: string; version: number }[]>(agent, '{ habilitationArbitrations { id version } }');
    const sign = async (agent: Person, accept_ = true) => {
      const [row] = (await arbitrations(agent)).slice(-1);
      return ask<Refused & { request: { status: string; effectiveAt: string | null } | null }>(agent, ARBITRATE, { i: row?.id ?? 'inconnu', v: row?.version ?? 1, a: accept_, r: 'Extrait Kbis reçu, siège rappelé.' });
    };
    let asp: Person;
    let ud: Person;
    let link: string;
    beforeEach(async () => {
      asp = await world.person({ email: `asp-${n}@asp.example`, role: 'ASP', firstName: 'Marc', lastName: 'Lefort' });
      ud = await world.person({ email: `ud-${n}@ud.example`, role: 'UD', departements: ['69'] });
      await request(world.visitor);
      link = await linkTo(`eva-${n}@ici.example`, 'habilitation.asked');
    });

    it('is asked after seven days, or at once when the holder left, on a request for assistance', async () => {
      world.clock.advance(7 * DAY - 1);
      expect(codes(await askArbitration(link))).toEqual(['TOO_SOON']);
      world.clock.advance(1);
      const asked = await askArbitration(link);
      expect(asked).toMatchObject({ status: 'ARBITRATION', refusals: [] });
      expect(asked.assistanceReference).toMatch(/^AS-/);
      expect((await world.messagesTo(`admin-${n}@ici.example`)).at(-1)!.kind).toBe('habilitation.arbitration');
      expect((await world.messagesTo(`ud-${n}@ud.example`)).at(-1)!.kind).toBe('habilitation.arbitrationAsked');
      expect(codes(await askArbitration(link, true))).toEqual(['WRONG_STATUS']);
    });

    it('takes one agent of the ASP and one of the département’s UD, then 72 hours, and opens the access', async () => {
      const members = [`lecteur-${n}@ici.example`, `declarant-${n}@ici.example`] as const;
      await world.person({ email: members[0], firstName: 'Rose', of: [{ siret, role: 'READER' }] });
      await world.person({ email: members[1], firstName: 'Denis', of: [{ siret, role: 'DECLARANT' }] });
      const lastTo = async (email: string) => (await world.messagesTo(email)).at(-1);
      await askArbitration(link, true);
      // Every member hears of it: a colleague may know why administrators are silent. Where they answer depends on what they may do.
      for (const email of members) expect(await lastTo(email)).toMatchObject({ kind: 'habilitation.arbitration', link: `/assistance?motif=EXTRANET_HABILITATION&siret=${siret}` });
      expect(await lastTo(`admin-${n}@ici.example`)).toMatchObject({ kind: 'habilitation.arbitration', link: `/etablissements/${siret}/habilitations` });
      expect((await sign(asp)).request).toMatchObject({ status: 'ARBITRATION' });
      expect(codes(await sign(asp))).toEqual(['ALREADY_SIGNED']);
      const far = await world.person({ email: `paris-${n}@ud.example`, role: 'UD', departements: ['75'] });
      expect(codes(await sign(far))).toEqual(['NOT_FOUND']);
      expect((await sign(ud)).request!.status).toBe('COOLING');
      for (const email of [...members, `admin-${n}@ici.example`]) expect((await lastTo(email))!.kind).toBe('habilitation.cooling');
      expect((await lastTo(members[0]))!.text).toContain('Son accès s’ouvrira le');
      const run = () => habilitationJob.run(world.app.deps, { dryRun: false, trigger: 'schedule' });
      world.clock.advance(72 * HOUR - 1);
      await run();
      expect((await follow(link)).status).toBe('COOLING');
      world.clock.advance(1);
      await run();
      expect((await follow(link)).status).toBe('GRANTED');
      await accept(await linkTo(`eva-${n}@ici.example`, 'habilitation.invitation'));
      expect((await list(admin)).at(-1)).toMatchObject({ email: `eva-${n}@ici.example`, role: 'ADMINISTRATOR' });
      expect((await world.visitor.graphql('{ me { email } }')).status).toBe(200);
    });

    it('is stopped by a holder who objects; both agents sign again with the objection in sight, and then it opens at once', async () => {
      await askArbitration(link, true);
      await sign(asp);
      await sign(ud);
      const [cooling] = await seen(admin);
      expect((await answer(admin, cooling!, null, 'Elle a quitté l’entreprise en 2019.')).request).toEqual({ status: 'ARBITRATION' });
      world.clock.advance(72 * HOUR);
      await habilitationJob.run(world.app.deps, { dryRun: false, trigger: 'schedule' });
      expect((await follow(link)).status).toBe('ARBITRATION');
      const [row] = await seen(admin);
      expect(codes(await answer(admin, row!, null, 'Encore non'))).toEqual(['ALREADY_OBJECTED']);
      await sign(ud);
      await sign(asp);
      await habilitationJob.run(world.app.deps, { dryRun: false, trigger: 'schedule' });
      expect((await follow(link)).status).toBe('GRANTED');
    });

    it('is refused by either agent, with a reason; and ended by a holder who says yes meanwhile', async () => {
      await askArbitration(link, true);
      expect((await sign(ud, false)).request!.status).toBe('REFUSED');
      await request(world.visitor, { email: `autre-${n}@ici.example` });
      await askArbitration(await linkTo(`autre-${n}@ici.example`, 'habilitation.asked'), true);
      const waiting = (await seen(admin)).find(({ status }) => status === 'ARBITRATION')!;
      expect((await answer(admin, waiting, 'READER')).request).toEqual({ status: 'GRANTED' });
      const waitingFor = await ask<{ siret: string }[]>(asp, '{ habilitationArbitrations { siret } }');
      expect(waitingFor.map((one) => one.siret)).not.toContain(siret);
    });
  });
});
