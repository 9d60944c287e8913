import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dapTables } from '../src/features/dap/index.ts';
import { beatsOf } from '../src/features/long-work/beat.ts';
import { decideInMass } from '../src/features/mass-decision/decide-in-mass.ts';
import { massDecisionTables } from '../src/features/mass-decision/tables.ts';
import { aKey, aPlace, aSentFile, authorise, done, november, read, save, startAvenant, submit, take } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const MASS = 'id workId label kind undoChoices count done refused failed undoneBy undoOf answerBy hearing { id answerBy open } notDecided { reference outcome why }';
interface MassSeen {
  readonly id: string;
  readonly workId: string | null;
  readonly label: string;
  readonly undoChoices: readonly string[];
  readonly count: number;
  readonly done: number;
  readonly refused: number;
  readonly failed: number;
  readonly undoneBy: readonly string[];
  readonly undoOf: string | null;
  readonly answerBy: string | null;
  readonly hearing: { readonly id: string; readonly answerBy: string; readonly open: boolean } | null;
  readonly notDecided: readonly { reference: string; outcome: string; why: string }[];
}
interface Payload {
  readonly massDecision: MassSeen | null;
  readonly refusals: readonly { code: string; path: string; message: string }[];
}

const REFUSE = { kind: 'REFUSE', reasonCode: 'CIRCUMSTANCES_NOT_SHOWN', text: 'Aucune pièce ne montre la baisse d’activité.' };

