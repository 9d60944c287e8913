import { TOKEN_SCOPES, scopesOpen } from '@apart/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '../../../src/acts/index.ts';
import { rootFields } from '../../../src/graphql/door.ts';
import { CASES } from './cases/index.ts';
import { documentOf } from './document.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { pageOf } from './page.ts';
import { outcomeOfStatus, ROUTES } from './routes.ts';
import { SEATS, seats, UD, type Seat } from './seats.ts';
import { aStage, type Stage } from './stage.ts';

describe('who may do what, observed', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  }, 120_000);
  afterAll(() => stage.close());

  const fields = () => rootFields(stage.world.app.schema);
  const actOf = (name: string): Act => stage.world.app.deps.acts.get(name);
  const scopesOf = (seat: Seat, act: Act) => (seat === 'tokenWithout' ? TOKEN_SCOPES.filter((scope) => !scopesOpen([scope], act.scopes ?? [])) : TOKEN_SCOPES);

  /** What one reads of the number of a declared person (architecture §6.6, R. 5122-22). */
  const NUMBERS: Readonly<Record<string, readonly Seat[]>> = {
    DiEmployeeFull: ['declarant', 'administrator', 'accountant', 'tokenWith', 'asp'],
    DiEmployeeMasked: ['reader'],
    DiEmployeeNamed: [...UD, 'dgefp', 'supportOpen'],
  };

  it('shows numbers of employees whole, masked or not at all, as expected', async () => {
    const document = 'query ($r: String!) { di(reference: $r) { lines { employee { __typename } } } }';
    for (const seat of seats) {
      const { text } = await stage.ask(seat, seat === 'tokenWithout' ? ['dap:write'] : ['di:write'], document, { r: stage.known.claimSent.reference });
      const expected = Object.keys(NUMBERS).find((kind) => NUMBERS[kind]!.includes(seat));
      expect(/DiEmployee\w+/.exec(text)?.[0], seat).toBe(expected);
    }
    const { text } = await stage.ask('tokenWith', ['di:read'], document, { r: stage.known.claimSent.reference });
    expect(text).toContain('DiEmployeeMasked');
  });

  const SCOPES_OF_ROUTES = ['dap:write', 'di:write'] as const;
  const routeRows = new Map<string, ReadonlyMap<Seat, Outcome>>();

  it.each(ROUTES)('gives and takes bytes as expected, and tells nothing of what is out of sight: $name', async (route) => {
    const row = new Map<Seat, Outcome>();
    for (const seat of seats) {
      const scopes = seat === 'tokenWithout' ? [route.otherScope ?? ('di:write' as const)] : SCOPES_OF_ROUTES;
      const answer = await stage.send(seat, scopes, route.request(stage, true));
      const outcome = outcomeOfStatus(answer.status);
      expect(outcome, `${seat}: ${answer.status}`).toBe(route.may.includes(seat) ? 'DONE' : outcome === 'DOOR' ? 'DOOR' : 'UNSEEN');
      if (outcome !== 'DONE') expect(await stage.send(seat, scopes, route.request(stage, false)), seat).toEqual(answer);
      row.set(seat, outcome);
    }
    routeRows.set(route.name, row);
  });

  it('has a case for each root field of the schema, and for no other', () => {
    expect(Object.keys(CASES).toSorted(), 'a line is missing in test/rights/matrix/cases').toEqual(fields().map(({ field }) => field.name).toSorted());
  });

  it('is as expected for each act and each viewer, tells nothing of what is out of sight, and is committed as docs/rights.md', async () => {
    const observed = new Map<string, ReadonlyMap<Seat, Outcome>>();
    const wrong: string[] = [];
    const telling: string[] = [];
    for (const { type, field, act: name } of fields()) {
      const one = CASES[field.name];
      if (!one) continue;
      const act = actOf(name ?? '');
      const document = documentOf(type, field);
      const row = new Map<Seat, Outcome>();
      for (const seat of seats) {
        const scopes = scopesOf(seat, act);
        const answer = await stage.ask(seat, scopes, document, one.args?.(stage.known) ?? {});
        const outcome = outcomeOf(field.name, one, answer);
        if ((outcome === 'DONE') !== one.may.includes(seat)) wrong.push(`${field.name} by ${seat}: ${outcome} ${answer.text.slice(0, 250)}`);
        else if (outcome === 'ACCIDENT') wrong.push(`${field.name} by ${seat}: accident ${answer.text.slice(0, 250)}`);
        if (outcome === 'DONE' || !one.args) {
          row.set(seat, outcome);
          continue;
        }
        const unknown = await stage.ask(seat, scopes, document, one.args(stage.unknown));
        const alike = unknown.status === answer.status && unknown.text === answer.text;
        if (!alike && !SEATS[seat].inside) telling.push(`${field.name} by ${seat}:\n${answer.text}\n${unknown.text}`);
        row.set(seat, outcome === 'DOOR' || alike ? outcome : 'TOLD_WHY');
      }
      observed.set(field.name, row);
    }
    expect(wrong).toEqual([]);
    expect(telling).toEqual([]);
    const all = fields().map(({ type, field, act }) => ({ kind: type.name, field: field.name, act: actOf(act ?? ''), row: observed.get(field.name) ?? new Map<Seat, Outcome>() }));
    const elsewhere = stage.world.app.deps.acts.all().filter(({ name }) => !all.some(({ act }) => act.name === name));
    await expect(pageOf(all, elsewhere, { numbers: NUMBERS, routes: ROUTES.map(({ label, name }) => ({ label, name, row: routeRows.get(name) ?? new Map<Seat, Outcome>() })) })).toMatchFileSnapshot('../../../../../docs/rights.md');
  }, 300_000);
});
