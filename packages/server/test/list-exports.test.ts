import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountTables } from '../src/features/accounts/index.ts';
import { dapTables, notWaiting, type DapRow } from '../src/features/dap/index.ts';
import { diTables } from '../src/features/di/index.ts';
import { habilitationTables } from '../src/features/habilitations/index.ts';
import { exportDaps } from '../src/features/list-exports/export-list.ts';
import { beatsOf } from '../src/features/long-work/beat.ts';
import { journalTables } from '../src/journal/index.ts';
import { longWorkTables } from '../src/features/long-work/index.ts';
import { aKey, aPlace, aSentFile, authorise, done, november, save, type DapSeen } from './dap-filing.ts';
import { done as doneDi, idleAllMonth, open, save as saveDi, submit as submitDi } from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

interface WorkSeen {
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly label: string;
  readonly file: { readonly url: string; readonly name: string; readonly sizeBytes: number; readonly sha256: string } | null;
}
interface Started {
  readonly work: { readonly id: string } | null;
  readonly refusals: readonly { readonly code: string }[];
}

const DARES = 'ID_DA ETAB_SIRET EFF_ENT EFF_ETAB DATE_STATUT DATE_DEB DATE_FIN HTA MTA EFF_AUTO MOTIF_RECOURS_SE PERIMETRE_AP RECOURS_ANTERIEUR AVIS_CE S_HEURE_CONSOM_TOT S_MONTANT_CONSOM_TOT S_EFF_CONSOM_TOT'.split(' ');

