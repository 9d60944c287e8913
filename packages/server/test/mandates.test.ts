import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mandateWarningJob } from '../src/features/mandates/warn-job.ts';
import { aKey, aPlace, done, november, save } from './dap-filing.ts';
import { accept, aCabinet, aSirenOf, aSiretOf, codes, end, inDirectory, invite, linkTo, list, nameUser, propose, remind, removeMember, run, sign, signFromLink, transfer, type MandateSeen } from './mandates.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('accountants and mandates, on $name', (database) => {
  let world: World;
  let firm: Awaited<ReturnType<typeof aCabinet>>;
  let other: Awaited<ReturnType<typeof aCabinet>>;
  let companies = 0;
  beforeAll(async () => {
    world = await aWorld(database);
    firm = await aCabinet(world);
    other = await aCabinet(world, 'Cabinet Morel');
  });
  afterAll(() => world.close());

  const sees = async (person: Person, siret: string): Promise<boolean> => ((await person.graphql<{ establishment: object | null }>('query($siret: String!) { establishment(siret: $siret) { siret } }', { siret })).data?.establishment ?? null) !== null;
  const drafts = async (person: Person, siret: string): Promise<string[]> => (await person.graphql<{ daps: { nodes: { reference: string }[] } }>('query($siret: String!) { daps(filter: { siret: $siret }) { nodes { reference } } }', { siret })).data!.daps.nodes.map(({ reference }) => reference);
  const signed = async (siret: string, employer: Person, more: object = {}): Promise<MandateSeen> => {
    const made = await propose(firm.person, { cabinetId: firm.id, sirets: [siret], ...more });
    expect(made.refusals).toEqual([]);
    const done_ = await sign(employer, made.mandates![0]!);
    expect(done_.refusals).toEqual([]);
    return done_.mandate!;
  };
  const aCompany = async () => {
    const siren = aSirenOf(++companies);
    const siret = aSiretOf(siren);
    await inDirectory(world, siret, `Le Bouchon ${companies}`);
    return { siren, siret, address: `patron${companies}@bouchon.example` };
  };
  const at = async <T>(instant: string, work: () => Promise<T>): Promise<T> => {
    const before = world.clock.now();
    world.clock.set(instant);
    try {
      return await work();
    } finally {
      world.clock.set(before);
    }
  };

  describe('a cabinet', () => {
    it('is opened by who administers the space of the firm, once; nobody opens the cabinet of another', async () => {
      const create = (person: Person, siret: string) => run(person, 'createCabinet', '$input: CreateCabinetInput!', 'cabinet { id name }', { input: { siret, name: 'Cabinet', email: 'contact@cabinet.example' } });
      expect(await create(firm.person, firm.siret)).toMatchObject({ cabinet: { id: firm.id }, refusals: [] });
      expect(codes(await create(other.person, firm.siret))).toEqual(['NOT_FOUND']);
      expect(codes(await create(other.person, '35600000000048'))).toEqual(['NOT_FOUND']);
      const sibling = aSiretOf(firm.siren, 2);
      await world.establishment({ siret: sibling });
      const colleague = await world.person({ email: `sibling@${database.name}.example`, of: [{ siret: sibling, role: 'ADMINISTRATOR' }] });
      expect(codes(await create(colleague, sibling))).toEqual(['CABINET_EXISTS']);
    });

    it('invites colleagues by e-mail, who act for its clients until they are removed', async () => {
      const { siret, employer } = await aPlace(world);
      await signed(siret, employer);
      const address = `collegue@${database.name.toLowerCase()}.example`;
      expect(codes(await invite(other.person, firm.id, address))).toEqual(['NOT_FOUND']);
      expect((await invite(firm.person, firm.id, address)).refusals).toEqual([]);
      const link = await linkTo(world, address, 'cabinet.invitation');
      expect(codes(await accept(world.visitor, link, { password: 'azerty', acceptCgu: false }))).toEqual(['REQUIRED', 'INVALID']);
      expect(await accept(world.visitor, link)).toMatchObject({ siret: null, me: { email: address }, refusals: [] });
      expect(codes(await accept(world.visitor, link))).toEqual(['LINK_USED']);
      const colleagues = await firm.person.graphql<{ cabinets: { members: { id: string; email: string; role: string }[] }[] }>('{ cabinets { members { id email role } } }');
      const member = colleagues.data!.cabinets[0]!.members.find(({ email }) => email === address)!;
      expect(member.role).toBe('MEMBER');
      expect((await removeMember(firm.person, firm.id, member.id)).refusals).toEqual([]);
      const own = colleagues.data!.cabinets[0]!.members.find(({ email }) => email === firm.email)!;
      expect(codes(await removeMember(firm.person, firm.id, own.id))).toEqual(['LAST_ADMINISTRATOR']);
    });
  });

  describe('a proposal', () => {
    it('opens nothing until the company signs; then the cabinet reads and writes what was signed, and the paper is kept in PDF', async () => {
      const { siret, employer, email } = await aPlace(world);
      const made = await propose(firm.person, { cabinetId: firm.id, sirets: [siret], mayDi: false });
      const [mandate] = made.mandates!;
      expect(mandate).toMatchObject({ state: 'PROPOSED', document: null, establishments: [{ siret, name: '', open: false }] });
      expect(await sees(firm.person, siret)).toBe(false);
      expect((await world.messagesTo(email)).at(-1)).toMatchObject({ kind: 'mandate.toSign', link: `/etablissements/${siret}/mandats` });
      expect(codes(await sign(firm.person, mandate!))).toEqual(['ADMINISTRATOR_ONLY']);
      expect(codes(await sign(other.person, mandate!))).toEqual(['NOT_FOUND']);
      expect(codes(await sign(employer, mandate!, ' '))).toEqual(['INVALID']);
      const after = (await sign(employer, mandate!)).mandate!;
      expect(after).toMatchObject({ state: 'ACTIVE', stateLabel: 'En cours, sans date de fin', signatoryName: 'Anne Martin', signatoryTitle: 'Gérante' });
      expect(codes(await sign(employer, after))).toEqual(['NOT_TO_SIGN']);
      expect(await sees(firm.person, siret)).toBe(true);
      const { url } = after.document!;
      const file = async (person: Person) => (await world.app.http.inject({ url, headers: { cookie: person.cookie } })).statusCode;
      expect([await file(firm.person), await file(employer), await file(other.person)]).toEqual([200, 200, 404]);
      expect((await world.messagesTo(firm.email)).at(-1)).toMatchObject({ kind: 'mandate.signed' });
    });

    it('tells every bad line of a list at once, with its number, and proposes nothing', async () => {
      const { siret } = await aPlace(world);
      const unknown = aSiretOf(aSirenOf(90_000));
      const { siret: alone } = await aCompany();
      const made = await propose(firm.person, { cabinetId: firm.id, sirets: [siret, '123', `${siret.replaceAll('0', 'O')}`, unknown, `${alone};pas-une-adresse`, alone, firm.siret], untilDay: '2026-01-01' });
      expect(made.refusals.map(({ code, path }) => `${code} ${path}`)).toEqual(['UNTIL_BEFORE_FROM input.untilDay']);
      const lines = await propose(firm.person, { cabinetId: firm.id, sirets: [siret, '123', `${siret.replaceAll('0', 'O')}`, unknown, `${alone};pas-une-adresse`, firm.siret] });
      expect(lines.refusals.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'SIRET_INVALID input.sirets.1', 'EMAIL_INVALID input.sirets.4', 'SIRET_UNKNOWN input.sirets.3', 'CABINET_ITSELF input.sirets.5', 'SIGNATORY_EMAIL_NEEDED input.sirets.4',
      ]);
      expect(await list(firm.person, { search: siret })).toEqual([]);
    });

    it('makes one mandate a company and a group of administrators, from a list with addresses', async () => {
      const one = await aPlace(world);
      const two = await aPlace(world);
      const alone = await aCompany();
      const made = await propose(firm.person, { cabinetId: firm.id, sirets: [one.siret, two.siret, ` ${alone.siret}\u00a0; ${alone.address.toUpperCase()} `, '', one.siret] });
      expect(made).toMatchObject({ count: 3, refusals: [] });
      expect(made.mandates!.flatMap(({ signatoryEmail }) => signatoryEmail ?? [])).toEqual([alone.address]);
      expect(made.mandates!.find(({ signatoryEmail }) => signatoryEmail)).toMatchObject({ companyName: `Le Bouchon ${companies}`, companyWithoutUser: true });
    });

    it('is made once for one key, and not twice for the same days', async () => {
      const { siret } = await aPlace(world);
      const wish = { cabinetId: firm.id, sirets: [siret], untilDay: '2026-12-31', idempotencyKey: aKey() };
      const first = await propose(firm.person, wish);
      expect((await propose(firm.person, wish)).mandates![0]!.id).toBe(first.mandates![0]!.id);
      expect(codes(await propose(firm.person, { ...wish, idempotencyKey: aKey(), fromDay: '2026-12-31', untilDay: null }))).toEqual(['ALREADY_MANDATED']);
      expect(codes(await propose(firm.person, { ...wish, idempotencyKey: aKey(), fromDay: '2027-01-01', untilDay: null }))).toEqual([]);
      expect(codes(await propose(other.person, { ...wish, cabinetId: firm.id, idempotencyKey: aKey() }))).toEqual(['NOT_FOUND']);
    });

    it('takes five thousand SIRETs', async () => {
      const siren = aSirenOf(70_000);
      const sirets = Array.from({ length: 5000 }, (_, n) => aSiretOf(siren, n + 1));
      const unknown = await propose(firm.person, { cabinetId: firm.id, sirets: ['x', ...sirets] });
      expect(unknown.refusals).toHaveLength(5001);
      for (const siret of sirets.slice(0, 3)) await inDirectory(world, siret, 'Grande enseigne');
      expect((await propose(firm.person, { cabinetId: firm.id, sirets: sirets.slice(0, 3), signatoryEmail: 'siege@enseigne.example' })).mandates![0]).toMatchObject({ establishmentCount: 3 });
    }, 60_000);

    it('is given and signed in one act by a company, to a cabinet found by its SIREN, on what it administers', async () => {
      const { siret, employer } = await aPlace(world);
      const stranger = await aPlace(world);
      const wish = { cabinetSiren: firm.siren, sirets: [siret], signatoryTitle: 'Gérante' };
      expect(codes(await propose(employer, { ...wish, cabinetSiren: aSirenOf(99_999) }))).toEqual(['CABINET_UNKNOWN']);
      expect(codes(await propose(employer, { ...wish, sirets: [siret, stranger.siret] }))).toEqual(['SIRET_OUT_OF_REACH']);
      expect(codes(await propose(employer, { ...wish, sirets: undefined, siren: siret.slice(0, 9) }))).toEqual(['SIRET_OUT_OF_REACH']);
      expect((await propose(employer, wish)).mandates![0]).toMatchObject({ state: 'ACTIVE', cabinet: { name: 'Cabinet Duval' } });
      expect(await sees(firm.person, siret)).toBe(true);
      expect(await sees(firm.person, stranger.siret)).toBe(false);
    });
  });

  describe('a company without a user', () => {
    it('signs from the mailed link: its signatory becomes its first administrator, the proof of the link is raised, the terms are received', async () => {
      const { siret, address } = await aCompany();
      expect(codes(await propose(firm.person, { cabinetId: firm.id, sirets: [siret], signatoryEmail: firm.email }))).toEqual(['SIGNATORY_OF_CABINET']);
      await propose(firm.person, { cabinetId: firm.id, sirets: [siret], signatoryEmail: address });
      const link = await linkTo(world, address, 'mandate.linkToSign');
      const shown = await world.visitor.graphql('query($link: String!) { mandateToSign(link: $link) { cabinet { name } companyName sirets wholeCompany email choosesPassword rightsSentence datesSentence refusals { code } } }', { link });
      expect(shown.data).toMatchObject({ mandateToSign: { cabinet: { name: 'Cabinet Duval' }, sirets: [siret], email: address, choosesPassword: true, datesSentence: 'à partir du 2 novembre 2026, sans date de fin' } });
      expect(codes(await signFromLink(world.visitor, link, { title: '', acceptCgu: false, password: 'court' }))).toEqual(['REQUIRED', 'INVALID', 'INVALID']);
      expect(await signFromLink(world.visitor, link)).toMatchObject({ siret, me: { email: address }, refusals: [] });
      expect(codes(await signFromLink(world.visitor, link))).toEqual(['LINK_USED']);
      const seen = await firm.person.graphql('query($siret: String!) { establishment(siret: $siret) { name withoutUser companyLink { level } } habilitations(siret: $siret) { email role title } }', { siret });
      expect(seen.data).toMatchObject({ establishment: { withoutUser: false, companyLink: { level: 'SIGNED_MANDATE' } }, habilitations: [{ email: address, role: 'ADMINISTRATOR', title: 'Gérante' }] });
      expect((await world.messagesTo(address)).map(({ kind }) => kind)).toContain('account.termsReceipt');
    });

    it.each([
      ['the last day of the link', '2026-11-17T22:00:00Z', []],
      ['the day after', '2026-11-17T23:00:00Z', ['LINK_EXPIRED']],
    ])('%s', async (_title, instant, expected) => {
      const { siret, address } = await aCompany();
      await propose(firm.person, { cabinetId: firm.id, sirets: [siret], signatoryEmail: address });
      const link = await linkTo(world, address, 'mandate.linkToSign');
      await at(instant, async () => expect(codes(await signFromLink(world.visitor, link))).toEqual(expected));
    });

    it('is written to again at a corrected address; the first link opens nothing more', async () => {
      const { siret, address } = await aCompany();
      const made = await propose(firm.person, { cabinetId: firm.id, sirets: [siret], signatoryEmail: `faux-${address}` });
      const first = await linkTo(world, `faux-${address}`, 'mandate.linkToSign');
      expect(codes(await remind(other.person, made.mandates![0]!, address))).toEqual(['NOT_FOUND']);
      expect((await remind(firm.person, made.mandates![0]!, address)).refusals).toEqual([]);
      expect(codes(await signFromLink(world.visitor, first))).toEqual(['LINK_USED']);
      expect((await signFromLink(world.visitor, await linkTo(world, address, 'mandate.linkToSign'))).refusals).toEqual([]);
    });

    it('never gets an accountant of the cabinet as its administrator, by the link or by an invitation', async () => {
      const { siret, address } = await aCompany();
      const made = await propose(firm.person, { cabinetId: firm.id, sirets: [siret], signatoryEmail: address });
      const link = await linkTo(world, address, 'mandate.linkToSign');
      expect(codes(await remind(firm.person, made.mandates![0]!, firm.email))).toEqual(['ACCOUNTANT_NOT_ADMINISTRATOR']);
      await invite(firm.person, firm.id, address);
      expect((await accept(world.visitor, await linkTo(world, address, 'cabinet.invitation'))).refusals).toEqual([]);
      expect(codes(await signFromLink(world.visitor, link))).toEqual(['ACCOUNTANT_NOT_ADMINISTRATOR']);
    });

    it('is shown as such to its accountant, who names its user; the user opens the invitation and the flag goes', async () => {
      const { siret, address } = await aCompany();
      const made = await propose(firm.person, { cabinetId: firm.id, sirets: [siret], signatoryEmail: address });
      await signFromLink(world.visitor, await linkTo(world, address, 'mandate.linkToSign'));
      const [mandate] = await list(firm.person, { search: siret });
      expect(codes(await nameUser(firm.person, mandate!.id, 'x@ici.example'))).toEqual(['COMPANY_HAS_USER']);
      await forget(address);
      const flagged = await list(firm.person, { search: siret, withoutUser: true });
      expect(flagged).toMatchObject([{ id: made.mandates![0]!.id, companyWithoutUser: true }]);
      expect((await firm.person.graphql('query($siret: String!) { establishment(siret: $siret) { withoutUser } }', { siret })).data).toEqual({ establishment: { withoutUser: true } });
      expect(codes(await nameUser(firm.person, mandate!.id, firm.email))).toEqual(['ACCOUNTANT_NOT_ADMINISTRATOR']);
      expect(codes(await nameUser(other.person, mandate!.id, `paul-${address}`))).toEqual(['NOT_FOUND']);
      expect((await nameUser(firm.person, mandate!.id, `paul-${address}`)).refusals).toEqual([]);
      expect(await accept(world.visitor, await linkTo(world, `paul-${address}`, 'mandate.companyUser'))).toMatchObject({ siret, me: { email: `paul-${address}` }, refusals: [] });
      expect(await list(firm.person, { search: siret, withoutUser: true })).toEqual([]);
    });
  });

  /** Its administrator left by another way than the screens: an account of before, for instance. */
  async function forget(email: string): Promise<void> {
    const { habilitationTables } = await import('../src/features/habilitations/index.ts');
    const { accountTables } = await import('../src/features/accounts/index.ts');
    const { eq } = await import('drizzle-orm');
    await world.app.deps.db.transaction(async (tx) => {
      const { account } = accountTables(tx);
      const { habilitation } = habilitationTables(tx);
      const [row] = await tx.sql.select({ id: account.id }).from(account).where(eq(account.email, email));
      await tx.sql.update(habilitation).set({ endedAt: world.clock.now() }).where(eq(habilitation.accountId, row!.id));
    });
  }

  describe('an end', () => {
    it('by the company takes the access away at once, and leaves it the drafts of its accountant', async () => {
      const { siret, employer } = await aPlace(world);
      const mandate = await signed(siret, employer);
      const draft = done(await save(firm.person, { siret, idempotencyKey: aKey(), form: november }));
      expect(await drafts(employer, siret)).toEqual([draft.reference]);
      expect(codes(await end(other.person, mandate))).toEqual(['NOT_FOUND']);
      expect((await end(employer, mandate, 'Changement de cabinet.')).mandate).toMatchObject({ state: 'ENDED', possibleActions: [] });
      expect([await sees(firm.person, siret), await drafts(firm.person, siret), await drafts(employer, siret)]).toEqual([false, [], [draft.reference]]);
      expect(codes(await end(employer, { ...mandate, version: mandate.version + 1 }))).toEqual(['ALREADY_ENDED']);
      expect((await world.messagesTo(firm.email)).filter(({ kind, text }) => kind === 'mandate.ended' && text.includes('Changement de cabinet.'))).toHaveLength(1);
    });

    it('by the cabinet does the same; of a proposal, it is a refusal or a withdrawal', async () => {
      const { siret, employer } = await aPlace(world);
      expect((await end(firm.person, await signed(siret, employer))).mandate?.state).toBe('ENDED');
      const again = (await propose(firm.person, { cabinetId: firm.id, sirets: [siret] })).mandates![0]!;
      expect((await end(firm.person, again)).mandate?.state).toBe('CANCELLED');
      const third = (await propose(firm.person, { cabinetId: firm.id, sirets: [siret] })).mandates![0]!;
      expect(codes(await end(employer, { ...third, version: 9 }))).toEqual(['VERSION_CONFLICT']);
      expect((await end(employer, third)).mandate?.state).toBe('DECLINED');
    });

    it('by its date: open on the last day, closed the day after; closed before the first day', async () => {
      const { siret, employer } = await aPlace(world);
      await signed(siret, employer, { fromDay: '2026-11-10', untilDay: '2026-11-30' });
      const openOn = (instant: string) => at(instant, () => sees(firm.person, siret));
      expect([await openOn('2026-11-09T22:59:00Z'), await openOn('2026-11-09T23:00:00Z'), await openOn('2026-11-30T22:59:00Z'), await openOn('2026-11-30T23:00:00Z')]).toEqual([false, true, true, false]);
      await at('2026-12-01T09:00:00Z', async () => expect(await list(firm.person, { search: siret, state: 'OVER' })).toMatchObject([{ state: 'EXPIRED', stateLabel: 'Terminé depuis le 30 novembre 2026' }]));
    });

    it('is announced to both sides thirty days before, and seven days before, each once', async () => {
      const { siret, employer, email } = await aPlace(world);
      await signed(siret, employer, { untilDay: '2027-03-31' });
      const told = async (instant: string) => {
        await at(instant, () => mandateWarningJob.run(world.app.deps, { dryRun: false, trigger: 'schedule' }));
        const count = async (to: string) => (await world.messagesTo(to)).filter(({ kind, text }) => kind === 'mandate.endsSoon' && text.includes('31 mars 2027')).length;
        return [await count(email), await count(firm.email)];
      };
      expect(await told('2027-02-28T07:00:00Z')).toEqual([0, 0]);
      expect(await told('2027-03-01T07:00:00Z')).toEqual([1, 1]);
      expect(await told('2027-03-02T07:00:00Z')).toEqual([1, 1]);
      expect(await told('2027-03-23T07:00:00Z')).toEqual([1, 1]);
      expect(await told('2027-03-24T07:00:00Z')).toEqual([2, 2]);
      expect(await told('2027-03-31T07:00:00Z')).toEqual([2, 2]);
      expect(await told('2027-04-01T07:00:00Z')).toEqual([2, 2]);
    });
  });

  describe('a change of cabinet', () => {
    it('is one act of the company: the first is out and the second in at the same instant, drafts follow the company', async () => {
      const { siret, employer } = await aPlace(world);
      const mandate = await signed(siret, employer, { mayDi: false, untilDay: '2027-06-30' });
      const draft = done(await save(firm.person, { siret, idempotencyKey: aKey(), form: november }));
      expect(codes(await transfer(employer, [mandate], firm.siren))).toEqual(['SAME_CABINET']);
      expect(codes(await transfer(other.person, [mandate], other.siren))).toEqual(['NOT_FOUND']);
      expect((await transfer(employer, [mandate], other.siren)).mandates).toMatchObject([{ state: 'ACTIVE', untilDay: '2027-06-30', mayDi: false, cabinet: { name: 'Cabinet Morel' } }]);
      expect([await sees(firm.person, siret), await sees(other.person, siret)]).toEqual([false, true]);
      expect(await drafts(other.person, siret)).toEqual([draft.reference]);
    });

    it('by the outgoing cabinet waits for the signature of the company', async () => {
      const { siret, employer } = await aPlace(world);
      const mandate = await signed(siret, employer);
      const [next] = (await transfer(firm.person, [mandate], other.siren)).mandates!;
      expect(next).toMatchObject({ state: 'PROPOSED' });
      expect([await sees(firm.person, siret), await sees(other.person, siret)]).toEqual([true, false]);
      expect((await sign(employer, next!)).refusals).toEqual([]);
      expect([await sees(firm.person, siret), await sees(other.person, siret)]).toEqual([false, true]);
    });
  });

  it('lists clients by name, SIREN or SIRET, by state, and shows each side its own', async () => {
    const { siret, employer } = await aPlace(world);
    const mandate = await signed(siret, employer, { untilDay: '2026-11-20' });
    expect((await list(firm.person, { cabinetId: firm.id, search: siret.slice(0, 12), state: 'ENDING_SOON' })).map(({ id }) => id)).toContain(mandate.id);
    expect((await list(firm.person, { search: 'boulangerie martin', state: 'ACTIVE' })).map(({ id }) => id)).toContain(mandate.id);
    expect(await list(employer, { siret })).toMatchObject([{ id: mandate.id, possibleActions: [{ act: 'mandate.transfer' }, { act: 'mandate.end' }] }]);
    expect(await list(other.person, { siret })).toEqual([]);
    const reader = await world.person({ email: `lecteur-${siret}@martin.example`, of: [{ siret, role: 'READER' }] });
    expect(await list(reader, { siret })).toMatchObject([{ id: mandate.id, possibleActions: [] }]);
  });
});
