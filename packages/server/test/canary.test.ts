import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalTables } from '../src/journal/index.ts';
import { messageTables } from '../src/outbox/index.ts';
import { aDraft, anAdministrator, covidForm, submit } from './filing.ts';
import { aWorld, databases, type Answer, type Person, type World } from './world.ts';
import { aProof } from './proof.ts';

/** Planted secrets, and how else each may be written. */
const NIR = '185057800608491';
const IBAN = 'FR1420041010050500013M02606';
const PASSWORD = 'un canari chante dans la mine';
const canaries = [NIR, NIR.slice(0, 13), '1 85 05 78 006 084', IBAN, IBAN.slice(4), '2004 1010 0505 0001', PASSWORD];

const DI = 'di { reference version lines { id } } refusals { code path message }';
const WEEKS = ['2020-03-16', '2020-03-23'];

describe.each(databases)('secrets that were planted, on $name', (database) => {
  let world: World;
  let anne: Person;
  let agent: Person;
  let siret: string;
  let reference: string;
  let di: { reference: string; version: number };
  const answers: Answer[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'apart-canary-'));

  /** Says it, and keeps the answer to be searched. */
  async function say<T>(who: Person, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await who.graphql<T>(query, variables);
    answers.push(answer as Answer);
    return answer.data as T;
  }

  beforeAll(async () => {
    world = await aWorld(database, { now: '2020-03-27T08:00:00Z' });
    siret = await world.establishment({ iban: null });
    anne = await anAdministrator(world, siret);
    agent = await world.person({ email: 'agent@ud.example', role: 'UD', departements: ['69'] });
    await tellPassword();
    await tellIban();
    const sent = await submit(anne, await aDraft(anne, siret, covidForm));
    reference = sent.reference;
    await say(agent, 'mutation ($r: String!, $v: Int!) { authoriseDap(reference: $r, expectedVersion: $v) { refusals { code message } } }', { r: reference, v: sent.version });
    await tellNir();
    await world.app.deps.outbox.drain();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });

  async function tellPassword() {
    const space = {
      siret: '35600000000048', name: 'La Poste', address: { street: 'rue de Vaugirard', postalCode: '75015', communeCode: '75115' }, phone: '0102030405',
      establishmentEmail: 'a@poste.example', lastName: 'Roy', firstName: 'Luc', userPhone: '0102030405', establishmentEmailAgain: 'a@poste.example', email: 'luc@poste.example', emailAgain: 'luc@poste.example', acceptCgu: true, proof: await aProof(world),
    };
    const create = 'mutation ($i: CreateSpaceInput!) { createSpace(input: $i) { email refusals { code message } } }';
    await say(world.visitor, create, { i: { ...space, acceptCgu: false, idempotencyKey: 'a' } });
    await say(world.visitor, create, { i: { ...space, idempotencyKey: 'b' } });
    const letter = (await world.messagesTo('luc@poste.example')).at(-1)!;
    await say(world.visitor, 'mutation ($t: String!, $p: String) { confirmEmail(token: $t, password: $p) { me { email } refusals { message } } }', { t: letter.link!.split('/').at(-1), p: PASSWORD });
    const signIn = 'mutation ($l: String!, $p: String!) { signIn(login: $l, password: $p) { me { email } refusals { message } } }';
    await say(world.visitor, signIn, { l: 'luc@poste.example', p: PASSWORD });
    await say(world.visitor, signIn, { l: 'personne@poste.example', p: PASSWORD });
  }

  async function tellIban() {
    const save = 'mutation ($i: SaveEstablishmentInput!) { saveEstablishment(input: $i) { establishment { ibanMasked } refusals { code message } } }';
    await say(anne, save, { i: { siret, expectedVersion: 1, iban: `${IBAN.slice(0, -1)}7` } });
    await say(anne, save, { i: { siret, expectedVersion: 1, iban: IBAN, bic: 'x' } });
    await say(anne, save, { i: { siret, expectedVersion: 1, iban: IBAN } });
    await say(anne, save, { i: { siret, expectedVersion: 1, iban: IBAN } });
  }

  async function tellNir() {
    const opened = await say<{ openDi: { di: typeof di } }>(anne, `mutation ($r: String!) { openDi(daReference: $r, month: "2020-03", idempotencyKey: "di") { ${DI} } }`, { r: reference });
    di = opened.openDi.di;
    const line = (identifier: string) => ({
      lastName: 'Petit', firstName: 'Jean', identifierKind: 'NIR', identifier, category: 'WORKER', arrangement: 'WEEKLY', contractKind: 'ORDINARY', allowanceCategory: 'COMMON',
      contractWeeklyHours: 3500, hourlyRate: 1200, weeks: WEEKS.map((monday) => ({ monday, worked: 0, assimilated: 0, idle: 2800 })),
    });
    const save = `mutation ($i: SaveDiLinesInput!) { saveDiLines(input: $i) { ${DI} } }`;
    await say(anne, save, { i: { reference: di.reference, expectedVersion: di.version, lines: [line(`${NIR.slice(0, -1)}2`)] } });
    // A line that GraphQL itself does not understand: its message would repeat the whole line.
    await say(anne, save, { i: { reference: di.reference, expectedVersion: 1, lines: [{ ...line(NIR), category: undefined, hourlyRate: NIR }] } });
    const saved = await say<{ saveDiLines: { di: typeof di } }>(anne, save, { i: { reference: di.reference, expectedVersion: di.version + 1, lines: [line(NIR)] } });
    di = saved.saveDiLines.di;
    const sent = await say<{ submitDi: { di: typeof di | null; refusals: object[] } }>(
      anne,
      `mutation ($r: String!, $v: Int!) { submitDi(reference: $r, expectedVersion: $v, idempotencyKey: "s") { ${DI} } }`,
      { r: di.reference, v: di.version },
    );
    expect(sent.submitDi.refusals).toEqual([]);
  }

  const expectNone = (text: string) => {
    for (const canary of canaries) expect(text.replaceAll('\u00a0', ' ')).not.toContain(canary);
  };

  it('were planted: the declarant reads the number that was saved', async () => {
    const answer = await anne.graphql('query ($r: String!) { di(reference: $r) { lines { employee { ... on DiEmployeeFull { identifier } } } } }', { r: di.reference });
    expect(JSON.stringify(answer.data)).toContain(NIR);
  });

  it('are in no line of the log', () => expectNone(world.logLines.join('\n')));

  it('are in no message', async () => {
    const { deps } = world.app;
    expectNone(JSON.stringify(await deps.db.read.sql.select().from(messageTables(deps.db).message)));
  });

  it('are in no line of the journal', async () => {
    const { deps } = world.app;
    expectNone(JSON.stringify(await deps.db.read.sql.select().from(journalTables(deps.db).journal)));
  });

  it('are in no answer to an act, refused or done', () => {
    expect(answers.length).toBeGreaterThan(10);
    expectNone(JSON.stringify(answers));
  });

  it('are in nothing that an agent of the UD reads, where the number has no field at all', async () => {
    const answer = await agent.graphql(
      `query ($d: String!, $r: String!, $s: String!) {
        di(reference: $d) { reference lines { employee { __typename id lastName } steps { label value } } history { label detail } }
        dap(reference: $r) { formLabels { value } timeline { label detail } da { ibanMasked } }
        establishment(siret: $s) { name ibanMasked }
        inbox { nodes { subject text } }
      }`,
      { d: di.reference, r: reference, s: siret },
    );
    expect(answer.errors).toBeUndefined();
    expectNone(JSON.stringify(answer));
  });

  it('are in no PDF: receipt, letter and recapitulative print them masked', async () => {
    type Links = { dap: { receipt: { url: string }; da: { letter: { url: string } } }; di: { recap: { url: string } } };
    const answer = await anne.graphql<Links>('query ($r: String!, $d: String!) { dap(reference: $r) { receipt { url } da { letter { url } } } di(reference: $d) { recap(stage: REQUEST) { url } } }', { r: reference, d: di.reference });
    const { dap, di: claim } = answer.data!;
    const texts = await Promise.all(
      [dap.receipt.url, dap.da.letter.url, claim.recap.url].map(async (url, index) => {
        const file = join(folder, `${index}.pdf`);
        writeFileSync(file, (await world.app.http.inject({ url, headers: { cookie: anne.cookie } })).rawPayload);
        execFileSync('qpdf', ['--check', file]);
        return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
      }),
    );
    for (const text of texts) expectNone(text);
    expect(texts[2]).toContain('Petit Jean');
    expect(texts[1]).toContain('●');
  });
});
