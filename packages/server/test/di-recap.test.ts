import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDecision, aFilledClaim, approve, correct, done, idleAllMonth, idleWeek, save, submit, type Decision, type DiSeen } from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('the recapitulatives of a claim, on $name', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'apart-recap-'));
  let world: World;
  let agent: Person;
  let decision: Decision;
  let di: DiSeen;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
    decision = await aDecision(world, agent);
    world.clock.set('2026-12-01T09:00:00Z');
    di = done(await submit(decision.employer, await aFilledClaim(decision, '2026-11')));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });

  const NIR = '185057800608491';
  const fileOf = async (reference: string, args: string, who: Person = decision.employer) => {
    const answer = await who.graphql<{ di: { recap: { url: string; name: string; sha256: string } | null } }>(`query ($r: String!) { di(reference: $r) { recap(${args}) { url name sha256 } } }`, { r: reference });
    const link = answer.data!.di.recap;
    return link && { ...link, ...(await world.app.http.inject({ url: link.url, headers: { cookie: who.cookie } })) };
  };
  const verify = async (code: string) =>
    (await world.visitor.graphql<{ verifyDocument: { valid: boolean; reference: string | null; date: string | null } }>('query ($c: String!) { verifyDocument(code: $c) { valid reference date } }', { c: code })).data!.verifyDocument;

  async function drawn(reference: string, stage: string) {
    const file = join(folder, `${reference}-${stage}.pdf`);
    writeFileSync(file, (await fileOf(reference, `stage: ${stage}`))!.rawPayload);
    execFileSync('qpdf', ['--check', file]);
    const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' });
    const text = run('pdftotext', '-layout', file, '-');
    return { text, info: run('pdfinfo', file), structure: run('pdfinfo', '-struct', file), json: run('qpdf', '--json', file), code: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '' };
  }

  it('is tagged, titled, in French, with headers in its tables, and prints numbers masked', async () => {
    const { text, info, structure, json } = await drawn(di.reference, 'REQUEST');
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain(`Récapitulatif de la demande d’indemnisation ${di.reference}`);
    expect(json).toMatch(/"\/Lang": "u:fr/);
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(structure).toContain(tag);
    expect(text).toContain('Novembre 2026');
    expect(text).not.toContain(NIR);
  });

  it('prints a code that anybody checks, however it is typed, and that tells the reference and the day alone', async () => {
    const { code, text } = await drawn(di.reference, 'REQUEST');
    expect(text).toContain('/verifier');
    expect(await verify(code)).toEqual({ valid: true, reference: di.reference, date: '2026-12-01' });
    expect(await verify(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}`)).toMatchObject({ valid: true });
    const wrong = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
    for (const one of [wrong, '', 'x', code.slice(0, 9)]) expect(await verify(one)).toEqual({ valid: false, reference: null, date: null });
  });

  it('is not the same after validation: another code for another document, each with the same bytes twice', async () => {
    expect(await fileOf(di.reference, 'stage: VALIDATION')).toBeNull();
    di = done(await approve(agent, di));
    const [first, again] = [await fileOf(di.reference, 'stage: VALIDATION'), await fileOf(di.reference, 'stage: VALIDATION')];
    expect(again!.sha256).toBe(first!.sha256);
    const [request, validation] = [await drawn(di.reference, 'REQUEST'), await drawn(di.reference, 'VALIDATION')];
    expect(validation.code).not.toBe(request.code);
    expect(await verify(validation.code)).toMatchObject({ valid: true, reference: di.reference });
  });

  it('comes as a table and as data too, saved and not opened, without any full number', async () => {
    const csv = (await fileOf(di.reference, 'stage: REQUEST, format: CSV'))!;
    expect(csv.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': expect.stringMatching(/^attachment/) });
    const rows = csv.body.replace('\uFEFF', '').trim().split('\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain(di.reference);
    const json = (await fileOf(di.reference, 'stage: REQUEST, format: JSON'))!;
    expect(JSON.parse(json.body)).toMatchObject({ reference: di.reference, totals: { allowanceCents: di.totals.allowance }, lines: [{ payableHours: di.totals.payableHours }] });
    for (const file of [csv, json]) expect(file.body).not.toContain(NIR);
    expect((await fileOf(di.reference, 'stage: REQUEST, format: CSV', agent))!.body).not.toContain(NIR);
  });

  it('of a correction says what it corrects', async () => {
    const draft = done(await correct(decision.employer, di));
    const line = idleAllMonth(draft, { weeks: draft.weeks.map(({ monday }, index) => idleWeek(monday, index < 1 ? 3500 : 0)) });
    const sent = done(await submit(decision.employer, done(await save(decision.employer, draft, [line], draft.lines.map(({ id }) => id)))));
    const { text } = await drawn(sent.reference, 'REQUEST');
    expect(text.replace(/\s+/g, ' ')).toContain(`Correction de ${di.reference}`);
  });
});
