import fc from 'fast-check';
import { aDapForm } from '@apart/shared/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dapTables, listDaps, notWaiting, type DapRow } from '../src/features/dap/index.ts';
import type { DapSort } from '../src/features/dap/list.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

type Values = ReturnType<typeof dapTables>['dap']['$inferInsert'];

const START = Date.UTC(2026, 10, 2);
const DEPARTEMENTS = ['69', '75'] as const;

/** One write between two pages: a new file, or an old one that is decided, sent again, or only written. */
type Write = { readonly kind: 'new'; readonly minute: number; readonly departement: number } | { readonly kind: 'decide' | 'resend' | 'touch'; readonly pick: number; readonly minute: number };

const minute = fc.integer({ min: 0, max: 40 });
const aWrite: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constant('new' as const), minute, departement: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ kind: fc.constantFrom('decide' as const, 'resend' as const, 'touch' as const), pick: fc.nat(100), minute }),
);
const aRun = fc.record({
  files: fc.array(fc.record({ minute, departement: fc.integer({ min: 0, max: 1 }) }), { minLength: 1, maxLength: 25 }),
  size: fc.integer({ min: 1, max: 7 }),
  sort: fc.constantFrom<DapSort>('DUE_FIRST', 'NEWEST'),
  undecided: fc.constantFrom(true, null),
  /** What is written after each page. */
  writes: fc.array(fc.array(aWrite, { maxLength: 4 }), { maxLength: 12 }),
});

describe.each(databases)('the pages of a list that others write meanwhile, on $name', (database) => {
  let world: World;
  let agent: Person;
  let made = 0;
  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'ud@ud.example', role: 'UD', departements: DEPARTEMENTS });
  });
  afterAll(() => world.close());

  function aFile(at: number, departement: number): Values {
    made += 1;
    const id = `${String(made).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const createdAt = new Date(START + at * 60_000);
    return {
      id, reference: `r-${made}`, referenceKey: `R${made}`, stem: `r-${made}`, avenantNumber: 0, siret: '73282932000074', siren: '732829320', departement: DEPARTEMENTS[departement]!, establishmentName: 'X', companyHeadcount: 8,
      status: 'SUBMITTED', version: 1, form: aDapForm(), warnings: [], createdAt, submittedAt: createdAt, queueAt: new Date(createdAt.getTime() + 172_800_000), itemsToComplete: [],
    };
  }

  /** Reads the list to its end, page by page, with writes between. Gives the ids as they came, and those whose place changed meanwhile. */
  async function readThrough({ files, size, sort, undecided, writes }: (typeof aRun extends fc.Arbitrary<infer T> ? T : never)) {
    const { db } = world.app.deps;
    const { dap } = dapTables(db);
    const rows = files.map((file) => aFile(file.minute, file.departement));
    await db.transaction(async (tx) => {
      await tx.sql.delete(dap);
      await tx.sql.insert(dap).values(rows);
    });
    const moved = new Set<string>();
    const write = (one: Write) =>
      db.transaction(async (tx) => {
        if (one.kind === 'new') {
          const row = aFile(one.minute, one.departement);
          moved.add(row.id);
          await tx.sql.insert(dap).values(row);
          return;
        }
        const target = rows[one.pick % rows.length]!;
        const values: Partial<DapRow> =
          one.kind === 'decide'
            ? { status: 'AUTHORISED', queueAt: notWaiting(target.createdAt) }
            : one.kind === 'resend'
              ? { status: 'SUBMITTED', queueAt: new Date(START + one.minute * 60_000 + 172_800_000) }
              : { version: 2, establishmentName: 'Y' };
        // Deciding keeps the place in a list by date of creation, unless the list is of what is undecided.
        if (one.kind !== 'touch' && (sort === 'DUE_FIRST' || undecided)) moved.add(target.id);
        await tx.sql.update(dap).set(values).where(eq(dap.id, target.id));
      });
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; ; page += 1) {
      const got: Awaited<ReturnType<typeof listDaps>> = await listDaps(world.app.deps, agent.viewer, { filter: { undecided }, sort, first: size, after });
      seen.push(...got.nodes.map((node) => node.id));
      if (!got.pageInfo.hasNextPage) return { seen, still: rows.map((row) => row.id).filter((id) => !moved.has(id)) };
      after = got.pageInfo.endCursor ?? null;
      for (const one of writes[page] ?? []) await write(one);
    }
  }

  it('lose no file, and give none twice, among those that did not move', async () => {
    await fc.assert(
      fc.asyncProperty(aRun, async (run) => {
        const { seen, still } = await readThrough(run);
        for (const id of still) expect(seen.filter((one) => one === id)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('are the whole list in its order when nobody writes', async () => {
    await fc.assert(
      fc.asyncProperty(aRun, async (run) => {
        const whole = await readThrough({ ...run, writes: [], size: 100 });
        const { dap } = dapTables(world.app.deps.db);
        expect(whole.seen).toHaveLength((await world.app.deps.db.read.sql.select({ id: dap.id }).from(dap)).length);
        const paged = [];
        let after: string | null = null;
        do {
          const got: Awaited<ReturnType<typeof listDaps>> = await listDaps(world.app.deps, agent.viewer, { filter: { undecided: run.undecided }, sort: run.sort, first: run.size, after });
          paged.push(...got.nodes.map((node) => node.id));
          after = got.pageInfo.hasNextPage ? (got.pageInfo.endCursor ?? null) : null;
        } while (after);
        expect(paged).toEqual(whole.seen);
      }),
      { numRuns: 25 },
    );
  });
});
