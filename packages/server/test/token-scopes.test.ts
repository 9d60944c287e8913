import { TOKEN_SCOPES, type TokenScope } from '@apart/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aKey } from './dap-filing.ts';
import * as dap from './dap-filing.ts';
import { aDecision, aFilledClaim, done, submit, type Decision, type DiSeen } from './di-claiming.ts';
import { aPdf } from './filing.ts';
import { aToken } from './tokens.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

/** Each kind of file with the scopes that read it; the other two open nothing of it, by whatever way. */
const READ: Readonly<Record<'dap' | 'di', readonly TokenScope[]>> = { dap: ['dap:read', 'dap:write'], di: ['di:read', 'di:write'] };

describe.each(databases)('a token opens its scopes and nothing else, on $name', (database) => {
  let world: World;
  let decision: Decision;
  let claim: DiSeen;
  let draft: dap.DapSeen;
  let secrets: Readonly<Record<TokenScope, string>>;
  const bearing = (scope: TokenScope): Person => world.bearing(secrets[scope]);

  beforeAll(async () => {
    world = await aWorld(database);
    const agent = await world.person({ email: 'agent@ud.example', role: 'UD', departements: ['69'] });
    decision = await aDecision(world, agent);
    world.clock.set('2026-12-02T09:00:00Z');
    claim = done(await submit(decision.employer, await aFilledClaim(decision, '2026-11')));
    draft = dap.done(await dap.startAvenant(decision.employer, decision.daReference));
    const made = await Promise.all(TOKEN_SCOPES.map(async (scope) => [scope, (await aToken(decision.employer, { scopes: [scope] })).secret] as const));
    secrets = Object.fromEntries(made) as Record<TokenScope, string>;
  });
  afterAll(() => world.close());

  /** What each scope is told by a query, by scope. */
  async function told<T>(query: string, read: (data: never) => T): Promise<Record<string, T | string>> {
    const answers = await Promise.all(
      TOKEN_SCOPES.map(async (scope) => {
        const { data, errors } = await bearing(scope).graphql(query);
        return [scope, errors ? errors.map(({ extensions }) => extensions.code).join(' ') : read(data as never)] as const;
      }),
    );
    return Object.fromEntries(answers);
  }
  /** The same thing for the scopes that read a kind of file, another for the others. */
  const only = <T>(kind: 'dap' | 'di', open: T, shut: T | string) => Object.fromEntries(TOKEN_SCOPES.map((scope) => [scope, READ[kind].includes(scope) ? open : shut]));

  it('at the root: requests by dap, claims by di, refused naming the scopes that open', async () => {
    expect(await told('{ daps { nodes { siret } } }', (data: { daps: { nodes: object[] } }) => data.daps.nodes.length)).toEqual(only('dap', 2, 'SCOPE_MISSING'));
    expect(await told('{ dis { nodes { siret } } }', (data: { dis: { nodes: object[] } }) => data.dis.nodes.length)).toEqual(only('di', 1, 'SCOPE_MISSING'));
    const answer = await bearing('di:read').graphql('{ daps { nodes { siret } } }');
    expect(answer.status).toBe(403);
    expect(answer.errors).toMatchObject([{ message: 'Ce jeton n’a pas la portée qu’il faut\u00a0: dap:read. Créez-en un autre qui la porte.', extensions: { code: 'SCOPE_MISSING', scopes: ['dap:read'] } }]);
  });

  it('at the root: writing by writing alone, and what no scope opens stays closed', async () => {
    const save = `mutation { saveDap(input: { siret: "${decision.siret}", idempotencyKey: "x", form: {} }) { refusals { code } } }`;
    expect(await told(save, () => 'open')).toEqual({ 'dap:read': 'SCOPE_MISSING', 'dap:write': 'open', 'di:read': 'SCOPE_MISSING', 'di:write': 'SCOPE_MISSING' });
    const open = `mutation { openDi(daReference: "${decision.daReference}", month: "2026-12", idempotencyKey: "x") { refusals { code } } }`;
    expect(await told(open, () => 'open')).toEqual({ 'dap:read': 'SCOPE_MISSING', 'dap:write': 'SCOPE_MISSING', 'di:read': 'SCOPE_MISSING', 'di:write': 'open' });
    for (const closed of ['{ inbox { nodes { id } } }', `{ habilitations(siret: "${decision.siret}") { id } }`, '{ tokens { id } }']) {
      expect(await told(closed, () => 'open')).toEqual(Object.fromEntries(TOKEN_SCOPES.map((scope) => [scope, 'TOKEN_FORBIDDEN'])));
    }
    // Nobody's program does what its owner may not do either.
    expect(await told('mutation { runTacitSweep(dryRun: true) { refusals { code } } }', () => 'open')).toEqual(Object.fromEntries(TOKEN_SCOPES.map((scope) => [scope, 'FORBIDDEN'])));
  });

  it('under an establishment: its requests by dap, its claims by di, its decisions by both', async () => {
    const query = `{ establishment(siret: "${decision.siret}") { daps { nodes { reference } } dis { nodes { reference } } das { reference } } }`;
    type Told = { establishment: { daps: { nodes: object[] }; dis: { nodes: object[] }; das: object[] } };
    expect(await told(query, ({ establishment: { daps, dis, das } }: Told) => [daps.nodes.length, dis.nodes.length, das.length])).toEqual(only('dap', [3, 0, 1], [0, 2, 1]));
  });

  it('under a decision: its request by dap; whether a month is claimed, and under which reference, by di', async () => {
    const query = `{ da(reference: "${decision.daReference}") { dap { reference form { circumstances } } months { status statusLabel diReference } } }`;
    type Told = { da: { dap: object | null; months: { status: string | null; diReference: string | null }[] } };
    expect(await told(query, ({ da }: Told) => [da.dap !== null, da.months.filter((month) => month.status !== null || month.diReference !== null).length])).toEqual(only('dap', [true, 0], [false, 2]));
  });

  it('under a claim, through its decision: no request by di', async () => {
    const query = `{ di(reference: "${claim.reference}") { da { reference dap { reference } } } }`;
    expect(await told(query, (data: { di: { da: { reference: string; dap: object | null } } }) => [data.di.da.reference, data.di.da.dap])).toEqual(only('di', [decision.daReference, null], 'SCOPE_MISSING'));
  });

  it('under a request, through its decision: no claim by dap', async () => {
    const query = `{ dap(reference: "${decision.daReference}") { versions { reference } da { months { diReference } } } }`;
    type Told = { dap: { versions: object[]; da: { months: { diReference: string | null }[] } } };
    expect(await told(query, ({ dap: { versions, da } }: Told) => [versions.length, da.months.filter((month) => month.diReference).length])).toEqual(only('dap', [2, 0], 'SCOPE_MISSING'));
  });

  it('in a search: kinds that it reads alone, by SIRET as by reference', async () => {
    const kinds = (data: { search: { hits: { kind: string }[] } }) => [...new Set(data.search.hits.map(({ kind }) => kind))].toSorted().join(' ');
    expect(await told(`{ search(text: "${decision.siret}") { hits { kind } } }`, kinds)).toEqual(only('dap', 'DA DAP ESTABLISHMENT', 'DA DI ESTABLISHMENT'));
    expect(await told(`{ search(text: "${claim.reference}") { hits { kind reference } } }`, kinds)).toEqual(only('di', 'DI', ''));
  });

  it('numbers of employees: whole by di:write, masked by di:read', async () => {
    const query = `{ di(reference: "${claim.reference}") { lines { employee { __typename } } knownEmployees { __typename } } }`;
    type Told = { di: { lines: { employee: { __typename: string } }[]; knownEmployees: { __typename: string }[] } };
    const names = ({ di }: Told) => [...new Set([...di.lines.map(({ employee }) => employee.__typename), ...di.knownEmployees.map(({ __typename }) => __typename)])].join();
    expect(await told(query, names)).toEqual({ 'dap:read': 'SCOPE_MISSING', 'dap:write': 'SCOPE_MISSING', 'di:read': 'DiEmployeeMasked', 'di:write': 'DiEmployeeFull' });
  });

  it('buttons: what it may do itself, not what its owner may', async () => {
    const acts = (actions: { act: string }[]) => actions.map(({ act }) => act).join(' ');
    expect(await told(`{ dap(reference: "${draft.reference}") { possibleActions { act } } }`, (data: { dap: { possibleActions: { act: string }[] } }) => acts(data.dap.possibleActions) !== '')).toEqual({ ...only('dap', true, 'SCOPE_MISSING'), 'dap:read': false });
    expect(await told(`{ di(reference: "${claim.reference}") { possibleActions { act } } }`, (data: { di: { possibleActions: { act: string }[] } }) => acts(data.di.possibleActions))).toEqual({ ...only('di', 'di.withdraw di.correct', 'SCOPE_MISSING'), 'di:read': '' });
    const sheet = await told(`{ establishment(siret: "${decision.siret}") { possibleActions { act } } }`, (data: { establishment: { possibleActions: { act: string }[] } }) => acts(data.establishment.possibleActions));
    expect(sheet).toEqual({ 'dap:read': '', 'dap:write': 'dap.save', 'di:read': '', 'di:write': '' });
  });

  it('files, whoever made the link: receipt and pieces by dap, recapitulatives by di, the letter of a decision by both', async () => {
    const { employer } = decision;
    const attach = (scope: TokenScope) => {
      const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="avis.pdf"\r\ncontent-type: application/pdf\r\n\r\n';
      const payload = Buffer.concat([Buffer.from(head), aPdf(), Buffer.from('\r\n--b--\r\n')]);
      return world.app.http.inject({ method: 'POST', url: `/files/dap/${draft.reference}`, headers: { 'content-type': 'multipart/form-data; boundary=b', authorization: `Bearer ${secrets[scope]}` }, payload });
    };
    expect((await attach('dap:read')).json()).toMatchObject({ refusals: [{ code: 'SCOPE_MISSING', message: expect.stringContaining('dap:write') }] });
    expect([(await attach('dap:read')).statusCode, (await attach('di:write')).statusCode, (await attach('dap:write')).statusCode]).toEqual([403, 403, 201]);
    const query = `{ dap(reference: "${decision.daReference}") { receipt { url } da { letter { url } } } draft: dap(reference: "${draft.reference}") { documents { link { url } } } di(reference: "${claim.reference}") { recap(stage: REQUEST) { url } } }`;
    type Links = { dap: { receipt: { url: string }; da: { letter: { url: string } } }; draft: { documents: { link: { url: string } }[] }; di: { recap: { url: string } } };
    const { data } = await employer.graphql<Links>(query);
    const status = async (url: string) => Object.fromEntries(await Promise.all(TOKEN_SCOPES.map(async (scope) => [scope, (await world.app.http.inject({ url, headers: { authorization: `Bearer ${secrets[scope]}` } })).statusCode] as const)));
    expect(await status(data!.dap.receipt.url)).toEqual(only('dap', 200, 404));
    expect(await status(data!.draft.documents[0]!.link.url)).toEqual(only('dap', 200, 404));
    expect(await status(data!.di.recap.url)).toEqual(only('di', 200, 404));
    expect(await status(data!.dap.da.letter.url)).toEqual(only('dap', 200, 200));
    const mistyped = await world.app.http.inject({ url: data!.di.recap.url, headers: { authorization: 'Bearer apart_live_x' } });
    expect([mistyped.statusCode, mistyped.json()]).toMatchObject([401, { refusals: [{ code: 'TOKEN_MISTYPED' }] }]);
  });

  it('limited to an establishment, it opens nothing of another of its owner, by whatever way', async () => {
    const other = await dap.aPlace(world);
    const { employer } = decision;
    const owner = await world.person({ email: 'deux@martin.example', of: [{ siret: decision.siret, role: 'ADMINISTRATOR' }, { siret: other.siret, role: 'ADMINISTRATOR' }] });
    const { secret } = await aToken(owner, { scopes: ['dap:write', 'di:write'], sirets: [other.siret] });
    const program = world.bearing(secret);
    const query = `{ daps { nodes { siret } } dis { nodes { siret } } myEstablishments { nodes { siret } } establishment(siret: "${decision.siret}") { siret } da(reference: "${decision.daReference}") { siret } di(reference: "${claim.reference}") { siret } search(text: "${decision.siret}") { hits { title } } }`;
    expect((await program.graphql(query)).data).toEqual({ daps: { nodes: [] }, dis: { nodes: [] }, myEstablishments: { nodes: [{ siret: other.siret }] }, establishment: null, da: null, di: null, search: { hits: [] } });
    expect((await owner.graphql<{ dis: { nodes: object[] } }>('{ dis { nodes { siret } } }')).data?.dis.nodes).toHaveLength(2);
    const save = (siret: string) => program.graphql<{ saveDap: { refusals: { code: string }[] } }>(`mutation { saveDap(input: { siret: "${siret}", idempotencyKey: "${aKey()}", form: {} }) { refusals { code } } }`);
    expect((await save(decision.siret)).data?.saveDap.refusals).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await save(other.siret)).data?.saveDap.refusals).toEqual([]);
    const { data } = await employer.graphql<{ di: { recap: { url: string } } }>(`{ di(reference: "${claim.reference}") { recap(stage: REQUEST) { url } } }`);
    expect((await world.app.http.inject({ url: data!.di.recap.url, headers: { authorization: `Bearer ${secret}` } })).statusCode).toBe(404);
  });

  it('writes in the history that it acted, by its name, for its owner', async () => {
    const { data } = await bearing('dap:write').graphql<{ saveDap: { dap: { timeline: { by: string }[] } } }>(`mutation { saveDap(input: { siret: "${decision.siret}", idempotencyKey: "${aKey()}", form: {} }) { dap { timeline { by } } } }`);
    expect(data?.saveDap.dap.timeline).toEqual([{ by: 'Anne Martin (jeton «\u00a0Logiciel de paie\u00a0»)' }]);
  });
});
