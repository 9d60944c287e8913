import { isObjectType, getNamedType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, aKey, aPlace, aSentFile, authorise, codes, DAP, done, november, read, refuse, save, startAvenant, submit, type DapSeen } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const HOUR = 3_600_000;

const replace = (person: Person, { reference, version }: DapSeen, wish: Record<string, unknown>) =>
  act(person, 'replaceDecision', '$input: ReplaceDecisionInput!', { input: { reference, expectedVersion: version, reason: 'Refus prononcé par erreur.', ...wish } });
const withdrawDa = (person: Person, { reference, version }: DapSeen, how: Record<string, unknown> = {}) =>
  act(person, 'withdrawDa', '$reference: String!, $expectedVersion: Int!, $heardOn: Day, $reason: String!', { reference, expectedVersion: version, heardOn: '2026-11-02', reason: 'L’effectif déclaré est faux.', ...how });

describe.each(databases)('decisions that follow a decision, on $name', (database) => {
  let world: World;
  let agent: Person;

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
  });
  beforeEach(() => world.clock.set('2026-11-02T09:00:00Z'));
  afterAll(() => world.close());

  const messages = async (email: string, about: string) => (await world.messagesTo(email)).filter(({ subject }) => subject.endsWith(about));
  const labels = async (person: Person, reference: string) =>
    (await person.graphql<{ dap: { timeline: { label: string; detail: string | null }[] } }>('query ($r: String!) { dap(reference: $r) { timeline { label detail } } }', { r: reference })).data!.dap.timeline;
  const da = async (person: Person, reference: string) =>
    (await person.graphql<{ da: { status: string; withdrawal: { heardOn: string; reason: string; article: string } | null } | null }>('query ($r: String!) { da(reference: $r) { status withdrawal { heardOn reason article by at } } }', { r: reference })).data!.da;

  describe('a decision is not edited: a new one replaces it, with its reason', () => {
    it('an authorisation replaces a refusal; the employer is told why, and the history keeps both', async () => {
      const { siret, employer, email } = await aPlace(world);
      const refused = done(await refuse(agent, await aSentFile(employer, siret)));
      expect(refused.possibleActions.map((one) => one.act)).toEqual(['dap.replaceDecision']);
      world.clock.advance(HOUR);
      const now = done(await replace(agent, refused, { kind: 'AUTHORISE', text: 'Pièce reçue.' }));
      expect(now).toMatchObject({ status: 'AUTHORISED', decision: { kind: 'AUTHORISED', reasonCode: null, text: 'Pièce reçue.', by: 'Paul Rey' }, da: { status: 'IN_FORCE', bySilence: false } });
      const [letter] = await messages(email, 'une nouvelle décision remplace la précédente');
      expect(letter?.text).toContain('Refus prononcé par erreur.');
      expect(letter?.text).toContain('Décision précédente\u00a0: refusée le 2 novembre 2026');
      expect((await labels(employer, refused.reference)).map(({ label }) => label).slice(-2)).toEqual(['Demande refusée', 'Décision remplacée\u00a0: autorisée']);
    });

    it('a refusal that is taken back gives the file its own term again, never recomputed, and silence then counts', async () => {
      const { siret, employer, email } = await aPlace(world);
      const sent = await aSentFile(employer, siret);
      world.clock.advance(10 * HOUR);
      const refused = done(await refuse(agent, sent));
      world.clock.advance(HOUR);
      const back = done(await replace(agent, refused, { kind: 'REEXAMINE' }));
      expect(back).toMatchObject({ status: 'UNDER_REVIEW', decision: null, tacitTerm: { dueAt: sent.tacitTerm!.dueAt, passed: false } });
      expect((await messages(email, 'une nouvelle décision remplace la précédente'))[0]?.text).toContain('le terme du silence ne change pas');
      world.clock.set(sent.tacitTerm!.dueAt);
      expect(codes(await authorise(agent, back))).toEqual(['TERM_PASSED']);
    });

    it('until the last millisecond before that term; from the term on, it is authorised or returned instead', async () => {
      const { siret, employer } = await aPlace(world);
      const sent = await aSentFile(employer, siret);
      const refused = done(await refuse(agent, sent));
      world.clock.set(new Date(Date.parse(sent.tacitTerm!.dueAt)));
      expect(codes(await replace(agent, refused, { kind: 'REEXAMINE' }))).toEqual(['TERM_PASSED']);
      world.clock.advance(-1);
      expect((await replace(agent, refused, { kind: 'REEXAMINE' })).refusals).toEqual([]);
    });

    it('another refusal, or a return, may replace a refusal; each says all that it lacks', async () => {
      const { siret, employer } = await aPlace(world);
      const refused = done(await refuse(agent, await aSentFile(employer, siret)));
      expect((await replace(agent, refused, { kind: 'REFUSE', reason: ' ' })).refusals.map(({ path }) => path)).toEqual(['reason', 'reasonCode', 'text']);
      expect((await replace(agent, refused, { kind: 'RETURN' })).refusals.map(({ path }) => path)).toEqual(['text', 'items']);
      const other = done(await replace(agent, refused, { kind: 'REFUSE', reasonCode: 'PERIOD_TOO_LONG', text: 'Treize mois demandés.' }));
      expect(other).toMatchObject({ status: 'REFUSED', decision: { reasonCode: 'PERIOD_TOO_LONG', reasonArticle: 'R. 5122-9' } });
      const returned = done(await replace(agent, other, { kind: 'RETURN', items: [{ field: 'circumstances', remark: 'Depuis quand\u00a0?' }], text: 'Joignez-le.' }));
      expect(returned).toMatchObject({ status: 'RETURNED', tacitTerm: null, decision: { itemsToComplete: [{ kind: 'FIELD', label: 'Circonstances', remark: 'Depuis quand\u00a0?', done: false }] } });
    });

    it('an authorisation creates rights: another authorisation alone replaces it, and the one before becomes REPLACED', async () => {
      const { siret, employer } = await aPlace(world);
      const first = done(await authorise(agent, await aSentFile(employer, siret)));
      world.clock.advance(HOUR);
      for (const kind of ['REFUSE', 'RETURN', 'REEXAMINE']) expect(codes(await replace(agent, first, { kind, reasonCode: 'OTHER', text: 'x', items: [{ field: 'units' }] }))).toEqual(['CREATES_RIGHTS']);
      const again = done(await replace(agent, first, { kind: 'AUTHORISE', reason: 'La lettre citait un autre établissement.', text: 'Établissement de Lyon.' }));
      expect(again).toMatchObject({ status: 'AUTHORISED', decision: { effectiveAt: first.decision!.effectiveAt, text: 'Établissement de Lyon.' }, da: { status: 'IN_FORCE' } });
      const { data } = await employer.graphql<{ establishment: { das: { status: string }[] } }>('query ($s: String!) { establishment(siret: $s) { das { status } } }', { s: siret });
      expect(data?.establishment.das.map(({ status }) => status)).toEqual(['IN_FORCE', 'REPLACED']);
    });

    it('not a file that is undecided, nor one changed since it was read, nor a refusal whose period was authorised since', async () => {
      const { siret, employer } = await aPlace(world);
      const sent = await aSentFile(employer, siret);
      expect(codes(await replace(agent, sent, { kind: 'AUTHORISE' }))).toEqual(['WRONG_STATUS']);
      const refused = done(await refuse(agent, sent));
      expect(codes(await replace(agent, sent, { kind: 'AUTHORISE' }))).toEqual(['VERSION_CONFLICT']);
      await authorise(agent, await aSentFile(employer, siret));
      expect(codes(await replace(agent, refused, { kind: 'AUTHORISE' }))).toEqual(['PERIOD_OVERLAP']);
      const elsewhere = await world.person({ email: `paris${refused.reference}@ud75.example`, role: 'UD', departements: ['75'] });
      expect(codes(await replace(elsewhere, refused, { kind: 'AUTHORISE' }))).toEqual(['NOT_FOUND']);
    });
  });

  describe('an illegal authorisation is withdrawn within four months, the company heard (CRPA L. 242-1)', () => {
    it('its claims can no longer be opened, the employer is told, and what was paid is to be recovered', async () => {
      const { siret, employer, email } = await aPlace(world);
      const authorised = done(await authorise(agent, await aSentFile(employer, siret)));
      expect(authorised.possibleActions.map((one) => one.act)).toEqual(['dap.replaceDecision', 'da.withdraw']);
      world.clock.set('2026-12-01T09:00:00Z');
      const gone = done(await withdrawDa(agent, authorised, { heardOn: '2026-11-20' }));
      expect(gone).toMatchObject({ status: 'WITHDRAWN', possibleActions: [] });
      expect(gone.statusSentence).toMatch(/^Autorisation retirée par l’administration le 1er décembre 2026/);
      expect(await da(employer, authorised.reference)).toMatchObject({ status: 'WITHDRAWN_BY_ADMINISTRATION', withdrawal: { heardOn: '2026-11-20', reason: 'L’effectif déclaré est faux.', article: 'CRPA L. 242-1' } });
      const opened = await employer.graphql<{ openDi: { refusals: { code: string }[] } }>('mutation ($r: String!, $k: String!) { openDi(daReference: $r, month: "2026-11", idempotencyKey: $k) { refusals { code } } }', { r: authorised.reference, k: aKey() });
      expect(opened.data?.openDi.refusals).toEqual([{ code: 'DA_NOT_IN_FORCE' }]);
      const [letter] = await messages(email, 'autorisation retirée par l’administration');
      expect(letter?.text).toContain('à récupérer');
      expect(letter?.text).toContain('tribunal administratif');
    });

    it.each([['the day before the last day', '2027-03-01T09:00:00Z', []], ['until midnight in Paris of the last day', '2027-03-02T22:59:59Z', []], ['not the day after', '2027-03-02T23:00:00Z', ['WITHDRAWAL_TOO_LATE']]])('%s', async (_when, now, refusals) => {
      const { siret, employer } = await aPlace(world);
      const authorised = done(await authorise(agent, await aSentFile(employer, siret)));
      world.clock.set(now);
      expect(codes(await withdrawDa(agent, authorised))).toEqual(refusals);
    });

    it('not without a hearing nor a reason, said at once; not what is not in force', async () => {
      const { siret, employer } = await aPlace(world);
      const sent = await aSentFile(employer, siret);
      expect(codes(await withdrawDa(agent, sent))).toEqual(['NO_DECISION_IN_FORCE']);
      const authorised = done(await authorise(agent, sent));
      expect((await withdrawDa(agent, authorised, { heardOn: null, reason: '' })).refusals.map(({ path }) => path)).toEqual(['heardOn', 'reason']);
      expect((await read(agent, authorised.reference))?.status).toBe('AUTHORISED');
    });

    it('the withdrawal of an avenant puts the decision that it had replaced in force again', async () => {
      const { siret, employer } = await aPlace(world);
      const first = done(await authorise(agent, await aSentFile(employer, siret)));
      const draft = done(await startAvenant(employer, first.reference));
      const amended = done(await save(employer, { reference: draft.reference, expectedVersion: draft.version, form: { ...november, employeesConcerned: 7 } }));
      const second = done(await authorise(agent, done(await submit(employer, amended))));
      expect(codes(await withdrawDa(agent, (await read(agent, first.reference))!))).toEqual(['NO_DECISION_IN_FORCE']);
      done(await withdrawDa(agent, second));
      expect((await da(employer, second.reference))?.status).toBe('WITHDRAWN_BY_ADMINISTRATION');
      expect((await da(employer, first.reference))?.status).toBe('IN_FORCE');
    });
  });

  describe('an avenant never brings a withdrawn authorisation back', () => {
    async function anAvenant() {
      const { siret, employer } = await aPlace(world);
      const first = done(await authorise(agent, await aSentFile(employer, siret)));
      const draft = done(await startAvenant(employer, first.reference));
      return { employer, first, amended: done(await save(employer, { reference: draft.reference, expectedVersion: draft.version, form: { ...november, employeesConcerned: 7 } })) };
    }

    it('while it waits, the withdrawal says to decide it first: silence would accept it afterwards', async () => {
      const { employer, first, amended } = await anAvenant();
      const sent = done(await submit(employer, amended));
      expect((await withdrawDa(agent, first)).refusals).toMatchObject([{ code: 'AVENANT_PENDING', message: expect.stringContaining(sent.reference) as string }]);
      done(await refuse(agent, sent));
      done(await withdrawDa(agent, first));
      const refused = (await read(agent, sent.reference))!;
      for (const kind of ['AUTHORISE', 'RETURN', 'REEXAMINE']) expect(codes(await replace(agent, refused, { kind, text: 'x', items: [{ field: 'units' }] }))).toEqual(['NO_DECISION_IN_FORCE']);
      expect(codes(await replace(agent, refused, { kind: 'REFUSE', reasonCode: 'PERIOD_TOO_LONG', text: 'Treize mois.' }))).toEqual([]);
    });

    it('one that is still written can no longer be sent, and says why', async () => {
      const { employer, first, amended } = await anAvenant();
      done(await withdrawDa(agent, first));
      expect((await read(employer, amended.reference))?.blockers).toEqual([{ code: 'NO_DECISION_IN_FORCE', path: '' }]);
      expect((await submit(employer, amended)).refusals).toMatchObject([{ code: 'NO_DECISION_IN_FORCE', message: expect.stringContaining('déposez une nouvelle demande') as string }]);
    });
  });

  describe('between agents', () => {
    const colleagues = async (person: Person, reference: string) => (await person.graphql<{ dapColleagues: { id: string; name: string }[] }>('query ($r: String!) { dapColleagues(reference: $r) { id name } }', { r: reference })).data!.dapColleagues;
    const handOver = (person: Person, { reference, version }: DapSeen, to: string, note = 'Je pars en congé.') =>
      act(person, 'handOverDap', '$reference: String!, $expectedVersion: Int!, $to: ID!, $note: String', { reference, expectedVersion: version, to, note });
    const notes = (person: Person, reference: string) => person.graphql<{ dapNotes: { text: string; byName: string }[] } | null>('query ($r: String!) { dapNotes(reference: $r) { text byName } }', { r: reference });

    it('a file is handed over to another agent of the same perimeter, who is told; the clock goes on and the note stays between them', async () => {
      const { siret, employer } = await aPlace(world);
      const lea = await world.person({ email: 'lea@ud69.example', firstName: 'Léa', lastName: 'Abadie', role: 'UD', departements: ['69'] });
      const far = await world.person({ email: 'far@ud75.example', firstName: 'Luc', lastName: 'Loin', role: 'UD', departements: ['75'] });
      const sent = await aSentFile(employer, siret);
      const names = await colleagues(agent, sent.reference);
      expect(names.map(({ name }) => name)).toEqual(['Léa Abadie']);
      const farId = 'account' in far.viewer ? far.viewer.account.id : '';
      expect(codes(await handOver(agent, sent, farId))).toEqual(['NOT_A_COLLEAGUE']);
      const given = done(await handOver(agent, sent, names[0]!.id));
      expect(given).toMatchObject({ status: 'UNDER_REVIEW', takenBy: 'Léa Abadie', tacitTerm: sent.tacitTerm });
      expect((await world.messagesTo('lea@ud69.example')).map(({ subject, link }) => [subject, link])).toEqual([[`${sent.reference}\u00a0: Paul Rey vous confie cette demande`, `/dap/${sent.reference}`]]);
      expect((await notes(lea, sent.reference)).data?.dapNotes).toEqual([{ text: 'Pour Léa Abadie\u00a0: Je pars en congé.', byName: 'Paul Rey' }]);
      expect(JSON.stringify(await labels(employer, sent.reference))).not.toContain('congé');
      const decided = done(await authorise(lea, given));
      expect(codes(await handOver(lea, decided, names[0]!.id))).toEqual(['WRONG_STATUS']);
    });

    it('notes are written and read by agents alone: neither the employer, nor a token, nor the answer of a file holds them', async () => {
      const { siret, employer } = await aPlace(world);
      const sent = await aSentFile(employer, siret);
      const written = await agent.graphql<{ addDapNote: { note: { text: string } } }>('mutation ($r: String!) { addDapNote(reference: $r, text: "Doute sur xyzzy.") { note { text } refusals { code } } }', { r: sent.reference });
      expect(written.data?.addDapNote.note.text).toBe('Doute sur xyzzy.');
      const refused = await notes(employer, sent.reference);
      expect([refused.status, refused.data, refused.errors?.[0]?.extensions.code]).toEqual([403, null, 'FORBIDDEN']);
      const whole = await employer.graphql(`query ($r: String!) { dap(reference: $r) { ${DAP} timeline { label detail } } }`, { r: sent.reference });
      expect(JSON.stringify(whole)).not.toContain('xyzzy');
      expect(JSON.stringify(await world.messagesTo('x'))).not.toContain('xyzzy');
    });

    it('the type of a note is reached from no type and from no root field that an employer may ask', () => {
      const { schema, deps } = world.app;
      const leading = (type: GraphQLObjectType) => Object.values(type.getFields()).filter((field) => ['DapNote', 'DapNotePayload'].includes(getNamedType(field.type).name));
      const roots = [schema.getQueryType()!, schema.getMutationType()!];
      const inside = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !roots.includes(type) && type.name !== 'DapNotePayload');
      expect(inside.flatMap((type) => leading(type).map((field) => `${type.name}.${field.name}`))).toEqual([]);
      const acts = roots.flatMap((root) => leading(root).map((field) => deps.acts.get(String(field.extensions.act))));
      expect(acts.map(({ name }) => name)).toEqual(['dap.readNotes', 'dap.addNote']);
      for (const { who, scopes } of acts) expect([who.includes('employer'), who.includes('support'), scopes]).toEqual([false, false, undefined]);
    });
  });
});