describe.each(databases)('one decision for many files, on $name', (database) => {
  let world: World;
  let agent: Person;

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud01.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['01'] });
  });
  beforeEach(() => world.clock.set('2026-11-02T09:00:00Z'));
  afterAll(() => world.close());

  let alone = 0;
  /** Files of a département that no other test uses, and its agent. */
  async function aCrowd(files: number): Promise<{ agent: Person; colleague: Person; departement: string; sent: { reference: string; version: number; employer: Person; email: string }[] }> {
    const departement = String(20 + ++alone);
    const rey = await world.person({ email: `rey${departement}@ud.example`, firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: [departement] });
    const colleague = await world.person({ email: `abadie${departement}@ud.example`, firstName: 'Léa', lastName: 'Abadie', role: 'UD', departements: [departement] });
    const sent = [];
    for (let n = 0; n < files; n += 1) {
      const { siret, employer, email } = await aPlace(world, departement);
      sent.push({ ...(await aSentFile(employer, siret)), employer, email });
    }
    return { agent: rey, colleague, departement, sent };
  }
  const preview = async (person: Person, decision: object = REFUSE, filter: object = {}) =>
    (
      await person.graphql<{ previewMassDecision: { preview: { count: number; firstFiles: { reference: string }[]; cannot: { why: string; count: number; references: string[] }[] } | null; refusals: { code: string }[] } }>(
        'query ($f: DapFilter!, $d: MassDecisionInput!) { previewMassDecision(filter: $f, decision: $d) { preview { departement count firstFiles { reference } cannot { why count references } } refusals { code } } }',
        { f: filter, d: decision },
      )
    ).data!.previewMassDecision;
  const decide = async (person: Person, expectedCount: number, decision: object = REFUSE, idempotencyKey = aKey(), filter: object = {}): Promise<Payload> => {
    const answer = await person.graphql<{ decideInMass: Payload }>(
      `mutation ($f: DapFilter!, $d: MassDecisionInput!, $n: Int!, $k: String!) { decideInMass(filter: $f, decision: $d, expectedCount: $n, idempotencyKey: $k) { massDecision { ${MASS} } refusals { code path message } } }`,
      { f: filter, d: decision, n: expectedCount, k: idempotencyKey },
    );
    return answer.data!.decideInMass;
  };
  const undo = async (person: Person, id: string, replacement = 'REEXAMINE', reason = 'Un incident a rejeté ces demandes par erreur.'): Promise<Payload> =>
    (
      await person.graphql<{ undoMassDecision: Payload }>(`mutation ($i: ID!, $r: MassUndoChoice!, $t: String!, $k: String!) { undoMassDecision(id: $i, replacement: $r, reason: $t, idempotencyKey: $k) { massDecision { ${MASS} } refusals { code path message } } }`, { i: id, r: replacement, t: reason, k: aKey() })
    ).data!.undoMassDecision;
  const hear = async (person: Person, id: string, answerBy: string, reason = 'Ces autorisations comptent des salariés déjà partis.'): Promise<Payload> =>
    (
      await person.graphql<{ hearInMass: Payload }>(`mutation ($i: ID!, $t: String!, $d: Day!, $k: String!) { hearInMass(id: $i, reason: $t, answerBy: $d, idempotencyKey: $k) { massDecision { ${MASS} } refusals { code path message } } }`, { i: id, t: reason, d: answerBy, k: aKey() })
    ).data!.hearInMass;
  const see = async (person: Person, id: string) => (await person.graphql<{ massDecision: MassSeen | null }>(`query ($i: ID!) { massDecision(id: $i) { ${MASS} } }`, { i: id })).data!.massDecision;
  const work = async (person: Person, id: string) =>
    (await person.graphql<{ longWork: { state: string; label: string; result: { field: string; value: string }[]; file: { url: string; name: string } | null } }>('query ($i: ID!) { longWork(id: $i) { state label result { field value } file { url name } } }', { i: id })).data!.longWork;
  async function ended(person: Person, { massDecision, refusals }: Payload): Promise<MassSeen> {
    expect(refusals).toEqual([]);
    await expect.poll(async () => (await work(person, massDecision!.workId!)).state, { timeout: 15_000 }).toBe('DONE');
    return (await see(person, massDecision!.id))!;
  }
  const subjects = async (email: string) => (await world.messagesTo(email)).map(({ subject }) => subject.replace(/^\S+\s: /, ''));

  it('un incident a rejeté des demandes par erreur, réparé le même jour', async () => {
    const crowd = await aCrowd(4);
    const terms = crowd.sent.map((one) => (one as unknown as { tacitTerm: { dueAt: string } }).tacitTerm.dueAt);
    const mass = await ended(crowd.agent, await decide(crowd.agent, 4));
    expect(mass).toMatchObject({ label: 'Refus de 4 demandes', done: 4, refused: 0, failed: 0, undoChoices: ['REEXAMINE', 'AUTHORISE'] });
    for (const { reference, employer } of crowd.sent) expect((await read(employer, reference))?.status).toBe('REFUSED');
    world.clock.advance(3 * 3_600_000);
    // The author has gone home: a colleague of the same département repairs.
    const repaired = await ended(crowd.colleague, await undo(crowd.colleague, mass.id));
    expect(repaired).toMatchObject({ label: 'Refus annulés\u00a0: 4 demandes', done: 4, refused: 0 });
    // The work itself is its author’s alone.
    expect((await see(crowd.colleague, mass.id))?.workId).toBeNull();
    expect((await see(crowd.agent, mass.id))?.undoneBy).toEqual([repaired.id]);
    for (const [index, { reference, employer, email }] of crowd.sent.entries()) {
      expect(await read(employer, reference)).toMatchObject({ status: 'UNDER_REVIEW', decision: null, tacitTerm: { dueAt: terms[index], passed: false } });
      expect(await subjects(email)).toEqual(['demande bien reçue', 'demande refusée', 'une nouvelle décision remplace la précédente']);
      expect((await world.messagesTo(email)).at(-1)?.text).toContain('Un incident a rejeté ces demandes par erreur.');
      const { data } = await employer.graphql<{ dap: { timeline: { label: string }[] } }>('query ($r: String!) { dap(reference: $r) { timeline { label } } }', { r: reference });
      expect(data?.dap.timeline.map(({ label }) => label).slice(-2)).toEqual(['Demande refusée', 'Décision remplacée\u00a0: en cours d’instruction']);
    }
    expect((await undo(crowd.agent, repaired.id)).refusals.map(({ code }) => code)).toEqual(['NOT_UNDOABLE']);
  });

  it('lets its node answer others between two files, and writes each outcome with the decision itself', async () => {
    const crowd = await aCrowd(4);
    const { deps } = world.app;
    const begun = await decideInMass(deps, crowd.agent.viewer, { filter: { departement: crowd.departement }, decision: REFUSE as never, expectedCount: 4, idempotencyKey: aKey() });
    if (!begun.ok) throw new Error('refused');
    let turns = 0;
    let over = false;
    const turn = () => {
      turns += 1;
      if (!over) setImmediate(turn);
    };
    setImmediate(turn);
    const seen: string[][] = [];
    const { dap } = dapTables(deps.db);
    const { massDecisionFile } = massDecisionTables(deps.db);
    const watch = setInterval(async () => {
      const rows = await deps.db.read.sql.select({ status: dap.status, outcome: massDecisionFile.outcome }).from(massDecisionFile).innerJoin(dap, eq(dap.reference, massDecisionFile.reference)).where(eq(massDecisionFile.massId, begun.value.id));
      seen.push(rows.map(({ status, outcome }) => `${status} ${outcome}`));
    }, 1);
    await beatsOf(deps).get(begun.value.workId)?.ended;
    over = true;
    clearInterval(watch);
    expect(turns).toBeGreaterThanOrEqual(4);
    expect(new Set(seen.flat().filter((one) => one.startsWith('REFUSED')))).not.toContain('REFUSED WAITING');
    expect((await see(crowd.agent, begun.value.id))?.done).toBe(4);
  });

  it('is written with its work: a node that can do nothing more once it is taken leaves it told as interrupted', async () => {
    const { agent: rey, sent } = await aCrowd(2);
    expect(await preview(rey)).toMatchObject({ preview: { count: sent.length } });
    const { db } = world.app.deps;
    const real = db.transaction.bind(db);
    let acts = 0;
    const writing = vi.spyOn(db, 'transaction').mockImplementation((one) => ((acts += 1) === 1 ? real(one) : Promise.reject(new Error('The disk is full'))));
    const key = aKey();
    const taken = await decide(rey, 2, REFUSE, key);
    await expect.poll(() => world.logLines.some((line) => line.includes('the end of a long work was not written'))).toBe(true);
    writing.mockRestore();
    expect(taken.refusals).toEqual([]);
    expect(await decide(rey, 2, REFUSE, key)).toMatchObject({ massDecision: { id: taken.massDecision!.id }, refusals: [] });
    world.clock.advance(31_000);
    expect(await work(rey, taken.massDecision!.workId!)).toMatchObject({ state: 'FAILED' });
    expect(await preview(rey)).toMatchObject({ preview: { count: sent.length } });
  });

  it('is previewed: how many, the first, those that cannot and why; nothing is written', async () => {
    const crowd = await aCrowd(3);
    done(await authorise(crowd.agent, crowd.sent[0] as never));
    const all = await preview(crowd.agent);
    expect(all.preview).toMatchObject({ count: 2, cannot: [{ count: 1, references: [crowd.sent[0]!.reference] }] });
    expect(all.preview!.cannot[0]!.why).toContain('la demande est «\u00a0Autorisée\u00a0»');
    expect(all.preview!.firstFiles.map(({ reference }) => reference).toSorted()).toEqual([crowd.sent[1]!.reference, crowd.sent[2]!.reference].toSorted());
    expect((await preview(crowd.agent, REFUSE, { undecided: true })).preview).toMatchObject({ count: 2, cannot: [] });
    world.clock.advance(48 * 3_600_000);
    expect((await preview(crowd.agent)).preview).toMatchObject({ count: 0 });
  });

  it('decides what the preview announced, and nothing else', async () => {
    const crowd = await aCrowd(2);
    expect((await decide(crowd.agent, 3)).refusals).toMatchObject([{ code: 'SELECTION_CHANGED', path: 'expectedCount' }]);
    expect((await decide(crowd.agent, 2, { kind: 'REFUSE' })).refusals.map(({ path }) => path)).toEqual(['decision.reasonCode', 'decision.text']);
    const elsewhere = await decide(agent, 2, REFUSE, aKey(), { departement: crowd.departement });
    expect(elsewhere.refusals.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    const two = await world.person({ email: `two${crowd.departement}@ud.example`, role: 'UD', departements: [crowd.departement, '75'] });
    expect((await preview(two)).refusals.map(({ code }) => code)).toEqual(['DEPARTEMENT_REQUIRED']);
    for (const { reference } of crowd.sent) expect((await read(crowd.agent, reference))?.status).toBe('SUBMITTED');
    const key = aKey();
    const [first, again] = [await decide(crowd.agent, 2, REFUSE, key), await decide(crowd.agent, 2, REFUSE, key)];
    expect(again.massDecision?.id).toBe(first.massDecision?.id);
    await ended(crowd.agent, first);
    expect((await decide(crowd.agent, 0)).refusals.map(({ code }) => code)).toEqual(['NOTHING_TO_DECIDE']);
  });

  it('one file’s failure stops nothing: each has its outcome, on the page and in a file for spreadsheets', async () => {
    const crowd = await aCrowd(4);
    const [broken, taken] = crowd.sent;
    // A form that no rule would have let through: issuing its decision is a bug.
    const { dap } = dapTables(world.app.deps.db);
    await world.app.deps.db.transaction(async (tx) => {
      const [row] = await tx.sql.select().from(dap).where(eq(dap.reference, broken!.reference));
      await tx.sql.update(dap).set({ form: { ...row!.form, endDay: null } }).where(eq(dap.reference, broken!.reference));
    });
    const begun = await decide(crowd.agent, 4, { kind: 'AUTHORISE' });
    // A colleague takes a file while the others are decided: its turn may have come before, or not.
    await take(crowd.colleague, taken as never);
    const mass = await ended(crowd.agent, begun);
    expect(mass.failed).toBe(1);
    expect(mass.done + mass.refused).toBe(3);
    expect(mass.notDecided.find(({ reference }) => reference === broken!.reference)).toMatchObject({ outcome: 'FAILED', why: expect.stringMatching(/^Incident [0-9a-f-]{36}/) as string });
    expect((await read(crowd.agent, broken!.reference))?.status).toBe('SUBMITTED');
    expect((await read(crowd.agent, crowd.sent[3]!.reference))?.da?.status).toBe('IN_FORCE');
    const { file } = await work(crowd.agent, mass.workId!);
    const csv = (await world.app.http.inject({ url: file!.url, headers: { cookie: crowd.agent.cookie } })).body;
    expect(csv.split('\n')[0]).toBe('\ufeffRéférence;SIRET;Établissement;Issue;Précision');
    expect(csv).toMatch(new RegExp(`${broken!.reference};\\d{14};[^;]+;Incident;`));
    expect(csv.trim().split('\n')).toHaveLength(5);
    expect((await undo(crowd.agent, mass.id)).refusals.map(({ code }) => code)).toEqual(['NOT_UNDOABLE']);
  });

  it('an undo leaves alone what was decided again since, and says so', async () => {
    const crowd = await aCrowd(2);
    const mass = await ended(crowd.agent, await decide(crowd.agent, 2));
    const again = crowd.sent[0]!;
    const now = (await read(crowd.agent, again.reference))!;
    await crowd.agent.graphql('mutation ($i: ReplaceDecisionInput!) { replaceDecision(input: $i) { refusals { code } } }', { i: { reference: again.reference, expectedVersion: now.version, kind: 'AUTHORISE', reason: 'Pièce retrouvée.' } });
    const undone = await ended(crowd.agent, await undo(crowd.agent, mass.id, 'AUTHORISE'));
    expect(undone).toMatchObject({ done: 1, refused: 1, notDecided: [{ reference: again.reference, outcome: 'REFUSED' }] });
    expect(undone.notDecided[0]!.why).toMatch(/^Ce dossier a changé entre-temps.: ..+. par Paul Rey, le /);
    expect((await read(crowd.agent, crowd.sent[1]!.reference))?.status).toBe('AUTHORISED');
    expect((await undo(crowd.agent, mass.id, 'REEXAMINE', ' ')).refusals).toMatchObject([{ path: 'reason' }]);
  });

  describe('authorisations given by mistake', () => {
    const ILLEGAL = 'Ces autorisations comptent des salariés déjà partis.';
    const codesOf = ({ refusals }: Payload) => refusals.map(({ code, path }) => `${code} ${path}`);
    /** Files authorised in number on 2 November 2026. */
    async function authorised(files: number) {
      const crowd = await aCrowd(files);
      return { ...crowd, mass: await ended(crowd.agent, await decide(crowd.agent, files, { kind: 'AUTHORISE' })) };
    }

    it('are withdrawn in number once each company was heard: one message, then one withdrawal a file, with its reason, told to each employer', async () => {
      const { agent: rey, colleague, sent, mass } = await authorised(3);
      expect(mass).toMatchObject({ undoChoices: ['WITHDRAW'], hearing: null });
      expect(codesOf(await undo(rey, mass.id, 'WITHDRAW', ILLEGAL))).toEqual(['NOT_HEARD ']);
      const hearing = await ended(rey, await hear(rey, mass.id, '2026-11-16'));
      expect(hearing).toMatchObject({ label: 'Entreprises entendues avant un retrait\u00a0: 3 demandes', done: 3, answerBy: '2026-11-16', undoOf: mass.id, undoChoices: [] });
      for (const { reference, employer, email } of sent) {
        const { subject, text } = (await world.messagesTo(email)).at(-1)!;
        expect(subject).toBe(`${reference}\u00a0: un message de l’unité départementale`);
        expect(text).toContain(ILLEGAL);
        expect(text).toContain('jusqu’au 16 novembre 2026 inclus');
        expect((await read(employer, reference))?.da?.status).toBe('IN_FORCE');
      }
      world.clock.set('2026-11-16T22:00:00Z');
      expect(await see(rey, mass.id)).toMatchObject({ hearing: { id: hearing.id, answerBy: '2026-11-16', open: true } });
      expect(codesOf(await undo(rey, mass.id, 'WITHDRAW', ILLEGAL))).toEqual(['HEARING_OPEN ']);
      world.clock.set('2026-11-16T23:00:00Z');
      expect((await see(rey, mass.id))?.hearing?.open).toBe(false);
      expect(codesOf(await undo(rey, mass.id, 'WITHDRAW', ' '))).toEqual(['REQUIRED reason']);
      const withdrawn = await ended(colleague, await undo(colleague, mass.id, 'WITHDRAW', ILLEGAL));
      expect(withdrawn).toMatchObject({ label: 'Autorisations retirées\u00a0: 3 demandes', done: 3, refused: 0, undoChoices: [] });
      expect((await see(rey, mass.id))?.undoneBy).toEqual([withdrawn.id]);
      for (const { reference, employer, email } of sent) {
        expect(await read(employer, reference)).toMatchObject({ status: 'WITHDRAWN', da: { status: 'WITHDRAWN_BY_ADMINISTRATION' } });
        expect(await subjects(email)).toEqual(['demande bien reçue', 'demande autorisée', 'un message de l’unité départementale', 'autorisation retirée par l’administration']);
        const { data } = await employer.graphql<{ dap: { da: { withdrawal: { reason: string; heardOn: string } } } }>('query ($r: String!) { dap(reference: $r) { da { withdrawal { reason heardOn } } } }', { r: reference });
        expect(data?.dap.da.withdrawal).toEqual({ reason: ILLEGAL, heardOn: '2026-11-16' });
      }
    });

    it('of a company that wrote since are left to be read, and those decided otherwise since are left alone: each says so', async () => {
      const { agent: rey, sent, mass } = await authorised(4);
      const [wrote, alone, late, plain] = sent;
      const withdrawAlone = async (reference: string) =>
        rey.graphql('mutation ($r: String!, $v: Int!) { withdrawDa(reference: $r, expectedVersion: $v, heardOn: "2026-11-02", reason: "Effectif faux.") { refusals { code } } }', { r: reference, v: (await read(rey, reference))!.version });
      await withdrawAlone(alone!.reference);
      const hearing = await ended(rey, await hear(rey, mass.id, '2026-11-16'));
      expect(hearing).toMatchObject({ done: 3, refused: 1, notDecided: [{ reference: alone!.reference, why: expect.stringMatching(/^Ce dossier a changé entre-temps/) as string }] });
      expect(await subjects(alone!.email)).not.toContain('un message de l’unité départementale');
      world.clock.set('2026-11-10T09:00:00Z');
      await wrote!.employer.graphql('mutation ($r: String!, $k: String!) { sendDapMessage(reference: $r, text: "Nos huit salariés sont présents.", idempotencyKey: $k) { refusals { code } } }', { r: wrote!.reference, k: aKey() });
      world.clock.set('2026-11-17T09:00:00Z');
      await withdrawAlone(late!.reference);
      const withdrawn = await ended(rey, await undo(rey, mass.id, 'WITHDRAW', ILLEGAL));
      expect(withdrawn).toMatchObject({ count: 3, done: 1, refused: 2 });
      expect(withdrawn.notDecided.find(({ reference }) => reference === wrote!.reference)?.why).toMatch(/^L’entreprise a écrit depuis l’autorisation.: lisez ce qu’elle dit/);
      expect(withdrawn.notDecided.find(({ reference }) => reference === late!.reference)?.why).toMatch(/^Ce dossier a changé entre-temps/);
      expect((await read(rey, wrote!.reference))?.status).toBe('AUTHORISED');
      expect((await read(rey, plain!.reference))?.status).toBe('WITHDRAWN');
    });

    it('an avenant that waits keeps its file from it: the same rule as for one', async () => {
      const { agent: rey, sent, mass } = await authorised(1);
      await ended(rey, await hear(rey, mass.id, '2026-11-16'));
      const [{ employer, reference }] = sent as [(typeof sent)[number]];
      const draft = done(await startAvenant(employer, reference));
      const saved = done(await save(employer, { reference: draft.reference, expectedVersion: draft.version, form: { ...november, employeesConcerned: 5 } }));
      const avenant = done(await submit(employer, saved));
      world.clock.set('2026-11-17T09:00:00Z');
      await world.app.deps.db.transaction(async (tx) => {
        const { dap } = dapTables(tx);
        await tx.sql.update(dap).set({ tacitDueAt: new Date('2026-12-01T00:00:00Z') }).where(eq(dap.reference, avenant.reference));
      });
      const withdrawn = await ended(rey, await undo(rey, mass.id, 'WITHDRAW', ILLEGAL));
      expect(withdrawn).toMatchObject({ done: 0, refused: 1, notDecided: [{ why: expect.stringContaining(`L’avenant ${avenant.reference} attend une décision`) as string }] });
    });

    it('the day to answer comes after today and before the last day of the four months; then it is too late', async () => {
      const { agent: rey, mass } = await authorised(1);
      const asked = async (answerBy: string) => codesOf(await hear(rey, mass.id, answerBy));
      expect(await asked('2026-11-02')).toEqual(['ANSWER_DAY answerBy']);
      expect(await asked('2027-03-02')).toEqual(['ANSWER_DAY answerBy']);
      expect(codesOf(await hear(rey, mass.id, '2026-11-16', ' '))).toEqual(['REQUIRED reason']);
      await ended(rey, await hear(rey, mass.id, '2027-03-01'));
      expect(await asked('2026-11-20')).toEqual(['HEARING_OPEN ']);
      world.clock.set('2027-03-03T08:00:00Z');
      expect(codesOf(await undo(rey, mass.id, 'WITHDRAW', ILLEGAL))).toEqual(['WITHDRAWAL_TOO_LATE ']);
      expect(await asked('2027-03-20')).toEqual(['WITHDRAWAL_TOO_LATE ']);
      world.clock.set('2027-03-02T08:00:00Z');
      expect(await ended(rey, await undo(rey, mass.id, 'WITHDRAW', ILLEGAL))).toMatchObject({ done: 1 });
    });

    it('are not replaced by a new examination, refusals are not withdrawn, and what replaced refusals by authorisations is withdrawn too', async () => {
      const { agent: rey, mass } = await authorised(1);
      expect(codesOf(await undo(rey, mass.id, 'REEXAMINE'))).toEqual(['NOT_UNDOABLE replacement']);
      const crowd = await aCrowd(1);
      const refusals = await ended(crowd.agent, await decide(crowd.agent, 1));
      expect(codesOf(await undo(crowd.agent, refusals.id, 'WITHDRAW', ILLEGAL))).toEqual(['NOT_UNDOABLE replacement']);
      expect(codesOf(await hear(crowd.agent, refusals.id, '2026-11-16'))).toEqual(['NOT_UNDOABLE ']);
      expect(codesOf(await hear(crowd.agent, mass.id, '2026-11-16'))).toEqual(['NOT_FOUND ']);
      const replaced = await ended(crowd.agent, await undo(crowd.agent, refusals.id, 'AUTHORISE'));
      expect(replaced.undoChoices).toEqual(['WITHDRAW']);
      await ended(crowd.agent, await hear(crowd.agent, replaced.id, '2026-11-16'));
      world.clock.set('2026-11-17T09:00:00Z');
      expect(await ended(crowd.agent, await undo(crowd.agent, replaced.id, 'WITHDRAW', ILLEGAL))).toMatchObject({ done: 1 });
    });
  });
});
