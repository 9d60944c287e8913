import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorld, databases, type World } from './world.ts';

interface Entry {
  effect: string;
  until: string | null;
  variant: string | null;
  value: string | null;
  source: string;
  confidence: string;
}
interface Parameter {
  id: string;
  title: string;
  article: string;
  current: Entry[];
  entries: Entry[];
}

const FIELDS = 'id title unit article current { ...E } entries { ...E }';
const ENTRY = 'fragment E on LegalParameterEntry { effect until publication variant value source confidence note }';

describe.each(databases)('the values of the law, on $name', (database) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
  });
  afterAll(() => world.close());

  async function ask(on?: string): Promise<Parameter[]> {
    const answer = await world.visitor.graphql<{ legalParameters: Parameter[] }>(`query ($on: Day) { legalParameters(on: $on) { ${FIELDS} } } ${ENTRY}`, { on });
    expect(answer.errors).toBeUndefined();
    return answer.data!.legalParameters;
  }
  const inForce = (parameters: Parameter[], day: string) =>
    parameters.flatMap(({ current }) => current).every(({ effect, until }) => effect <= day && (until === null || day <= until));

  it('are given to anybody, each with its source and how sure it is', async () => {
    const parameters = await ask();
    expect(parameters.length).toBeGreaterThan(10);
    for (const { title, article, entries } of parameters) {
      expect(title && article).not.toBe('');
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        expect(entry.source).not.toBe('');
        expect(['sure', 'probable', 'unknown']).toContain(entry.confidence);
      }
    }
  });

  it('are those of the day that is asked, today when none is', async () => {
    const [april, today] = [await ask('2020-04-15'), await ask()];
    expect(inForce(april, '2020-04-15')).toBe(true);
    expect(inForce(today, '2026-11-02')).toBe(true);
    expect(await ask('2026-11-02')).toEqual(today);
    expect(april.map(({ current }) => current)).not.toEqual(today.map(({ current }) => current));
    expect(april.map(({ entries }) => entries)).toEqual(today.map(({ entries }) => entries));
  });

  it('say that the floor of the indemnity is not published since June 2026, and guess nothing', async () => {
    const floors = (parameters: Parameter[]) => parameters.find(({ id }) => id.includes('indemnity-floor'))!.current.filter(({ variant }) => variant !== 'Mayotte');
    expect(floors(await ask('2026-05-31'))).toHaveLength(1);
    expect(floors(await ask('2026-06-01')).some(({ value }) => value === null)).toBe(true);
    expect(floors(await ask('2026-05-31')).every(({ value }) => value !== null)).toBe(true);
  });

  it('are refused for a day that does not exist', async () => {
    const answer = await world.visitor.graphql('{ legalParameters(on: "2026-02-30") { id } }');
    expect(answer.errors?.length).toBe(1);
  });
});
