import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { nirKey } from '@apart/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDecision, done, open, read, save, type Decision, type DiSeen } from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const REPORT = 'report { dryRun rows people added replaced rejectedRows payableHours allowance errors warnings faults { code severity line column value message } }';
interface Report {
  rows: number;
  people: number;
  added: number;
  replaced: number;
  rejectedRows: number;
  payableHours: number;
  allowance: number;
  errors: number;
  warnings: number;
  faults: { code: string; severity: string; line: number | null; column: string | null; value: string | null; message: string }[];
}
interface Imported {
  di: { version: number; totals: { employees: number; payableHours: number; allowance: number } } | null;
  report: Report | null;
  refusals: { code: string }[];
}

const NIR = '185057800608491';
const nirOf = (n: number): string => {
  const body = `18505${String(n % 90 + 1).padStart(2, '0')}${String(Math.floor(n / 90) + 1).padStart(3, '0')}${String((n % 900) + 1).padStart(3, '0')}`;
  return body + nirKey(body);
};
const HEADER = 'identifiant;nom;prenom;duree_contrat_hebdo;taux_horaire_brut;s1_chomees';
const csv = (...rows: string[]) => Buffer.from([HEADER, ...rows].join('\r\n'));

describe.each(databases)('the lines of a file, on $name', (database) => {
  let world: World;
  let decision: Decision;
  let stranger: Person;
  let reader: Person;
  let agent: Person;
  let di: DiSeen;

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
    stranger = (await aDecision(world, agent)).employer;
    decision = await aDecision(world, agent);
    reader = await world.person({ email: 'lecteur@martin.example', of: [{ siret: decision.siret, role: 'READER' }] });
    world.clock.set('2026-12-01T09:00:00Z');
  });
  beforeEach(async () => {
    const opened = done(await open(decision.employer, decision.daReference, '2026-11'));
    di = opened.lines.length === 0 ? opened : done(await save(decision.employer, opened, [], opened.lines.map(({ id }) => id)));
  });
  afterAll(() => world.close());

  async function send(who: Person, name: string, bytes: Buffer, reference = di.reference) {
    const boundary = 'apart-boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const answer = await world.app.http.inject({
      method: 'POST',
      url: `/files/di/${reference}/lignes`,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...(who.cookie ? { cookie: who.cookie } : {}) },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    return { status: answer.statusCode, body: answer.json<{ file?: { id: string }; refusals?: { code: string; message: string }[] }>() };
  }
  async function ask(who: Person, input: object): Promise<Imported> {
    const answer = await who.graphql<{ importDiLines: Imported }>(
      `mutation($input: ImportDiLinesInput!) { importDiLines(input: $input) { di { version totals { employees payableHours allowance } } ${REPORT} refusals { code } } }`,
      { input: { reference: di.reference, expectedVersion: di.version, ...input } },
    );
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data.importDiLines;
  }
  async function importFile(name: string, bytes: Buffer, options: object = {}): Promise<Imported> {
    const sent = await send(decision.employer, name, bytes);
    expect(sent.body.refusals).toBeUndefined();
    return ask(decision.employer, { fileId: sent.body.file!.id, ...options });
  }
  const get = (who: Person, url: string) => world.app.http.inject({ url, headers: { cookie: who.cookie } });
  const told = ({ report }: Imported) => report!.faults.map(({ code, line, column }) => `${code} ${line} ${column}`);

  it.each([
    ['a CSV of France, in Windows-1252', 'paie.csv', Buffer.from(`Nom;Prénom;Identifiant;Durée contrat hebdo;Taux horaire brut;S1\r\nLefèvre;Zoé;${NIR};35,00;14,20;17,5\r\n`, 'latin1')],
    ['a CSV in UTF-8 with its mark, quotes and commas', 'paie.csv', Buffer.from(`\ufeffidentifiant,nom,prenom,duree_contrat_hebdo,taux_horaire_brut,s1_chomees\n${NIR},"Lefèvre",Zoé,"35,00","14,20","17,5"\n`)],
    ['a table in tabs, as «\u00a0Unicode text\u00a0»', 'paie.txt', Buffer.from(`\ufeffidentifiant\tnom\tprenom\tduree_contrat_hebdo\ttaux_horaire_brut\ts1_chomees\n${NIR}\tLefèvre\tZoé\t35\t14.20\t17.5\n`, 'utf16le')],
    ['a JSON', 'paie.json', Buffer.from(JSON.stringify([{ identifiant: NIR, nom: 'Lefèvre', prenom: 'Zoé', duree_contrat_hebdo: 35, taux_horaire_brut: '14,20', s1_chomees: 17.5 }]))],
  ])('are read from %s, and come to the same cents', async (_what, name, bytes) => {
    const { di: after, report } = await importFile(name, bytes);
    expect(report).toMatchObject({ rows: 1, people: 1, added: 1, replaced: 0, errors: 0, faults: [] });
    expect(after!.totals).toEqual({ employees: 1, payableHours: 1750, allowance: report!.allowance });
    const [line] = (await read(decision.employer, di.reference))!.lines;
    expect(line!.employee).toMatchObject({ lastName: 'Lefèvre', firstName: 'Zoé', identifier: NIR });
    expect(line!.payableHours).toBe(1750);
  });

  it('are read from a workbook, whose numbers of people lost nothing, and given back in one', async () => {
    const titles = ['identifiant', 'nom', 'prenom', 'duree_contrat_hebdo', 'taux_horaire_brut', 'semaine', 'heures_chomees'];
    const rows = [titles, [Number(NIR), 'Lefèvre', 'Zoé', 35, 14.2, new Date('2026-11-02T00:00:00Z'), 17.5]];
    const bytes = await writeExcelFile(rows.map((row) => row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value }))) as never).toBuffer();
    const { report } = await importFile('paie.csv', bytes);
    expect(report).toMatchObject({ added: 1, errors: 0, payableHours: 1750 });
    const out = await get(decision.employer, `/files/di/${di.reference}/lignes.xlsx`);
    const [head, first] = await readSheet(out.rawPayload);
    expect(Object.fromEntries(head!.map((title, index) => [title, first![index]]))).toMatchObject({ identifiant: NIR, nom: 'Lefèvre', s1_travaillees: 17.5, s1_chomees: 17.5, taux_horaire_brut: 14.2 });
  });

  it('given back as they were taken out, they change nothing', async () => {
    await importFile('paie.csv', csv(`${NIR};Petit;Luc;35;15;35`, `${nirOf(1)};Silva;Ana;28;13,05;20`));
    const before = (await read(decision.employer, di.reference))!;
    di = before;
    for (const format of ['csv', 'xlsx']) {
      const out = await get(decision.employer, `/files/di/${di.reference}/lignes.${format}`);
      const { report, di: after } = await importFile(`lignes.${format}`, out.rawPayload);
      expect(report).toMatchObject({ added: 0, replaced: 2, errors: 0 });
      expect(after!.totals).toMatchObject({ employees: 2, payableHours: before.totals.payableHours, allowance: before.totals.allowance });
      di = (await read(decision.employer, di.reference))!;
      expect(di.lines.map(({ id, payableHours }) => [id, payableHours])).toEqual(before.lines.map(({ id, payableHours }) => [id, payableHours]));
    }
  });

  it('tried first, tell everything and write nothing', async () => {
    const sent = await send(decision.employer, 'paie.csv', csv(`${NIR};Petit;Luc;35;15;35`, `185057800608492;;Ana;x;13,05;20`));
    const tried = await ask(decision.employer, { fileId: sent.body.file!.id, dryRun: true });
    expect(tried.report).toMatchObject({ rows: 2, people: 1, added: 0, rejectedRows: 1, payableHours: 3500, errors: 3 });
    expect(told(tried)).toEqual(['DI-IMP-010 3 identifiant', 'DI-IMP-007 3 nom', 'DI-IMP-008 3 duree_contrat_hebdo']);
    expect(JSON.stringify(tried)).not.toContain('1850578');
    expect((await read(decision.employer, di.reference))!).toMatchObject({ version: di.version, lines: [] });
    // The same file, for good, without being sent again.
    const kept = await ask(decision.employer, { fileId: sent.body.file!.id, keepValid: true });
    expect(kept.report).toMatchObject({ added: 1, rejectedRows: 1 });
  });

  it('with one error write nobody, unless the right ones are asked for', async () => {
    const file = csv(`${NIR};Petit;Luc;35;15;35`, `${nirOf(2)};Silva;Ana;35;15;99`);
    const refused = await importFile('paie.csv', file);
    expect(refused.report).toMatchObject({ added: 0, errors: 1 });
    expect(told(refused)).toEqual(['DI-IMP-014 3 s1_chomees']);
    expect((await read(decision.employer, di.reference))!.lines).toEqual([]);
    expect((await importFile('paie.csv', file, { keepValid: true })).report).toMatchObject({ added: 1 });
  });

  it('replace the line of whoever is already there, and double nobody however often they are given', async () => {
    const file = csv(`${NIR};Petit;Luc;35;15;35`);
    await importFile('paie.csv', file);
    di = (await read(decision.employer, di.reference))!;
    const again = await importFile('paie.csv', csv(`1 85 05 78 006 084 91;Petit;Luc;35;15;7`));
    expect(again.report).toMatchObject({ added: 0, replaced: 1 });
    const after = (await read(decision.employer, di.reference))!;
    expect(after.lines.map(({ id, payableHours }) => [id, payableHours])).toEqual([[di.lines[0]!.id, 700]]);
    expect(after.totals).toMatchObject({ employees: 1, payableHours: 700 });
  });

  it('come from a program as rows, with the same report', async () => {
    const { report } = await ask(decision.employer, { rows: [{ identifiant: NIR, nom: 'Petit', prenom: 'Luc', duree_contrat_hebdo: 35, taux_horaire_brut: 15, s1_chomees: 35 }, { nom: 'X' }] });
    expect(report).toMatchObject({ rows: 2, people: 1, added: 0 });
    expect(report!.faults.map(({ code, line }) => `${code} ${line}`)).toEqual(Array.from({ length: 4 }, () => 'DI-IMP-007 3'));
  });

  it('beyond what the decision has left are written, and told that an avenant is needed', async () => {
    const people = Math.ceil(di.leftHours / 3500) + 1;
    const { report } = await importFile('paie.csv', csv(...Array.from({ length: people }, (_, n) => `${nirOf(n)};Nom${n};Ana;35;15;35`)));
    expect(report).toMatchObject({ added: people, errors: 0 });
    expect(report!.faults.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['WARNING DI-IMP-016', 'WARNING DI-IMP-019']);
  });

  it('left out come back in a file to correct, with the same columns, where no formula is alive', async () => {
    const sent = await send(decision.employer, 'paie.csv', Buffer.from(`matricule;${HEADER}\n=1+1;${NIR};=HYPERLINK("x");Luc;35;15;99\n7;${nirOf(3)};Silva;Ana;35;15;7\n`));
    const url = `/files/di/${di.reference}/lignes/${sent.body.file!.id}/a-corriger.csv`;
    const text = (await get(decision.employer, url)).body;
    const [head, row, ...more] = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(head).toBe(`matricule;${HEADER};a_corriger`);
    expect(row).toMatch(/^'=1\+1;/);
    expect(row).toContain(`"'=HYPERLINK(""x"")"`);
    expect(row).toContain('s1_chomees\u00a0: ');
    expect(more).toEqual([]);
    // Corrected and given back, it goes.
    const corrected = Buffer.from(text.replace(';99;', ';7;'));
    const { report } = await importFile('a-corriger.csv', corrected);
    expect(report).toMatchObject({ added: 1, errors: 0 });
    expect((await read(decision.employer, di.reference))!.lines[0]!.employee.lastName).toBe('=HYPERLINK("x")');
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'DI-IMP-004'],
    ['a JSON cut short', Buffer.from('[{"nom": '), 'DI-IMP-004'],
    ['a quote left open', Buffer.from(`${HEADER}\n"${'x'.repeat(20_000)}`), 'DI-IMP-004'],
    ['bytes that are no text', Buffer.from([0x61, 0x3b, 0x00, 0x00, 0x0a, 0x62]), 'DI-IMP-003'],
    ['an empty table', Buffer.from('\n\n'), 'DI-IMP-004'],
    ['another table', Buffer.from('a;b\n1;2\n'), 'DI-IMP-002'],
  ])('of %s are refused with what to do', async (_what, bytes, code) => {
    const { report } = await importFile('paie.csv', bytes);
    expect(report!.faults.filter(({ severity }) => severity === 'ERROR')[0]).toMatchObject({ code });
    expect(report).toMatchObject({ added: 0 });
  });

  it('are refused by one byte too much before they are read', async () => {
    const answer = await send(decision.employer, 'paie.csv', Buffer.alloc(5 * 1024 * 1024 + 1, 0x61));
    expect(answer).toMatchObject({ status: 413, body: { refusals: [{ code: 'DI-IMP-005' }] } });
  });

  it('belong to whoever sent them, and to who may write the claim', async () => {
    const sent = await send(decision.employer, 'paie.csv', csv(`${NIR};Petit;Luc;35;15;35`));
    const colleague = await world.person({ email: `collegue-${Date.now()}@martin.example`, of: [{ siret: decision.siret, role: 'DECLARANT' }] });
    expect((await ask(colleague, { fileId: sent.body.file!.id })).refusals).toMatchObject([{ code: 'IMPORT_FILE_GONE' }]);
    for (const who of [stranger, reader]) {
      expect((await ask(who, { fileId: sent.body.file!.id })).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect((await send(who, 'paie.csv', csv())).status).toBe(404);
      for (const path of ['lignes.csv', `lignes/${sent.body.file!.id}/a-corriger.csv`]) expect((await get(who, `/files/di/${di.reference}/${path}`)).statusCode).toBe(404);
    }
    expect((await send(agent, 'paie.csv', csv())).status).toBe(403);
    expect((await send(world.visitor, 'paie.csv', csv())).status).toBe(401);
    expect((await get(world.visitor, `/files/di/${di.reference}/lignes.csv`)).statusCode).toBe(404);
  });

  it('wait a day for their author, sealed', async () => {
    const first = await send(decision.employer, 'paie.csv', csv(`${NIR};Petit;Luc;35;15;35`));
    world.clock.advance(24 * 3_600_000 + 1);
    await send(decision.employer, 'autre.csv', csv());
    expect((await ask(decision.employer, { fileId: first.body.file!.id })).refusals).toMatchObject([{ code: 'IMPORT_FILE_GONE' }]);
  });

  it('of ten thousand people are written in the background, each once, in exact totals, while others are answered', { timeout: 180_000 }, async () => {
    const people = 10_000;
    const sent = await send(decision.employer, 'paie.csv', csv(...Array.from({ length: people }, (_, n) => `${nirOf(n)};Nom ${n};Ana;35;15,00;7`)));
    const started = (await decision.employer.graphql<{ importDiLines: { work: { id: string } | null } }>('mutation($input: ImportDiLinesInput!) { importDiLines(input: $input) { work { id } } }', {
      input: { reference: di.reference, expectedVersion: di.version, fileId: sent.body.file!.id },
    })).data!.importDiLines;
    const see = async () => (await decision.employer.graphql<{ longWork: { state: string; done: number; result: { field: string; value: string }[] } }>('query ($id: ID!) { longWork(id: $id) { state done result { field value } } }', { id: started.work!.id })).data!.longWork;
    const seen = new Set<number>();
    let work = await see();
    for (; work.state === 'RUNNING'; work = await see()) seen.add(work.done);
    expect(work).toMatchObject({ state: 'DONE', done: people });
    expect(seen.size).toBeGreaterThan(2);
    const { totals } = (await decision.employer.graphql<{ di: { totals: { employees: number; payableHours: number } } }>('query ($r: String!) { di(reference: $r) { totals { employees payableHours } } }', { r: di.reference })).data!.di;
    expect(totals).toEqual({ employees: people, payableHours: people * 700 });
  });
});
