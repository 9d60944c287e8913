import { aDapForm, aDiLine } from '@apart/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorld, databases, type Person, type World } from './world.ts';

const REFUSALS = 'refusals { code path message }';
const DI = `di { reference version status statusCode statusLabel nextStep totals { employees payableHours allowance indemnity leftToEmployer } leftHours
  weeks { monday workingDaysInPeriod }
  lines { id payableHours allowance indemnity floorUnpublished steps { label source } refusals { code path }
    employee { __typename id lastName ... on DiEmployeeFull { identifier identifierMasked } ... on DiEmployeeMasked { identifierMasked } } }
  blockers { code path } possibleActions { act } history { act by } }`;

interface Di {
  reference: string;
  version: number;
  status: string;
  statusCode: number;
  totals: { employees: number; payableHours: number; allowance: number; indemnity: number; leftToEmployer: number };
  leftHours: number;
  weeks: { monday: string; workingDaysInPeriod: number }[];
  lines: { id: string; payableHours: number; allowance: number | null; indemnity: number | null; floorUnpublished: boolean; steps: { label: string }[]; refusals: { code: string; path: string }[]; employee: { __typename: string; id: string; identifier?: string } }[];
  blockers: { code: string; path: string }[];
  possibleActions: { act: string }[];
}
type Answer = Record<string, { di: Di | null; refusals: { code: string; path: string; message: string }[] }>;

