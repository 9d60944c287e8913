import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, getIntrospectionQuery, Kind, parse, type DocumentNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf } from '../src/graphql/document-cost.ts';
import { LIMITS } from '../src/graphql/document-limits.ts';
import { aWorld, databases, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld(databases[0]!);
});
afterAll(() => world.close());

interface Said {
  readonly status: number;
  readonly codes: readonly string[];
  readonly errors: readonly { message: string; extensions: { code: string; limit?: string; max?: number } }[];
}
async function ask(payload: unknown, headers: Record<string, string> = {}, method: 'GET' | 'POST' = 'POST', url = '/graphql'): Promise<Said> {
  const answer = await world.app.http.inject({ method, url, headers: { 'content-type': 'application/json', ...headers }, ...(method === 'POST' ? { payload: payload as object } : {}) });
  const { errors = [] } = answer.json<{ errors?: Said['errors'] }>();
  return { status: answer.statusCode, codes: errors.map((error) => error.extensions.code), errors };
}

/** A document whose deepest field is at that depth: a decision tells its request, which tells its decision… */
const deep = (depth: number): string => {
  const fields = ['dap(reference: "x")', ...Array.from({ length: depth - 2 }, (_, level) => (level % 2 === 0 ? 'da' : 'dap'))];
  return `{ ${fields.join(' { ')} { reference${' }'.repeat(fields.length)} }`;
};
const aliased = (n: number): string => `{ ${Array.from({ length: n }, (_, i) => `a${i}: service { demoMode }`).join(' ')} }`;
const directed = (n: number): string => `{ ${Array.from({ length: n }, (_, i) => (i < 15 ? `a${i}: service @include(if: true) { demoMode }` : `...@include(if: true) { service { demoMode } }`)).join(' ')} }`;
/** An argument that nobody knows, as long as it takes: what is written around it makes twelve tokens. */
const long = (tokens: number): string => `{ service(x: [${'1 '.repeat(tokens - 12)}]) { demoMode } }`;

