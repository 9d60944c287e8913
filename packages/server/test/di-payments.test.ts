import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalTables } from '../src/journal/index.ts';
import { daTables } from '../src/features/da/index.ts';
import { establishmentTables } from '../src/features/establishments/index.ts';
import { aKey } from './dap-filing.ts';
import { aDecision, aFilledClaim, approve, done, read, recordPayment, requestPayment, submit, type Decision, type DiSeen } from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

interface Order {
  reference: string;
  ordered: { count: number; amount: number };
  paid: { count: number; amount: number };
  rejected: { count: number };
  unanswered: { count: number };
  byDepartement: { departement: string; count: number; amount: number }[];
  lines: { nodes: { reference: string; diReference: string; status: string; amount: number; ibanMasked: string }[] };
}
const ORDER = 'reference ordered { count amount } paid { count amount } rejected { count } unanswered { count } byDepartement { departement count amount } lines { nodes { reference diReference status amount ibanMasked } }';

describe.each(databases)('payment orders of the ASP, on $name', (database) => {
  let world: World;
  let agents: Record<string, Person>;
  let asp: Person;

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agents = {
      '69': await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] }),
      '75': await world.person({ email: 'paris@ud75.example', role: 'UD', departements: ['75'] }),
    };
    asp = await world.person({ email: 'asp@asp.example', role: 'ASP' });
  });
  afterAll(() => world.close());

  const IBAN = 'FR7630006000011234567890189';
  const MENDED = 'FR1420041010050500013M02606';
  type Account = { ibanSealed?: string | null; ibanMasked?: string | null; bankHolder?: string };
  const setAccount = (siret: string, account: Account) =>
    world.app.deps.db.transaction(async (tx) => {
      const { establishment } = establishmentTables(tx);
      await tx.sql.update(establishment).set(account).where(eq(establishment.siret, siret));
    });
  async function validated(departement: string): Promise<{ decision: Decision; di: DiSeen }> {
    world.clock.set('2026-11-02T09:00:00Z');
    const decision = await aDecision(world, agents[departement]!, undefined, departement);
    world.clock.set('2026-12-01T09:00:00Z');
    const di = done(await approve(agents[departement]!, done(await submit(decision.employer, await aFilledClaim(decision, '2026-11')))));
    await setAccount(decision.siret, { bankHolder: '=Martin' });
    return { decision, di };
  }
  const order = async (departement: string | null = null, key = aKey()) =>
    (await asp.graphql<{ orderDiPayments: { order: Order | null; refusals: { code: string }[]; warnings: { code: string }[] } }>(
      `mutation ($d: String, $k: String!) { orderDiPayments(departement: $d, idempotencyKey: $k) { order { ${ORDER} } refusals { code } warnings { code } } }`,
      { d: departement, k: key },
    )).data!.orderDiPayments;
  const again = async (reference: string) => (await asp.graphql<{ paymentOrder: Order }>(`query ($r: String!) { paymentOrder(reference: $r) { ${ORDER} } }`, { r: reference })).data!.paymentOrder;
  const answers = async (csv: string, dryRun = false) =>
    (await asp.graphql<{ importBankAnswers: { outcomes: { row: number; state: string; message: string }[] | null; refusals: { code: string }[] } }>(
      'mutation ($c: String!, $d: Boolean) { importBankAnswers(csv: $c, dryRun: $d) { outcomes { row state message } refusals { code } } }',
      { c: csv, d: dryRun },
    )).data!.importBankAnswers;
  const states = async (csv: string, dryRun = false) => (await answers(csv, dryRun)).outcomes!.map(({ state }) => state);

  let made: Order;

  it('take the validated claims once, ask for their payment, and count them in all and by département', async () => {
    const cases = [await validated('69'), await validated('69'), await validated('75')];
    const amount = cases.reduce((total, { di }) => total + di.totals.allowance, 0);
    const key = aKey();
    made = (await order(null, key)).order!;
    expect(made).toMatchObject({ reference: 'BP-20261201-1', ordered: { count: 3, amount }, paid: { count: 0 }, unanswered: { count: 3 } });
    expect(made.byDepartement.map(({ departement, count }) => [departement, count])).toEqual([['69', 2], ['75', 1]]);
    expect((await order(null, key)).order!.reference).toBe(made.reference);
    expect((await order()).refusals.map(({ code }) => code)).toEqual(['NOTHING_TO_PAY']);
    expect((await read(asp, cases[0]!.di.reference))!.status).toBe('PAYMENT_REQUESTED');
    expect((await world.messagesTo(cases[0]!.decision.email)).map(({ kind }) => kind)).toContain('di.requestPayment');
  });

  it('give a file with accounts in clear, control totals, no formula, and each handing over in the journal', async () => {
    const ask = () => asp.graphql<{ exportPaymentOrder: { name: string; csv: string } }>('mutation ($r: String!) { exportPaymentOrder(reference: $r) { name csv } }', { r: made.reference });
    const { name, csv } = (await ask()).data!.exportPaymentOrder;
    await ask();
    const rows = csv.replace('\uFEFF', '').trim().split('\n').map((row) => row.split(';'));
    expect(name).toBe('BP-20261201-1.csv');
    expect(rows.slice(1, 4).map((row) => [row[0], row[1], row[7]])).toEqual([1, 2, 3].map((n) => ['LIGNE', `BP-20261201-1-000${n}`, IBAN]));
    expect(rows[1]![6]).toBe("'=Martin");
    expect(rows.slice(4).map((row) => [row[0], row[5], Number(row[9]), Number(row[10])])).toEqual([
      ...made.byDepartement.map(({ departement, count, amount }) => ['TOTAL_DEPARTEMENT', departement, count, amount]),
      ['TOTAL', '', made.ordered.count, made.ordered.amount],
    ]);
    const { journal } = journalTables(world.app.deps.db.read);
    expect(await world.app.deps.db.read.sql.select().from(journal).where(eq(journal.act, 'payment.export'))).toHaveLength(2);
    expect(JSON.stringify(await again(made.reference))).not.toContain(IBAN);
  });

  it('take the answers of the bank: shown first, then written, the same file twice changing nothing; unknown and unclear rows are told', async () => {
    const [first, second, third] = made.lines.nodes.map(({ reference }) => reference);
    const file = [
      'Ligne;Résultat;reference_virement;date;motif', `${first};ACCEPTE;VIR-1;2026-12-01;`, `${second};REJETE;;;Compte clos`, 'BP-20200101-1-0001;ACCEPTE;VIR-9;2026-12-01;', `${third};PEUT-ETRE;;;`,
    ].join('\n');
    expect(await states(file, true)).toEqual(['RECORDED', 'RECORDED', 'UNKNOWN', 'UNREAD']);
    expect((await again(made.reference)).unanswered.count).toBe(3);
    expect(await states(file)).toEqual(['RECORDED', 'RECORDED', 'UNKNOWN', 'UNREAD']);
    const after = await again(made.reference);
    expect(after).toMatchObject({ paid: { count: 1 }, rejected: { count: 1 }, unanswered: { count: 1 } });
    const claim = async (n: number) => (await read(asp, after.lines.nodes[n]!.diReference))!;
    expect(await claim(0)).toMatchObject({ status: 'PAID' });
    expect(await claim(1)).toMatchObject({ status: 'PAYMENT_INVALIDATED', paymentRejection: 'Compte clos' });
    expect(await states(file)).toEqual(['ALREADY', 'ALREADY', 'UNKNOWN', 'UNREAD']);
    expect(await states(`ligne;resultat;reference_virement;date\n${first};ACCEPTE;VIR-2;01/12/2026`)).toEqual(['CONFLICT']);
    expect(await states(`ligne;resultat;reference_virement;date\n${third};ACCEPTE;VIR-3;2026-12-02`)).toEqual(['CONFLICT']);
    expect((await answers('a;b\n1;2')).refusals.map(({ code }) => code)).toEqual(['COLUMNS_MISSING']);
    expect((await answers('')).refusals.map(({ code }) => code)).toEqual(['COLUMNS_MISSING']);
  });

  it('pay again what the bank refused, on the account that was mended since', async () => {
    const rejected = (await again(made.reference)).lines.nodes.find(({ status }) => status === 'REJECTED')!;
    const di = (await read(asp, rejected.diReference))!;
    const { siret } = (await asp.graphql<{ di: { siret: string } }>('query ($r: String!) { di(reference: $r) { siret } }', { r: di.reference })).data!.di;
    await setAccount(siret, { ibanSealed: world.app.deps.secrets.encrypt(MENDED, 'iban'), ibanMasked: 'FR14 •••• 606' });
    done(await requestPayment(asp, di));
    const second = (await order()).order!;
    expect(second.reference).toBe('BP-20261201-2');
    expect(second.lines.nodes).toEqual([expect.objectContaining({ diReference: di.reference, ibanMasked: 'FR14 •••• 606', amount: rejected.amount })]);
    done(await recordPayment(asp, (await read(asp, di.reference))!, '2026-12-01'));
    expect((await again(second.reference)).paid.count).toBe(1);
  });

  it('take one département alone, and leave a claim without an account with a warning', async () => {
    const { decision } = await validated('69');
    await validated('75');
    expect((await order('75')).order!.byDepartement.map(({ departement }) => departement)).toEqual(['75']);
    await setAccount(decision.siret, { ibanSealed: null, ibanMasked: null });
    await world.app.deps.db.transaction(async (tx) => {
      const { da } = daTables(tx);
      await tx.sql.update(da).set({ ibanSealed: null, ibanMasked: null }).where(eq(da.siret, decision.siret));
    });
    expect((await order('69')).refusals.map(({ code }) => code)).toEqual(['NOTHING_TO_PAY', 'NO_ACCOUNT']);
  });

  it('take many answers in the background, 50,000 at most; their file tells each, and the same file twice changes nothing', async () => {
    const { di } = await validated('69');
    const [line] = (await order()).order!.lines.nodes;
    expect(line!.diReference).toBe(di.reference);
    const unknown = (count: number) => Array.from({ length: count }, (_, n) => `BP-0-${n};REJETE;Clos`);
    const file = (...rows: string[]) => ['ligne;resultat;motif', ...rows].join('\n');
    const worked = async (csv: string, dryRun: boolean) => {
      const ask = 'mutation ($c: String!, $d: Boolean) { importBankAnswers(csv: $c, dryRun: $d) { outcomes { row } work { id total } refusals { code } } }';
      const started = (await asp.graphql<{ importBankAnswers: { outcomes: null; work: { id: string; total: number } } }>(ask, { c: csv, d: dryRun })).data!.importBankAnswers;
      expect(started.outcomes).toBeNull();
      const see = async () => (await asp.graphql<{ longWork: { state: string; result: { field: string; value: string }[]; file: { url: string } | null } }>('query ($id: ID!) { longWork(id: $id) { state result { field value } file { url } } }', { id: started.work.id })).data!.longWork;
      await expect.poll(async () => (await see()).state, { timeout: 60_000 }).toBe('DONE');
      const { result, file: given } = await see();
      const { body } = await world.app.http.inject({ url: given!.url, headers: { cookie: asp.cookie } });
      return { total: started.work.total, counts: Object.fromEntries(result.map(({ field, value }) => [field, value.replaceAll(/\s/g, '')])), rows: body.trim().split('\n') };
    };
    const most = file(`${line!.reference};REJETE;Compte clos`, ...unknown(49_999));
    const tried = await worked(most, true);
    expect(tried).toMatchObject({ total: 50_000, counts: { recorded: '1', unknown: '49999', already: '0', conflict: '0', unread: '0' } });
    expect(tried.rows).toHaveLength(50_001);
    expect((await read(asp, di.reference))!.status).toBe('PAYMENT_REQUESTED');
    expect((await answers(`${most}\nBP-1;REJETE;Clos`)).refusals.map(({ code }) => code)).toEqual(['TOO_MANY_LINES']);

    // The answer to a line comes twice in one file: the second one is compared with what the first one wrote.
    const some = file(`${line!.reference};REJETE;Compte clos`, `${line!.reference.toLowerCase()};REJETE;Compte clos`, ...unknown(600));
    expect(await worked(some, false)).toMatchObject({ counts: { recorded: '1', already: '1', unknown: '600' } });
    expect((await read(asp, di.reference))!).toMatchObject({ status: 'PAYMENT_INVALIDATED', paymentRejection: 'Compte clos' });
    expect(await worked(some, false)).toMatchObject({ counts: { recorded: '0', already: '2', unknown: '600' } });
  }, 120_000);
});