describe.each(databases)('a claim from the decision to the payment, on $name', (database) => {
  let world: World;
  let siret: string;
  let employer: Person;
  let reader: Person;
  let agent: Person;
  let farAgent: Person;
  let asp: Person;
  let dgefp: Person;
  let support: Person;
  let daReference: string;
  const NIR = '185057800608491';

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-10-01T09:00:00Z' });
    siret = await world.establishment();
    employer = await world.person({ email: 'anne@martin.example', of: [{ siret, role: 'ADMINISTRATOR' }] });
    reader = await world.person({ email: 'lecteur@martin.example', of: [{ siret, role: 'READER' }] });
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
    farAgent = await world.person({ email: 'loin@ud75.example', role: 'UD', departements: ['75'] });
    asp = await world.person({ email: 'asp@asp.example', role: 'ASP' });
    dgefp = await world.person({ email: 'dgefp@dgefp.example', role: 'DGEFP' });
    support = await world.person({ email: 'support@apart.example', role: 'SUPPORT', opened: [siret] });
    daReference = await anAuthorisedFile();
  });
  afterAll(() => world.close());

  async function anAuthorisedFile(): Promise<string> {
    const form = aDapForm({ startDay: '2026-10-01' as never, endDay: '2026-12-20' as never });
    const saved = await employer.graphql<{ saveDap: { dap: { reference: string; version: number } } }>(
      'mutation($input: SaveDapInput!) { saveDap(input: $input) { dap { reference version } refusals { code path message } } }',
      { input: { siret, idempotencyKey: 'k1', form } },
    );
    const { reference, version } = saved.data!.saveDap.dap;
    const sent = await employer.graphql<{ submitDap: { dap: { version: number } | null; refusals: unknown[] } }>(
      `mutation($r: String!, $v: Int!) { submitDap(reference: $r, expectedVersion: $v, idempotencyKey: "s1") { dap { version } ${REFUSALS} } }`,
      { r: reference, v: version },
    );
    expect(sent.data!.submitDap.refusals).toEqual([]);
    const decided = await agent.graphql<{ authoriseDap: { dap: { da: { reference: string } } | null } }>(
      `mutation($r: String!, $v: Int!) { authoriseDap(reference: $r, expectedVersion: $v) { dap { da { reference } } ${REFUSALS} } }`,
      { r: reference, v: sent.data!.submitDap.dap!.version },
    );
    return decided.data!.authoriseDap.dap!.da.reference;
  }

  const open = (who: Person, month: string, key = month) =>
    who.graphql<Answer>(`mutation($r: String!, $m: Month!, $k: String!) { openDi(daReference: $r, month: $m, idempotencyKey: $k) { ${DI} ${REFUSALS} } }`, { r: daReference, m: month, k: key });
  const save = (who: Person, di: Di, lines: unknown[], removedLineIds: string[] = []) =>
    who.graphql<Answer>(`mutation($input: SaveDiLinesInput!) { saveDiLines(input: $input) { ${DI} ${REFUSALS} } }`, {
      input: { reference: di.reference, expectedVersion: di.version, lines, removedLineIds },
    });
  const read = (who: Person, reference: string) => who.graphql<{ di: Di | null }>(`query($r: String!) { di(reference: $r) { ${DI.slice(5, -2)} } }`, { r: reference });
  const act = (who: Person, name: string, di: Di, args = '') =>
    who.graphql<Answer>(`mutation($r: String!, $v: Int!) { ${name}(reference: $r, expectedVersion: $v${args}) { ${DI} ${REFUSALS} } }`, { r: di.reference, v: di.version });

  let di: Di;

  it('opens the month from the decision, with nothing to type again, and only once', async () => {
    world.clock.set('2026-11-02T09:00:00Z');
    const first = await open(employer, '2026-10');
    expect(first.data!.openDi!.refusals).toEqual([]);
    di = first.data!.openDi!.di!;
    expect(di.reference).toBe(`${daReference}-202610-1`);
    expect(di.status).toBe('DRAFT');
    expect((await open(employer, '2026-10', 'another')).data!.openDi!.di!.reference).toBe(di.reference);
    // The week of 28 September holds its Wednesday in September: October begins with the week of 5 October.
    expect(di.weeks[0]?.monday).toBe('2026-10-05');
  });

  it('refuses a month outside the decision, a month that has not begun, and a stranger', async () => {
    expect((await open(employer, '2027-02')).data!.openDi!.refusals[0]?.code).toBe('MONTH_OUTSIDE_PERIOD');
    expect((await open(employer, '2026-12')).data!.openDi!.refusals[0]?.code).toBe('MONTH_NOT_BEGUN');
    expect((await open(reader, '2026-11')).data!.openDi!.refusals[0]?.code).toBe('NOT_FOUND');
    expect((await open(agent, '2026-11')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('keeps impossible hours and shows them, leaves out only the line that names nobody', async () => {
    const answer = await save(employer, di, [
      aDiLine({ weeks: [{ monday: '2026-10-05' as never, worked: 1000, assimilated: 0, idle: 3500 }] }),
      aDiLine({ identifier: '185057800608492', lastName: 'Faux' }),
    ]);
    const { di: saved, refusals } = answer.data!.saveDiLines!;
    expect(refusals.map((one) => one.path)).toEqual(['lines.1.identifier']);
    expect(saved!.lines).toHaveLength(1);
    expect(saved!.lines[0]!.refusals.map((one) => one.path)).toEqual(['weeks.0.idle']);
    expect(saved!.blockers.map((one) => one.code)).toContain('IDLE_OVER_CONTRACT');
    di = saved!;
  });

  it('computes each amount to the cent, with its steps, and says which floor is not published', async () => {
    const week = (monday: string) => ({ monday, worked: 0, assimilated: 0, idle: 3500 });
    const answer = await save(
      employer,
      di,
      [
        aDiLine({ weeks: [week('2026-10-05') as never, week('2026-10-12') as never] }),
        { ...aDiLine({ lastName: 'Silva', firstName: 'Ana', identifierKind: 'NTT', identifier: '2732829320ANASILVA01', hourlyRate: 3000 }), weeks: [week('2026-10-05')] },
      ],
      di.lines.map((line) => line.id),
    );
    di = answer.data!.saveDiLines!.di!;
    expect(answer.data!.saveDiLines!.refusals).toEqual([]);
    // 36 % of 15,00 € is 5,40 €, under the floor of 8,57 €: 70 h × 8,57 €. Indemnity: 60 % = 9,00 € × 70 h.
    expect(di.lines[0]).toMatchObject({ payableHours: 7000, allowance: 59_990, indemnity: 63_000, floorUnpublished: true });
    // 36 % of 30,00 € = 10,80 € × 35 h; 60 % = 18,00 € × 35 h.
    expect(di.lines[1]).toMatchObject({ payableHours: 3500, allowance: 37_800, indemnity: 63_000 });
    expect(di.totals).toEqual({ employees: 2, payableHours: 10_500, allowance: 97_790, indemnity: 126_000, leftToEmployer: 28_210 });
    expect(di.lines[0]!.steps.length).toBeGreaterThan(2);
    expect(di.blockers).toEqual([]);
  });

  it('refuses a save made on an older version, and the same person twice at the sending', async () => {
    const stale = await save(employer, { ...di, version: di.version - 1 }, []);
    expect(stale.data!.saveDiLines!.refusals[0]?.code).toBe('VERSION_CONFLICT');
    const twice = (await save(employer, di, [aDiLine()])).data!.saveDiLines!.di!;
    const sent = await act(employer, 'submitDi', twice, ', idempotencyKey: "twice"');
    expect(sent.data!.submitDi!.refusals.map((one) => `${one.code} ${one.path}`)).toContain('SAME_PERSON_TWICE lines.2.identifier');
    di = (await save(employer, twice, [], [twice.lines[2]!.id])).data!.saveDiLines!.di!;
  });

  it('shows nothing of a claim to the administration before it is sent, and nothing ever to another département', async () => {
    expect((await read(agent, di.reference)).data!.di).toBeNull();
    const sent = await act(employer, 'submitDi', di, ', idempotencyKey: "send"');
    expect(sent.data!.submitDi!.refusals).toEqual([]);
    const again = await act(employer, 'submitDi', di, ', idempotencyKey: "send"');
    expect(again.data!.submitDi!.di!.version).toBe(sent.data!.submitDi!.di!.version);
    di = sent.data!.submitDi!.di!;
    expect(di).toMatchObject({ status: 'AWAITING_VALIDATION', statusCode: 19 });
    expect((await read(agent, di.reference)).data!.di!.status).toBe('AWAITING_VALIDATION');
    expect((await read(farAgent, di.reference)).data!.di).toBeNull();
  });

  it('gives the number in full to declarants and the ASP, masked to readers, and no number at all to UD, DGEFP and support', async () => {
    const kinds = async (who: Person) => (await read(who, di.reference)).data!.di!.lines.map((line) => line.employee.__typename);
    expect(await kinds(employer)).toEqual(['DiEmployeeFull', 'DiEmployeeFull']);
    expect(await kinds(asp)).toEqual(['DiEmployeeFull', 'DiEmployeeFull']);
    expect(await kinds(reader)).toEqual(['DiEmployeeMasked', 'DiEmployeeMasked']);
    for (const who of [agent, dgefp, support]) {
      expect(await kinds(who)).toEqual(['DiEmployeeNamed', 'DiEmployeeNamed']);
      const whole = JSON.stringify(await read(who, di.reference));
      expect(whole).not.toContain(NIR);
      expect(whole).not.toContain('ANASILVA');
    }
    expect(JSON.stringify(await read(reader, di.reference))).not.toContain(NIR);
  });

  it('goes by the UD and the ASP to the payment, and tells the employer at each step', async () => {
    expect((await act(employer, 'approveDi', di)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    di = (await act(agent, 'approveDi', di)).data!.approveDi!.di!;
    expect(di.status).toBe('VALIDATED');
    di = (await act(asp, 'requestDiPayment', di)).data!.requestDiPayment!.di!;
    di = (await act(asp, 'recordDiPayment', di, ', paymentReference: "VIR-77", paidOn: "2026-11-02"')).data!.recordDiPayment!.di!;
    expect(di).toMatchObject({ status: 'PAID', statusCode: 11 });
    const subjects = (await world.messagesTo('anne@martin.example')).map((one) => one.kind);
    expect(subjects).toEqual(expect.arrayContaining(['di.submit', 'di.approve', 'di.requestPayment', 'di.recordPayment']));
  });

  it('gives the recapitulative at the request and after validation, the number masked, the same bytes twice', async () => {
    const ask = () =>
      employer.graphql<{ di: { request: { url: string; sha256: string }; validation: { sha256: string } } }>(
        'query($r: String!) { di(reference: $r) { request: recap(stage: REQUEST) { url sha256 sizeBytes } validation: recap(stage: VALIDATION) { sha256 } } }',
        { r: di.reference },
      );
    const first = (await ask()).data!.di;
    const second = (await ask()).data!.di;
    expect(first.request.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(second.request.sha256).toBe(first.request.sha256);
    expect(first.validation.sha256).not.toBe(first.request.sha256);
    const file = await world.app.http.inject({ url: first.request.url, headers: { cookie: employer.cookie } });
    expect(file.statusCode).toBe(200);
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('carries people over to the next month without hours, and counts what was used against the envelope', async () => {
    const next = (await open(employer, '2026-11')).data!.openDi!.di!;
    expect(next.lines).toHaveLength(2);
    expect(next.totals.payableHours).toBe(0);
    expect(next.leftHours).toBe(100_000 - 10_500);
    expect(next.blockers.map((one) => one.code)).toContain('NO_HOUR');
    const months = await employer.graphql<{ da: { months: { month: string; status: string | null; canOpen: boolean }[]; usedHours: number } }>(
      'query($r: String!) { da(reference: $r) { months { month status canOpen } usedHours } }',
      { r: daReference },
    );
    expect(months.data!.da.usedHours).toBe(10_500);
    expect(months.data!.da.months.map((one) => `${one.month} ${one.status} ${one.canOpen}`)).toEqual(['2026-09 null true', '2026-10 PAID false', '2026-11 DRAFT false', '2026-12 null false']);
  });

  it('refuses more hours than the decision has left, and points to the avenant', async () => {
    const draft = (await open(employer, '2026-11')).data!.openDi!.di!;
    const many = Array.from({ length: 30 }, (_, n) =>
      aDiLine({
        lastName: `Nombreux${n}`,
        identifierKind: 'NTT',
        identifier: `1732829320NOMBREUX${String(n).padStart(3, '0')}`,
        weeks: draft.weeks.map((week) => ({ monday: week.monday as never, worked: 0, assimilated: 0, idle: 3500 })),
      }),
    );
    const saved = (await save(employer, draft, many)).data!.saveDiLines!.di!;
    const sent = await act(employer, 'submitDi', saved, ', idempotencyKey: "too-much"');
    expect(sent.data!.submitDi!.refusals.map((one) => one.code)).toContain('ENVELOPE_EXCEEDED');
    expect(sent.data!.submitDi!.refusals.find((one) => one.code === 'ENVELOPE_EXCEEDED')!.message).toContain('avenant');
  });
});
