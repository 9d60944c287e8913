import { ok } from '@apart/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptBySilence } from '../src/features/dap/index.ts';
import { perform } from '../src/acts/index.ts';
import {
  aKey, aPlace, aSentFile, aSiret, authorise, codes, done, november, read, refuse, save, sendBack, startAvenant, submit, take, withdraw, type DapSeen,
} from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const HOUR = 3_600_000;

describe.each(databases)('a request and the term of silence, on $name', (database) => {
  let world: World;
  let agent: Person;

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
  });
  beforeEach(() => world.clock.set('2026-11-02T09:00:00Z'));
  afterAll(() => world.close());

  const at = (dueAt: string, ms: number) => world.clock.set(new Date(Date.parse(dueAt) + ms));
  async function sweepOne(seen: DapSeen) {
    const { deps } = world.app;
    const outcome = await perform(deps, { kind: 'system', name: 'Balayage' }, 'dap.acceptBySilence', async (tx) => ok(await acceptBySilence(tx, deps, [seen.id])));
    return outcome.ok && outcome.value.accepted.length === 1 ? 'accepted' : outcome.ok && outcome.value.skipped[0]?.why;
  }

  it('saves a draft whatever it lacks, and says what would stop its sending, all at once, on each field', async () => {
    const { siret, employer } = await aPlace(world);
    const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: {} }));
    expect(draft.status).toBe('DRAFT');
    expect(draft.blockers.map(({ path }) => path)).toEqual(expect.arrayContaining(['form.reason', 'form.endDay', 'form.employeesConcerned', 'form.circumstances']));
    const refused = await submit(employer, draft);
    expect(refused.refusals.map(({ path }) => path)).toEqual(draft.blockers.map(({ path }) => path));
    expect((await read(employer, draft.reference))?.status).toBe('DRAFT');
  });

  it('refuses the sending while the sheet of the establishment is not complete, naming its fields', async () => {
    const bare = await world.establishment({ siret: aSiret(99), iban: null, companyHeadcount: null });
    const owner = await world.person({ email: 'bare@martin.example', of: [{ siret: bare, role: 'ADMINISTRATOR' }] });
    const draft = done(await save(owner, { siret: bare, idempotencyKey: aKey(), form: november }));
    const paths = (await submit(owner, draft)).refusals.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['establishment.ibanMasked', 'establishment.companyHeadcount']));
  });

  it('asks a justification for each warning, keeps it in the form, and shows it to the agent with the warning', async () => {
    const { siret, employer } = await aPlace(world);
    const more = { ...november, employeesConcerned: 9, justifications: null };
    const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: more }));
    expect((await submit(employer, draft)).refusals).toMatchObject([{ code: 'JUSTIFICATION_REQUIRED', path: 'form.justifications.MORE_THAN_HEADCOUNT' }]);
    const justifications = [{ code: 'MORE_THAN_HEADCOUNT', text: 'Deux embauches au 1er novembre.' }];
    const justified = done(await save(employer, { reference: draft.reference, expectedVersion: draft.version, form: { ...more, justifications } }));
    done(await submit(employer, justified));
    const { data } = await agent.graphql<{ dap: object }>('query($r: String!) { dap(reference: $r) { warnings { code article } form { justifications { code text } } } }', { r: draft.reference });
    expect(data?.dap).toEqual({ warnings: [{ code: 'MORE_THAN_HEADCOUNT', article: 'R. 5122-2' }], form: { justifications } });
  });

  it('stores the term of silence at the sending, with its regime and its source, and never computes it again', async () => {
    const { siret, employer, email } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    expect(sent.tacitTerm).toMatchObject({ regime: 'CRISIS', passed: false });
    expect(Date.parse(sent.tacitTerm!.dueAt) - Date.parse(sent.submittedAt!)).toBe(48 * HOUR);
    expect(sent.tacitTerm!.source).toContain('FAQ');
    world.clock.advance(HOUR);
    const taken = done(await take(agent, sent));
    expect(taken.tacitTerm).toEqual(sent.tacitTerm);
    expect(taken).toMatchObject({ status: 'UNDER_REVIEW', takenBy: 'Paul Rey' });
    const [message] = (await world.messagesTo(email)).filter(({ subject }) => subject.startsWith(sent.reference));
    expect(message?.subject).toMatch(/demande bien reçue$/);
    expect(message?.text).toContain('4 novembre 2026 à 10 h 00'.replaceAll(' h ', '\u00a0h\u00a0'));
  });

  it('allows a decision one millisecond before the term', async () => {
    const { siret, employer } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    at(sent.tacitTerm!.dueAt, -1);
    const decided = done(await authorise(agent, sent));
    expect(decided).toMatchObject({ status: 'AUTHORISED', decision: { kind: 'AUTHORISED', by: 'Paul Rey' } });
    expect(decided.da).toMatchObject({ reference: sent.reference, status: 'IN_FORCE', bySilence: false, ibanMasked: 'FR76 •••• •••• 189' });
  });

  it('refuses every decision, and the withdrawal, at the very instant of the term, before any sweep', async () => {
    const { siret, employer } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    at(sent.tacitTerm!.dueAt, 0);
    for (const decide of [authorise, refuse, sendBack, take]) expect(codes(await decide(agent, sent))).toEqual(['TERM_PASSED']);
    expect(codes(await withdraw(employer, sent))).toEqual(['TERM_PASSED']);
    const seen = (await read(employer, sent.reference))!;
    expect(seen.statusLabel).toBe('Acceptée par silence');
    expect(seen.statusSentence).toContain('Acceptée par silence le 4 novembre 2026');
    expect(seen.statusSentence).toContain('décision éditée au prochain passage (4 novembre 2026 à 20');
    expect(seen.tacitTerm?.passed).toBe(true);
    expect((await read(agent, sent.reference))?.possibleActions).toEqual([]);
  });

  it('accepts by silence a file past its term, its decision taking effect at the term, once', async () => {
    const { siret, employer, email } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    at(sent.tacitTerm!.dueAt, -1);
    expect(await sweepOne(sent)).toBe('Le terme de cette demande n’est pas passé.');
    at(sent.tacitTerm!.dueAt, 10 * HOUR);
    expect(await sweepOne(sent)).toBe('accepted');
    expect(await sweepOne(sent)).toBe('Décidée, renvoyée ou retirée entre-temps.');
    const seen = (await read(employer, sent.reference))!;
    expect(seen.status).toBe('AUTHORISED_BY_SILENCE');
    expect(seen.da).toMatchObject({ bySilence: true, effectiveAt: sent.tacitTerm!.dueAt });
    expect(codes(await authorise(agent, seen))).toEqual(['TERM_PASSED']);
    const subjects = (await world.messagesTo(email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject === `${sent.reference}\u00a0: demande acceptée par silence`)).toHaveLength(1);
  });

  it('stops the clock when the file is returned, and starts a new one when it is sent again, the first sending being kept', async () => {
    const { siret, employer } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    world.clock.advance(40 * HOUR);
    const returned = done(await sendBack(agent, sent));
    expect(returned).toMatchObject({ status: 'RETURNED', tacitTerm: null, decision: { itemsToComplete: [{ kind: 'PIECE', piece: 'CSE_OPINION', label: 'Avis du CSE', remark: null, done: false }] } });
    world.clock.advance(100 * HOUR);
    expect(await sweepOne(sent)).toBe('Décidée, renvoyée ou retirée entre-temps.');
    const completed = done(await save(employer, { reference: sent.reference, expectedVersion: returned.version, form: { ...november, units: 'Fournil' } }));
    const again = done(await submit(employer, completed));
    expect(again.firstSubmittedAt).toBe(sent.submittedAt);
    expect(Date.parse(again.tacitTerm!.dueAt) - Date.parse(again.submittedAt!)).toBe(48 * HOUR);
    expect(again).toMatchObject({ status: 'SUBMITTED', decision: null });
    world.clock.advance(47 * HOUR);
    expect(done(await authorise(agent, again)).status).toBe('AUTHORISED');
  });

  it('gives an avenant the same clock, one at a time, and its decision replaces the one in force with the new totals', async () => {
    const { siret, employer } = await aPlace(world);
    const first = done(await authorise(agent, await aSentFile(employer, siret)));
    expect(first.possibleActions.map((one) => one.act)).toEqual(['dap.replaceDecision', 'da.withdraw']);
    const avenant = done(await startAvenant(employer, first.reference));
    expect(avenant).toMatchObject({ reference: first.reference.replace(/00$/, '01'), avenantNumber: 1, status: 'DRAFT' });
    expect(codes(await startAvenant(employer, first.reference))).toEqual(['AVENANT_PENDING']);
    const amended = done(await save(employer, { reference: avenant.reference, expectedVersion: avenant.version, form: { ...november, employeesConcerned: 7, forecastHours: 120_000 } }));
    const sent = done(await submit(employer, amended));
    expect(Date.parse(sent.tacitTerm!.dueAt) - Date.parse(sent.submittedAt!)).toBe(48 * HOUR);
    const { data } = await employer.graphql<{ dap: { changes: { field: string }[]; versions: { reference: string }[] } }>(
      'query($r: String!) { dap(reference: $r) { changes { field before after } versions { reference } } }',
      { r: sent.reference },
    );
    expect(data?.dap.changes.map(({ field }) => field)).toEqual(['employeesConcerned', 'forecastHours']);
    expect(data?.dap.versions.map(({ reference }) => reference)).toEqual([first.reference, sent.reference]);
    at(sent.tacitTerm!.dueAt, 0);
    expect(codes(await authorise(agent, sent))).toEqual(['TERM_PASSED']);
    expect(await sweepOne(sent)).toBe('accepted');
    const accepted = (await read(employer, sent.reference))!;
    expect(accepted.da).toMatchObject({ status: 'IN_FORCE', bySilence: true, authorisedHours: 120_000, authorisedEmployees: 7 });
    expect((await read(employer, first.reference))?.da?.status).toBe('REPLACED');
    expect(accepted.possibleActions.map((one) => one.act)).toEqual(['dap.startAvenant', 'dap.startRenewal']);
    const { data: sheet } = await employer.graphql<{ establishment: { das: { reference: string; dap: { avenantNumber: number } }[] } }>(
      'query($s: String!) { establishment(siret: $s) { das { reference dap { avenantNumber } possibleActions { act } } } }',
      { s: siret },
    );
    expect(sheet?.establishment.das.map((one) => [one.reference, one.dap.avenantNumber])).toEqual([[sent.reference, 1], [first.reference, 0]]);
  });

  it('refuses an avenant while no decision is in force', async () => {
    const { siret, employer } = await aPlace(world);
    const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: november }));
    expect(codes(await startAvenant(employer, draft.reference))).toEqual(['NO_DECISION_IN_FORCE']);
  });

  it('refuses with a reason of the catalogue and a text, both compulsory, and tells the employer the appeals', async () => {
    const { siret, employer, email } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    const empty = await refuse(agent, sent, 'NO_SUCH_REASON', '  ');
    expect(empty.refusals.map(({ path }) => path)).toEqual(['reasonCode', 'text']);
    const refused = done(await refuse(agent, sent));
    expect(refused).toMatchObject({ status: 'REFUSED', da: null, decision: { reasonCode: 'CIRCUMSTANCES_NOT_SHOWN', reasonArticle: 'R. 5122-2' } });
    const message = (await world.messagesTo(email)).at(-1)!;
    expect(message.subject).toBe(`${sent.reference}\u00a0: demande refusée`);
    expect(message.text).toContain('tribunal administratif');
    expect(message.text).toContain('Aucune pièce ne montre la baisse d’activité.');
  });

  it('refuses a return without anything to complete', async () => {
    const { siret, employer } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    expect((await sendBack(agent, sent, [], '')).refusals.map(({ path }) => path)).toEqual(['items', 'text']);
    expect((await sendBack(agent, sent, [{ field: 'units', piece: 'OTHER' }])).refusals.map(({ path }) => path)).toEqual(['items.0']);
  });

  it('creates one file for one key, sends once for one key, and refuses the same key for another request', async () => {
    const { siret, employer } = await aPlace(world);
    const key = aKey();
    const draft = done(await save(employer, { siret, idempotencyKey: key, form: november }));
    expect(done(await save(employer, { siret: `${siret.slice(0, 3)} ${siret.slice(3)}`, idempotencyKey: key, form: november })).id).toBe(draft.id);
    expect(codes(await save(employer, { siret, idempotencyKey: key, form: {} }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    const sent = done(await submit(employer, draft, key));
    world.clock.advance(HOUR);
    expect(done(await submit(employer, draft, key))).toMatchObject({ id: draft.id, submittedAt: sent.submittedAt });
    done(await withdraw(employer, sent));
  });

  it('tells who changed the file in between, and keeps what they wrote', async () => {
    const { siret, employer } = await aPlace(world);
    const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: november }));
    const saved = done(await save(employer, { reference: draft.reference, expectedVersion: draft.version, form: { ...november, units: 'Fournil' } }));
    const late = await save(employer, { reference: draft.reference, expectedVersion: draft.version, form: {} });
    expect(codes(late)).toEqual(['VERSION_CONFLICT']);
    expect(late.refusals[0]?.message).toMatch(/^Ce dossier a changé entre-temps\u00a0: «\u00a0Demande modifiée\u00a0» par Anne Martin, le \d/);
    expect((await read(employer, draft.reference))?.version).toBe(saved.version);
  });

  it('changes a form only while it is a draft or returned', async () => {
    const { siret, employer } = await aPlace(world);
    const sent = await aSentFile(employer, siret);
    expect(codes(await save(employer, { reference: sent.reference, expectedVersion: sent.version, form: {} }))).toEqual(['WRONG_STATUS']);
    expect(codes(await withdraw(employer, sent, ' '))).toEqual(['REQUIRED']);
    const withdrawn = done(await withdraw(employer, sent));
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', tacitTerm: null, possibleActions: [] });
    expect(codes(await authorise(agent, withdrawn))).toEqual(['WRONG_STATUS']);
  });

  it('refuses a second request on a period already authorised, and names the decision to amend', async () => {
    const { siret, employer } = await aPlace(world);
    const first = done(await authorise(agent, await aSentFile(employer, siret)));
    const second = done(await save(employer, { siret, idempotencyKey: aKey(), form: november }));
    const refused = await submit(employer, second);
    expect(refused.refusals).toMatchObject([{ code: 'PERIOD_OVERLAP', path: 'form.startDay' }]);
    expect(refused.refusals[0]?.message).toContain(first.reference);
  });

  it('fills the earlier use from what the service knows of the 36 months before (R. 5122-9), unless it is answered', async () => {
    const { siret, employer } = await aPlace(world);
    const answerOf = async (form: object) => {
      const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form }));
      const { data } = await employer.graphql<{ dap: { form: { previousUse: string | null } } }>('query($r: String!) { dap(reference: $r) { form { previousUse } } }', { r: draft.reference });
      return data?.dap.form.previousUse;
    };
    expect(await answerOf({})).toBeNull();
    done(await authorise(agent, await aSentFile(employer, siret)));
    expect(await answerOf({})).toBeNull();
    world.clock.set('2026-11-03T09:00:00Z');
    expect([await answerOf({}), await answerOf({ previousUse: 'NONE' })]).toEqual(['WITHIN_36_MONTHS', 'NONE']);
    world.clock.set('2030-01-31T09:00:00Z');
    expect(await answerOf({})).toBe('WITHIN_36_MONTHS');
    world.clock.set('2030-02-01T09:00:00Z');
    expect(await answerOf({})).toBeNull();
  });

  it('shows the savings of one person in a row as one line of the history', async () => {
    const { siret, employer } = await aPlace(world);
    let draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: {} }));
    for (const units of ['a', 'ab', 'abc']) {
      world.clock.advance(1000);
      draft = done(await save(employer, { reference: draft.reference, expectedVersion: draft.version, form: { ...november, units } }));
    }
    world.clock.advance(1000);
    await submit(employer, draft);
    const { data } = await employer.graphql<{ dap: { timeline: { act: string; by: string }[] } }>('query($r: String!) { dap(reference: $r) { timeline { act by label detail } } }', { r: draft.reference });
    expect(data?.dap.timeline.map((one) => one.act)).toEqual(['dap.save', 'dap.save', 'dap.submit']);
  });
});