describe('what a document may ask', () => {
  it.each([
    ['depth', deep(LIMITS.depth), deep(LIMITS.depth + 1)],
    ['aliases', aliased(LIMITS.aliases), aliased(LIMITS.aliases + 1)],
    ['directives', directed(LIMITS.directives), directed(LIMITS.directives + 1)],
    ['tokens', long(LIMITS.tokens), long(LIMITS.tokens + 1)],
  ])('has a limit of %s: the last one below passes, the first one above is refused in French, with its figure', async (limit, under, over) => {
    expect((await ask({ query: under })).codes).not.toContain('COST_EXCEEDED');
    const refused = await ask({ query: over });
    expect(refused.status).toBe(400);
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'COST_EXCEEDED', limit, max: LIMITS[limit as keyof typeof LIMITS] });
    expect(refused.errors[0]?.message).toMatch(/^Cette requête .*\(.*au plus.*\).*\s: /);
  });

  it('has a limit of cost: lists count for their size, whether it is written, given by a variable or left to its default', async () => {
    const schema = buildSchema(readFileSync(fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url)), 'utf8'));
    const costOfText = (text: string, variables = {}) => {
      const document = parse(text);
      const [operation] = document.definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('An operation comes first');
      return costOf(schema, document, operation, variables);
    };
    const written = (first: number) => `{ daps(first: ${first}) { nodes { reference status } } }`;
    const asked = 'query ($n: Int) { daps(first: $n) { nodes { reference status } } }';
    expect(costOfText(written(20))).toBe(costOfText('{ daps { nodes { reference status } } }'));
    expect(costOfText(written(100))).toBe(costOfText(asked, { n: 100 }));
    expect(costOfText(asked.replace('Int', 'Int = 50'))).toBe(costOfText(written(50)));
    expect(costOfText('query { daps(first: 100) { ...P } } fragment P on DapConnection { nodes { reference status } }')).toBe(costOfText(written(100)));
    // Each of a hundred establishments with so many of its requests: the widest page that passes, and one element more.
    const wide = 'query ($a: Int, $b: Int) { myEstablishments(first: $a) { nodes { siret daps(first: $b) { nodes { id reference status statusLabel siret createdAt } } } } }';
    let b = 1;
    while (costOfText(wide, { a: 100, b: b + 1 }) <= LIMITS.cost) b += 1;
    expect(b).toBeGreaterThan(20);
    expect(b).toBeLessThan(100);
    const person = await world.person({ email: 'anne@ici.example' });
    expect((await person.graphql(wide, { a: 100, b })).errors).toBeUndefined();
    const refused = await person.graphql(wide, { a: 100, b: b + 1 });
    expect(refused.status).toBe(400);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'COST_EXCEEDED', limit: 'cost', max: LIMITS.cost });
    expect(refused.errors?.[0]?.message).toMatch(/^Cette requête demande trop/);
  });

  it('is counted in no time, even when fragments call each other', () => {
    const schema = buildSchema('type Query { a: Query b: Int }');
    const fragments = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Query { a { ...F${i + 1} ...F${i + 1} } }`);
    const document = parse(`{ ...F0 } ${fragments.join(' ')} fragment F60 on Query { b }`);
    const [operation] = document.definitions;
    expect(operation?.kind === Kind.OPERATION_DEFINITION && costOf(schema, document, operation, {})).toBeGreaterThan(LIMITS.cost);
  });

  it('leaves every operation of the screens half of the room, even with the longest pages', () => {
    const root = fileURLToPath(new URL('../../schema', import.meta.url));
    const schema = buildSchema(readFileSync(`${root}/schema.graphql`, 'utf8'));
    const files = globSync('operations/**/*.graphql', { cwd: root });
    const all: DocumentNode = { kind: Kind.DOCUMENT, definitions: files.flatMap((file) => parse(readFileSync(`${root}/${file}`, 'utf8')).definitions) };
    const costs = all.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [{ name: one.name?.value, cost: costOf(schema, all, one, {}) }] : []));
    expect(costs.length).toBeGreaterThan(30);
    expect(costs.filter(({ cost }) => cost > LIMITS.cost / 2)).toEqual([]);
  });

  it('is not limited for introspection, which stays on', async () => {
    const answer = await ask({ query: getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }) });
    expect(answer).toMatchObject({ status: 200, errors: [] });
  });

  it('is told as unreadable when it is: a mistake of the asker, not of the service', async () => {
    expect(await ask({ query: '{ me { id ' })).toMatchObject({ status: 400, codes: ['GRAPHQL_PARSE_FAILED'] });
  });
});

describe('a request that another site could make a browser send', () => {
  const form = '{"query":"mutation { signOut { refusals { code } } }"}';
  it.each(['text/plain', 'text/plain;charset=UTF-8'])('is refused as %s, in French', async (type) => {
    expect(await ask(form, { 'content-type': type })).toMatchObject({ status: 400, codes: ['CSRF_REFUSED'] });
  });

  it('is refused as a form, sent or with a file', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await world.app.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': type }, payload: 'query=mutation{signOut{refusals{code}}}' });
      expect(answer.statusCode).toBe(415);
      expect(answer.json()).toMatchObject({ refusals: [{ code: 'MEDIA_TYPE', message: expect.stringContaining('application/json') }] });
    }
  });

  it('is refused as a link or an image, and by link nothing is ever changed', async () => {
    const get = (query: string, headers: Record<string, string>) => world.app.http.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent(query)}`, headers });
    const asked = await get('{ service { demoMode } }', {});
    expect(asked.statusCode).toBe(400);
    expect(asked.json()).toMatchObject({ errors: [{ extensions: { code: 'CSRF_REFUSED' } }] });
    expect((await get('mutation { signOut { refusals { code } } }', { 'apollo-require-preflight': 'yes' })).statusCode).toBe(405);
  });

  it('is refused by lots', async () => {
    const one = { query: '{ service { demoMode } }' };
    expect(await ask([one, one])).toMatchObject({ status: 400, codes: ['BATCH_REFUSED'] });
  });
});

describe('what plain HTTP refuses', () => {
  const post = (headers: Record<string, string>, payload: string) => world.app.http.inject({ method: 'POST', url: '/graphql', headers, payload });
  it('is a code and a French sentence, without a word of the library', async () => {
    const json = { 'content-type': 'application/json' };
    const answers = [await post(json, '{bad'), await post(json, ''), await post(json, JSON.stringify({ query: 'x'.repeat(5_000_000) })), await post({ 'content-type': 'application/xml' }, '<a/>')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 413, 415]);
    for (const answer of answers) {
      const body = answer.json<{ refusals: { code: string; message: string }[] }>();
      expect(body.refusals[0]?.message).toMatch(/\.$/);
      expect(answer.body).not.toMatch(/FST_ERR|Unsupported|Bad Request|valid JSON/);
    }
  });
});
