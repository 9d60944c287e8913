import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { WINDOW_S } from '../src/features/api-tokens/limit.ts';
import { OVERLAP_HOURS } from '../src/features/api-tokens/rotate.ts';
import { isWellTyped, newSecret } from '../src/features/api-tokens/secret.ts';
import { LIMITS } from '../src/graphql/document-limits.ts';
import { approve, done as doneDi, read as readDi, recordPayment, requestPayment } from './di-claiming.ts';
import { authorise, done as doneDap, read as readDap } from './dap-filing.ts';
import { blocksOf, reads, readQuickstart, stepsOf, type Language } from './quickstart.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const SIRET = '91200011400013';
const LANGUAGES: readonly Language[] = ['fr', 'en'];

it.each(LANGUAGES)('tells in %s the figures of the service', (language) => {
  const page = readQuickstart(language).replaceAll('\u202f', ' ');
  const most = readConfig({}).tokenRequestsPerMinute;
  for (const figure of [`q=${most};w=${WINDOW_S}`, `r=${most - 1};t=${WINDOW_S}`, `${LIMITS.depth} `, `${LIMITS.aliases} alias`, `${String(LIMITS.tokens).replace('4000', language === 'fr' ? '4 000' : '4,000')} `, `${OVERLAP_HOURS} `]) expect(page).toContain(figure);
});

it.each(LANGUAGES)('gives in %s a check of tokens that agrees with the service', async (language) => {
  const code = blocksOf(readQuickstart(language)).find(({ info }) => info === 'js')!.text;
  const folder = mkdtempSync(join(tmpdir(), 'apart-quickstart-'));
  try {
    writeFileSync(join(folder, 'check.mjs'), code);
    const { isWellTyped: published } = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'check.mjs')).href)) as { isWellTyped(text: string): boolean };
    const secret = newSecret();
    for (const text of [secret, newSecret(), secret.slice(1), `${secret}0`, secret.toLowerCase(), `${secret.slice(0, 20)}_${secret.slice(21)}`, '']) expect(published(text)).toBe(isWellTyped(text));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('holds the same blocks in both languages, in the same order', () => {
  const [fr, en] = LANGUAGES.map((language) => blocksOf(readQuickstart(language)));
  expect(fr!.length).toBeGreaterThan(30);
  expect(en).toEqual(fr);
});

describe.each(databases)('the quickstart, on $name', (database) => {
  describe.each(LANGUAGES)('as it is written in %s', (language) => {
    let world: World;
    let anne: Person;
    let agent: Person;
    let asp: Person;
    let program: Person;
    beforeAll(async () => {
      world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
      await world.establishment({ siret: SIRET });
      anne = await world.person({ email: 'anne.martin@boulangerie-martin.example', firstName: 'Anne', lastName: 'Martin', of: [{ siret: SIRET, role: 'ADMINISTRATOR' }] });
      agent = await world.person({ email: 'agent@ud.example', role: 'UD', departements: ['69'] });
      asp = await world.person({ email: 'asp@asp.example', role: 'ASP' });
    });
    afterAll(() => world.close());

    /** What the administration does between two requests of the page, where the page tells it. */
    const administration: Record<string, () => Promise<unknown>> = {
      async 'authorises and a month passes'() {
        const [file] = (await agent.graphql<{ daps: { nodes: { reference: string }[] } }>('{ daps { nodes { reference } } }')).data!.daps.nodes;
        world.clock.set('2026-11-03T14:00:00Z');
        doneDap(await authorise(agent, (await readDap(agent, file!.reference))!));
        world.clock.set('2026-12-02T09:00:00Z');
      },
      async validates() {
        world.clock.set('2026-12-03T10:00:00Z');
        doneDi(await approve(agent, await theClaim(agent)));
      },
      async pays() {
        world.clock.set('2026-12-07T10:00:00Z');
        doneDi(await requestPayment(asp, await theClaim(asp)));
        doneDi(await recordPayment(asp, await theClaim(asp), '2026-12-07', 'VIR-2026-77'));
      },
    };
    async function theClaim(who: Person) {
      const { data } = await who.graphql<{ dis: { nodes: { reference: string }[] } }>('{ dis { nodes { reference } } }');
      return (await readDi(who, data!.dis.nodes[0]!.reference))!;
    }

    it('goes from a token to a paid claim: each block runs as it stands and answers what the page shows', async () => {
      const steps = stepsOf(readQuickstart(language));
      const done: string[] = [];
      for (const step of steps) {
        if (step.kind === 'administration') {
          await administration[step.act]!();
          done.push(step.act);
          continue;
        }
        expect(validate(world.app.schema, parse(step.query))).toEqual([]);
        const answer = await (step.by === 'session' ? anne : program).graphql<{ createToken?: { secret: string } }>(step.query, step.variables);
        const shown = { data: answer.data, ...(answer.errors ? { errors: answer.errors } : {}) };
        expect(reads(step.answer, shown), `${step.query}\n${JSON.stringify(shown, null, 2)}`).toBe(true);
        const secret = answer.data?.createToken?.secret;
        if (secret) program = world.bearing(secret);
        done.push('request');
      }
      expect(done.filter((one) => one !== 'request')).toEqual(['authorises and a month passes', 'validates', 'pays']);
      expect((await theClaim(anne)).status).toBe('PAID');
    });
  });
});