describe.each(databases)('a list as a file, on $name', (database) => {
  let world: World;
  let agent: Person;
  let place: Awaited<ReturnType<typeof aPlace>>;
  let elsewhere: Awaited<ReturnType<typeof aPlace>>;
  let authorised: DapSeen;
  let waiting: DapSeen;

  beforeAll(async () => {
    world = await aWorld(database);
    world.clock.set('2026-11-02T09:00:00Z');
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69', '42'] });
    place = await aPlace(world);
    elsewhere = await aPlace(world, '75');
    authorised = done(await authorise(agent, await aSentFile(place.employer, place.siret, { ...november, endDay: '2026-11-30' })));
    world.clock.set('2026-11-03T09:00:00Z');
    waiting = await aSentFile(place.employer, place.siret, { ...november, startDay: '2027-02-01', endDay: '2027-03-31' });
    await aSentFile(elsewhere.employer, elsewhere.siret);
  });
  afterAll(() => world.close());

  const start = async (person: Person, field: 'exportDaps' | 'exportDis', filter: object = {}): Promise<Started> => {
    const { data, errors } = await person.graphql<Record<string, Started>>(`mutation ($f: ${field === 'exportDaps' ? 'DapFilter' : 'DiFilter'}) { ${field}(filter: $f) { work { id } refusals { code } } }`, { f: filter });
    if (!data) throw new Error(JSON.stringify(errors));
    return data[field]!;
  };
  const see = async (person: Person, id: string): Promise<WorkSeen> =>
    (await person.graphql<{ longWork: WorkSeen }>('query ($i: ID!) { longWork(id: $i) { state done total label file { url name sizeBytes sha256 } } }', { i: id })).data!.longWork;
  async function ended(person: Person, id: string): Promise<WorkSeen> {
    await expect.poll(async () => (await see(person, id)).state, { timeout: 20_000 }).not.toBe('RUNNING');
    return see(person, id);
  }
  const get = (person: Person, work: WorkSeen) => world.app.http.inject({ url: work.file!.url, headers: { cookie: person.cookie } });
  async function exported(person: Person, field: 'exportDaps' | 'exportDis', filter: object = {}) {
    const { work, refusals } = await start(person, field, filter);
    expect(refusals).toEqual([]);
    const over = await ended(person, work!.id);
    expect(over.state).toBe('DONE');
    const answer = await get(person, over);
    expect(answer.statusCode).toBe(200);
    const lines = parse(answer.body, { delimiter: ';', bom: true, columns: true }) as unknown as Record<string, string>[];
    return { over, answer, lines };
  }

  it('has the columns of the DARES extract under their names, and what the list alone knows', async () => {
    const { over, answer, lines } = await exported(agent, 'exportDaps');
    expect(over).toMatchObject({ label: 'Export de 2 demandes d’autorisation', done: 2, total: 2, file: { name: 'demandes-autorisation-2026-11-03.csv' } });
    expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(Object.keys(lines[0]!).slice(0, DARES.length)).toEqual(DARES);
    expect(lines.map((line) => line['ID_DA'])).toEqual([waiting.reference, authorised.reference]);
    expect(lines[1]).toMatchObject({
      ETAB_SIRET: place.siret, EFF_ENT: '8', DATE_STATUT: '2026-11-02', DATE_DEB: '2026-11-02', DATE_FIN: '2026-11-30', EFF_AUTO: '5', MTA: '', MOTIF_RECOURS_SE: '5',
      RECOURS_ANTERIEUR: '1', AVIS_CE: '3', S_HEURE_CONSOM_TOT: '0,00', STATUT: 'Autorisée', DEP: '69',
    });
    expect(lines[1]!['HTA']).toBe((authorised.da!.authorisedHours / 100).toFixed(2).replace('.', ','));
    expect(lines[0]).toMatchObject({ HTA: '', EFF_AUTO: '', STATUT: 'Envoyée', DATE_STATUT: '2026-11-03', EFF_DEMANDE: '5' });
  });

  it('keeps the order and the filter of the list, and counts what claims have used', async () => {
    const opened = doneDi(await open(place.employer, authorised.reference, '2026-11'));
    const saved = doneDi(await saveDi(place.employer, opened, [idleAllMonth(opened)], opened.lines.map(({ id }) => id)));
    world.clock.set('2026-12-01T09:00:00Z');
    const claim = doneDi(await submitDi(place.employer, saved));
    const hours = (claim.totals.payableHours / 100).toFixed(2).replace('.', ',');
    const amount = (claim.totals.allowance / 100).toFixed(2).replace('.', ',');
    const { lines } = await exported(agent, 'exportDaps', { status: ['AUTHORISED'], siret: place.siret.replace(/^(...)/, '$1 ') });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ ID_DA: authorised.reference, S_HEURE_CONSOM_TOT: hours, S_MONTANT_CONSOM_TOT: amount, S_EFF_CONSOM_TOT: '1' });
    const consumed = (await exported(agent, 'exportDis')).lines;
    expect(consumed).toHaveLength(1);
    expect(consumed[0]).toMatchObject({ ID_DA: authorised.reference, ETAB_SIRET: place.siret, MOIS: '2026-11', HEURES: hours, MONTANTS: amount, EFFECTIFS: '1', ID_DI: claim.reference });
    expect((await start(agent, 'exportDis', { status: ['PAID'] })).refusals).toEqual([{ code: 'NOTHING_TO_EXPORT' }]);
  });

  it('holds nothing that its person does not see, and says the same of what is unknown and of what is out of sight', async () => {
    for (const siret of [elsewhere.siret, '35600000000048']) {
      expect((await start(agent, 'exportDaps', { siret })).refusals).toEqual([{ code: 'NOTHING_TO_EXPORT' }]);
      expect((await start(agent, 'exportDis', { siret })).refusals).toEqual([{ code: 'NOTHING_TO_EXPORT' }]);
    }
    const draft = done(await save(place.employer, { siret: place.siret, idempotencyKey: aKey(), form: { ...november, startDay: '2027-06-01', endDay: '2027-06-30' } }));
    const own = (await exported(place.employer, 'exportDaps')).lines;
    expect(own.map((line) => line['ID_DA']).toSorted()).toEqual([authorised.reference, draft.reference, waiting.reference].toSorted());
    expect((await exported(agent, 'exportDaps')).lines.map((line) => line['ID_DA'])).not.toContain(draft.reference);
    expect((await exported(place.employer, 'exportDis')).lines).toHaveLength(1);
  });

  it('never runs as a formula', async () => {
    const { dap } = dapTables(world.app.deps.db);
    const name = (establishmentName: string) => world.app.deps.db.transaction((tx) => tx.sql.update(dap).set({ establishmentName }).where(eq(dap.id, waiting.id)));
    for (const trap of ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1']) {
      await name(trap);
      const { lines } = await exported(agent, 'exportDaps', { reference: waiting.reference });
      expect(lines[0]!['DENOMINATION']).toBe(`'${trap}`);
    }
  });

  it('is downloaded by its person alone, and as long as they see all that it holds', async () => {
    const { accountIds, removed } = await people();
    const { over } = await exported(removed.agent, 'exportDaps');
    const { over: claims } = await exported(removed.agent, 'exportDis');
    const { over: own } = await exported(removed.employer, 'exportDaps');
    expect((await get(agent, over)).statusCode).toBe(404);
    const { agentPerimeter } = accountTables(world.app.deps.db);
    const { habilitation } = habilitationTables(world.app.deps.db);
    await world.app.deps.db.transaction(async (tx) => {
      await tx.sql.delete(agentPerimeter).where(eq(agentPerimeter.accountId, accountIds.agent));
      await tx.sql.insert(agentPerimeter).values({ accountId: accountIds.agent, departement: '01' });
      await tx.sql.update(habilitation).set({ endedAt: world.app.deps.clock.now() }).where(eq(habilitation.accountId, accountIds.employer));
    });
    for (const [person, work] of [[removed.agent, over], [removed.agent, claims], [removed.employer, own]] as const) {
      const answer = await get(person, work);
      expect([answer.statusCode, answer.json<{ refusals: { code: string }[] }>().refusals[0]?.code]).toEqual([404, 'NOT_FOUND']);
    }
  });

  async function people() {
    const leaving = await world.person({ email: 'depart@ud69.example', role: 'UD', departements: ['69'] });
    const employer = await world.person({ email: 'reader@martin.example', of: [{ siret: place.siret, role: 'READER' }] });
    const idOf = ({ viewer }: Person): string => ('account' in viewer ? viewer.account.id : '');
    return { accountIds: { agent: idOf(leaving), employer: idOf(employer) }, removed: { agent: leaving, employer } };
  }

  it('is written and read in parts, whole and in order; stopped, it gives no file and leaves none behind', async () => {
    const { deps } = world.app;
    const [model] = await deps.db.read.sql.select().from(dapTables(deps.db).dap).where(eq(dapTables(deps.db).dap.id, authorised.id));
    const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1000);
    const many = Array.from({ length: 1500 }, (_, n): DapRow => ({ ...model!, id: `many-${n}`, reference: `042-${n}`, referenceKey: `042${n}`, stem: `042-${n}`, departement: '42', createdAt: at(n), queueAt: notWaiting(at(n)), establishmentName: `Usine ${n} ${'é'.repeat(200)}` }));
    await deps.db.transaction(async (tx) => {
      for (let from = 0; from < many.length; from += 100) await tx.sql.insert(dapTables(tx).dap).values(many.slice(from, from + 100));
    });
    const { over, answer, lines } = await exported(agent, 'exportDaps', { departement: '42' });
    expect(lines.map((line) => line['ID_DA'])).toEqual(many.map(({ reference }) => reference).toReversed());
    expect([over.file!.sizeBytes, over.file!.sha256]).toEqual([answer.rawPayload.length, createHash('sha256').update(answer.rawPayload).digest('hex')]);
    expect(answer.headers['content-length']).toBe(String(over.file!.sizeBytes));
    const { longWorkPart } = longWorkTables(deps.db);
    const parts = async (workId: string) => (await deps.db.read.sql.select({ bytes: longWorkPart.bytes }).from(longWorkPart).where(eq(longWorkPart.workId, workId))).map(({ bytes }) => bytes.length);
    const kept = await parts(/works\/([^?]+)/.exec(over.file!.url)![1]!);
    expect(kept.length).toBeGreaterThan(2);
    expect(Math.max(...kept)).toBeLessThan(400 * 1024);

    const stopped = await exportDaps(deps, agent.viewer, { departement: '42' });
    if (!stopped.ok) throw new Error('refused');
    const beat = beatsOf(deps).get(stopped.value.id)!;
    beat.cancel();
    await beat.ended;
    expect(await see(agent, stopped.value.id)).toMatchObject({ state: 'CANCELLED', file: null });
    expect(await parts(stopped.value.id)).toEqual([]);
  });

  it('is made three at a time at most for one person; a work whose node died does not count', async () => {
    const { deps } = world.app;
    const busy = await world.person({ email: 'presse@ud69.example', role: 'UD', departements: ['69'] });
    const now = deps.clock.now();
    const accountId = 'account' in busy.viewer ? busy.viewer.account.id : '';
    const rows = [1, 2, 3].map((n) => ({ id: `busy-${n}`, accountId, kind: 'dap.export', label: 'Export', state: 'RUNNING' as const, done: 0, total: 9, startedAt: now, heartbeatAt: now, cancelAsked: false, result: [] }));
    await deps.db.transaction(async (tx) => void (await tx.sql.insert(longWorkTables(tx).longWork).values(rows)));
    expect((await start(busy, 'exportDaps')).refusals).toEqual([{ code: 'TOO_MANY_RUNNING' }]);
    world.clock.advance(30_001);
    expect((await exported(busy, 'exportDaps')).over.state).toBe('DONE');
  });

  it('leaves in the journal who took what away', async () => {
    const { lines } = await exported(agent, 'exportDis');
    expect(lines.length).toBe((await world.app.deps.db.read.sql.select().from(diTables(world.app.deps.db).di)).length);
    const { journal } = journalTables(world.app.deps.db);
    const entries = await world.app.deps.db.read.sql.select().from(journal).where(eq(journal.act, 'di.export')).orderBy(asc(journal.at), asc(journal.id));
    expect(entries.at(-1)).toMatchObject({ byName: 'Anne Martin', detail: 'Export de 1 demande d’indemnisation' });
  });
});
