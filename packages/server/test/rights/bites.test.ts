import fc from 'fast-check';
import { eq, inArray, or, sql } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '../../src/acts/index.ts';
import type * as Session from '../../src/features/accounts/session.ts';
import type * as Perimeter from '../../src/features/habilitations/perimeter.ts';
import type * as Policy from '../../src/features/habilitations/policy.ts';
import { databases } from '../databases.ts';
import { inquire } from './inquiry.ts';
import { aRandomWorld } from './random-world.ts';
import { TELLING } from './telling-wish.ts';
import { wishes, type Wish } from './wish.ts';

/** The code of rights, broken on purpose in one way at a time: what a careless change would do. */
const FAULTS = {
  'every establishment is everybody’s in lists': 'PERIMETER',
  'every establishment is everybody’s by its SIRET': 'MAY_SEE',
  'an ended habilitation still opens': 'ENDED_HABILITATION',
  'a mandate opens a day too long': 'MANDATE_LATE',
  'a mandate opens a day too early': 'MANDATE_EARLY',
  'a mandate that nobody signed opens': 'UNSIGNED',
  'a right on a SIRET opens the whole company': 'WHOLE_COMPANY',
  'the establishments to which a token is limited are forgotten': 'TOKEN_SIRETS',
  'the scopes of a token are forgotten': 'TOKEN_SCOPES',
  'an agent sees the département of a neighbour': 'DEPARTEMENTS',
  'a département lent until yesterday is still lent': 'LENT_LATE',
  'support sees what it did not open': 'SUPPORT',
  'a reader gets whole numbers of employees': 'NIR',
} as const;

const broken = vi.hoisted(() => ({ by: null as string | null }));

vi.mock('../../src/features/habilitations/perimeter.ts', async (original) => {
  const real = await original<typeof Perimeter>();
  const { habilitationTables } = await import('../../src/features/habilitations/tables.ts');
  const { mandateTables } = await import('../../src/features/habilitations/mandate-tables.ts');
  const shifted = (viewer: Viewer): Viewer => {
    if (viewer.kind === 'employer' && broken.by === 'MANDATE_LATE') return { ...viewer, today: '2026-11-22' as typeof viewer.today };
    if (viewer.kind === 'employer' && broken.by === 'MANDATE_EARLY') return { ...viewer, today: '2026-11-24' as typeof viewer.today };
    if (viewer.kind === 'employer' && broken.by === 'TOKEN_SIRETS' && viewer.token) return { ...viewer, token: { ...viewer.token, sirets: null } };
    if (viewer.kind === 'ud' && broken.by === 'DEPARTEMENTS') return { ...viewer, departements: [...viewer.departements, '75'] };
    return viewer;
  };
  return {
    ...real,
    readsScope: ((viewer, scope) => broken.by === 'TOKEN_SCOPES' || real.readsScope(viewer, scope)) satisfies typeof real.readsScope,
    perimeterOf: ((q, viewer, columns) => {
      const right = real.perimeterOf(q, shifted(viewer), columns);
      const { habilitation } = habilitationTables(q);
      const { mandate, mandateScope, cabinetMember } = mandateTables(q);
      const of = (viewer.kind === 'employer' && viewer.account.id) || '';
      switch (broken.by) {
        case 'PERIMETER':
          return sql`1 = 1`;
        case 'SUPPORT':
          return viewer.kind === 'support' ? sql`1 = 1` : right;
        case 'ENDED_HABILITATION':
          return or(right, inArray(columns.siret, q.sql.select({ siret: sql<string>`coalesce(${habilitation.siret}, '')` }).from(habilitation).where(eq(habilitation.accountId, of))))!;
        case 'UNSIGNED':
          return or(
            right,
            inArray(
              columns.siret,
              q.sql
                .select({ siret: sql<string>`coalesce(${mandateScope.siret}, '')` })
                .from(mandateScope)
                .innerJoin(mandate, eq(mandate.id, mandateScope.mandateId))
                .innerJoin(cabinetMember, eq(cabinetMember.cabinetId, mandate.cabinetId))
                .where(eq(cabinetMember.accountId, of)),
            ),
          )!;
        case 'WHOLE_COMPANY':
          return or(right, inArray(sql`substr(${columns.siret}, 1, 9)`, q.sql.select({ siren: sql<string>`coalesce(substr(${habilitation.siret}, 1, 9), '')` }).from(habilitation).where(eq(habilitation.accountId, of))))!;
        default:
          return right;
      }
    }) satisfies typeof real.perimeterOf,
  };
});

vi.mock('../../src/features/habilitations/policy.ts', async (original) => {
  const real = await original<typeof Policy>();
  return {
    ...real,
    maySee: (async (q, viewer, owner) => broken.by === 'MAY_SEE' || real.maySee(q, viewer, owner)) satisfies typeof real.maySee,
    rightsOnEach: (async (q, viewer, sirets) => {
      const rights = await real.rightsOnEach(q, viewer, sirets);
      return broken.by === 'NIR' ? new Map([...rights].map(([siret, one]) => [siret, { ...one, readsFullNir: true }])) : rights;
    }) satisfies typeof real.rightsOnEach,
  };
});

vi.mock('../../src/features/accounts/session.ts', async (original) => {
  const real = await original<typeof Session>();
  return {
    ...real,
    viewerFor: ((q, account, role, at) =>
      real.viewerFor(q, account, role, broken.by === 'LENT_LATE' ? new Date(at.getTime() - 86_400_000) : at)) satisfies typeof real.viewerFor,
  };
});

const SAMPLE: readonly string[] = ['PERIMETER', 'MAY_SEE', 'MANDATE_LATE', 'TOKEN_SCOPES', 'NIR'];
const LONG = process.env.APART_LONG !== undefined;

describe('the search for leaks finds one when', () => {
  afterEach(() => {
    broken.by = null;
  });

  // A new world each time: statements are prepared once, with the fault or without it.
  async function leaksIn(wish: Wish): Promise<readonly string[]> {
    const world = await aRandomWorld(databases[0]!, wish);
    try {
      // Arguments are drawn: a fault that few answers show needs some rounds to be met. They end at the first leak.
      const { leaks } = await inquire(world, wish.seed, { rounds: broken.by === null ? 3 : 20, untilLeak: true, mutations: 1, only: ['daps', 'di', 'establishment'] });
      return leaks.map(({ sentence }) => sentence);
    } finally {
      await world.close();
    }
  }

  it('nothing is broken: it finds none', async () => {
    expect(await leaksIn(TELLING)).toEqual([]);
    // Every question is asked: the others stop at their first leak.
  }, 120_000);

  // A world takes a second: the other faults wait for the long run.
  it.each(Object.entries(FAULTS).filter(([, fault]) => LONG || SAMPLE.includes(fault)))('%s', async (_what, fault) => {
    broken.by = fault;
    expect(await leaksIn(TELLING)).not.toEqual([]);
  });

  it.runIf(LONG).each(Object.entries(FAULTS))('%s, in random worlds too', async (_what, fault) => {
    broken.by = fault;
    for (const wish of fc.sample(wishes, { seed: 20_200_410, numRuns: 40 })) if ((await leaksIn(wish)).length > 0) return;
    expect.unreachable('no leak was found');
  }, 600_000);
});
