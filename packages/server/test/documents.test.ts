import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDraft, anAdministrator, aPdf, submit, upload, type Filed } from './filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const PIECES = 'query ($r: String!) { dap(reference: $r) { documents { id name mimeType sizeBytes link { url } } receipt { url name sha256 sizeBytes } } }';
type Pieces = { dap: { documents: { id: string; name: string; mimeType: string; link: { url: string } }[]; receipt: { url: string; name: string; sha256: string } | null } };

describe.each(databases)('files, on $name', (database) => {
  let world: World;
  let anne: Person;
  let stranger: Person;
  let agent: Person;
  let draft: Filed;
  const folder = mkdtempSync(join(tmpdir(), 'apart-pdf-'));
  beforeAll(async () => {
    world = await aWorld(database, { now: '2020-03-27T08:00:00Z' });
    const siret = await world.establishment();
    anne = await anAdministrator(world, siret);
    const other = await world.establishment({ siret: '73282932000082' });
    stranger = await world.person({ email: 'paul@y.example', of: [{ siret: other, role: 'ADMINISTRATOR' }] });
    agent = await world.person({ email: 'agent@ud.example', role: 'UD', departements: ['69'] });
    draft = await aDraft(anne, siret);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });

  const get = (who: Person, url: string) => world.app.http.inject({ url, headers: who.cookie ? { cookie: who.cookie } : {} });
  const read = async (who: Person) => (await who.graphql<Pieces>(PIECES, { r: draft.reference })).data!.dap;

  it('are refused before they are stored: too large by one byte, of another type whatever their name, empty', async () => {
    expect(await upload(world, anne, draft.reference, 'avis.pdf', aPdf(409_601))).toMatchObject({ status: 413, body: { refusals: [{ code: 'DOCUMENT_TOO_LARGE', message: expect.stringContaining('400\u00a0ko') }] } });
    expect(await upload(world, anne, draft.reference, 'avis.pdf', Buffer.from('GIF89a............'))).toMatchObject({ status: 415, body: { refusals: [{ code: 'DOCUMENT_TYPE' }] } });
    expect(await upload(world, anne, draft.reference, 'avis.pdf', Buffer.from('MZ\u0090 program'))).toMatchObject({ status: 415 });
    expect(await upload(world, anne, draft.reference, 'avis.pdf', Buffer.alloc(0))).toMatchObject({ status: 400, body: { refusals: [{ code: 'DOCUMENT_EMPTY' }] } });
    expect((await read(anne)).documents).toEqual([]);
  });

  it('are kept whole or not at all: what stops before its end is told as such, and is no incident', async () => {
    const payload = '--B\r\ncontent-disposition: form-data; name="file"; filename="avis.pdf"\r\n\r\n%PDF-1.4 half';
    const answer = await world.app.http.inject({ method: 'POST', url: `/files/dap/${draft.reference}`, headers: { cookie: anne.cookie, 'content-type': 'multipart/form-data; boundary=B' }, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ refusals: [{ code: 'SENDING_CUT', message: 'L’envoi s’est arrêté avant la fin, rien n’en est gardé. Recommencez.' }] });
    expect((await read(anne)).documents).toEqual([]);
    expect(world.logLines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('say what they are; the check-list follows, and an unknown kind is another piece', async () => {
    const QUERY = 'query ($r: String!) { dap(reference: $r) { piecesWanted { label state } documents { id kind } } }';
    const look = async () => (await anne.graphql<{ dap: { piecesWanted: { label: string; state: string }[]; documents: { id: string; kind: string }[] } }>(QUERY, { r: draft.reference })).data!.dap;
    expect((await look()).piecesWanted[1]).toEqual({ label: 'Justificatif des circonstances', state: 'ADVISED' });
    await upload(world, anne, draft.reference, 'arrete.pdf', aPdf(), {}, 'CIRCUMSTANCES');
    await upload(world, anne, draft.reference, 'plan.pdf', aPdf(), {}, 'PLAN');
    const after = await look();
    expect(after.documents.map(({ kind }) => kind)).toEqual(['CIRCUMSTANCES', 'OTHER']);
    expect(after.piecesWanted[1]?.state).toBe('GIVEN');
    for (const { id } of after.documents) await anne.graphql('mutation ($r: String!, $id: ID!) { removeDocument(reference: $r, documentId: $id) { refusals { code } } }', { r: draft.reference, id });
    expect((await look()).piecesWanted[1]?.state).toBe('ADVISED');
  });

  it('are refused to a visitor, to a stranger as for an unknown file, to an agent, and from another site', async () => {
    expect((await upload(world, world.visitor, draft.reference, 'a.pdf', aPdf())).status).toBe(401);
    expect((await upload(world, stranger, draft.reference, 'a.pdf', aPdf())).body).toEqual((await upload(world, stranger, '069-ZZZZZZ-00', 'a.pdf', aPdf())).body);
    expect((await upload(world, agent, draft.reference, 'a.pdf', aPdf())).status).toBe(403);
    expect((await upload(world, anne, draft.reference, 'a.pdf', aPdf(), { origin: 'https://ailleurs.example' })).body).toMatchObject({ refusals: [{ code: 'FOREIGN_ORIGIN' }] });
    expect((await upload(world, anne, draft.reference, 'a.pdf', aPdf(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('take three pieces of 400 ko, and not a fourth; names lose what could harm', async () => {
    expect(await upload(world, anne, draft.reference, '../../é vi dent\u202e.exe', aPdf(409_600))).toMatchObject({ status: 201, body: { document: { name: 'é vi dent.exe.pdf' } } });
    expect((await upload(world, anne, draft.reference, 'deux.PDF', aPdf())).body.document?.name).toBe('deux.pdf');
    expect((await upload(world, anne, draft.reference, 'trois.pdf', aPdf())).status).toBe(201);
    expect(await upload(world, anne, draft.reference, 'quatre.pdf', aPdf())).toMatchObject({ status: 409, body: { refusals: [{ code: 'TOO_MANY_DOCUMENTS' }] } });
    expect((await read(anne)).documents).toHaveLength(3);
  });

  it('do not take two pieces for one place when they come at once', async () => {
    const { documents } = await read(anne);
    await anne.graphql('mutation ($r: String!, $d: ID!) { removeDocument(reference: $r, documentId: $d) { refusals { code } } }', { r: draft.reference, d: documents[2]!.id });
    const both = await Promise.all(['a.pdf', 'b.pdf'].map((name) => upload(world, anne, draft.reference, name, aPdf())));
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('open by a link that expires after 15 minutes, cannot be altered, and asks for a session that may see them', async () => {
    const { link } = (await read(anne)).documents[0]!;
    const answer = await get(anne, link.url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="e vi dent.exe.pdf"; filename*=UTF-8''%C3%A9%20vi%20dent.exe.pdf`);
    expect(answer.rawPayload.length).toBe(409_600);
    expect((await get(world.visitor, link.url)).statusCode).toBe(404);
    expect((await get(stranger, link.url)).statusCode).toBe(404);
    // A draft is its author's alone.
    expect((await get(agent, link.url)).statusCode).toBe(404);
    expect((await get(anne, link.url.replace(/expires=\d/, 'expires=9'))).statusCode).toBe(410);
    world.clock.advance(15 * 60_000);
    expect((await get(anne, link.url)).statusCode).toBe(410);
    world.clock.set('2020-03-27T08:00:00Z');
  });

  it('no longer change once the request is sent', async () => {
    expect((await read(anne)).receipt).toBeNull();
    await submit(anne, draft);
    const { documents } = await read(anne);
    expect(await upload(world, anne, draft.reference, 'tard.pdf', aPdf())).toMatchObject({ status: 409 });
    const removed = await anne.graphql('mutation ($r: String!, $d: ID!) { removeDocument(reference: $r, documentId: $d) { refusals { code } } }', { r: draft.reference, d: documents[0]!.id });
    expect(removed.data).toEqual({ removeDocument: { refusals: [{ code: 'WRONG_STATUS' }] } });
    expect((await get(agent, documents[0]!.link.url)).statusCode).toBe(200);
  });

  it('give a receipt with its author, the hour of reception, the term of silence, its regime and its source (R. 5122-26)', async () => {
    const { receipt } = await read(anne);
    const file = join(folder, 'receipt.pdf');
    const bytes = (await get(anne, receipt!.url)).rawPayload;
    writeFileSync(file, bytes);
    execFileSync('qpdf', ['--check', file]);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll('\u00a0', ' ');
    for (const expected of [
      'Récépissé de dépôt', draft.reference, 'Anne Martin', '27 mars 2020 à 09 h 00', 'acceptée le 29 mars 2020 à 10 h 00',
      'Régime de crise', 'FAQ DGEFP 10/04/2020', 'R. 5122-26', '732 829 320 00074', 'é vi dent.exe.pdf', 'Fermeture du point de vente',
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(expected);
    }
    expect(text).not.toContain('FR7630006000011234567890189');
    const again = await read(anne);
    expect(again.receipt!.sha256).toBe(receipt!.sha256);
    expect((await get(stranger, receipt!.url)).statusCode).toBe(404);
  });

  it('give the letter of the decision', async () => {
    const taken = await agent.graphql<{ authoriseDap: { dap: { da: { letter: { url: string } } } | null; refusals: object[] } }>(
      'mutation ($r: String!) { authoriseDap(reference: $r, expectedVersion: 2, comment: "Bon courage") { dap { da { letter { url } } } refusals { code message } } }',
      { r: draft.reference },
    );
    const { dap, refusals } = taken.data!.authoriseDap;
    expect(refusals).toEqual([]);
    const file = join(folder, 'letter.pdf');
    writeFileSync(file, (await get(anne, dap!.da.letter.url)).rawPayload);
    execFileSync('qpdf', ['--check', file]);
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const expected of ['Décision d’autorisation', 'du 17 mars 2020 au 31 mai 2020', '1 800,00 h', 'Rhône (69)', 'Bon courage']) expect(text).toContain(expected);
  });
});
