import { TOKEN_SCOPES } from '@apart/shared';
import fc from 'fast-check';

/** What a random world is made of, small enough to be read when a test fails; numbers designate the n-th of its kind, round and round. */
const n = fc.nat({ max: 11 });

const file = fc.record({
  status: fc.constantFrom('DRAFT' as const, 'SUBMITTED' as const, 'RETURNED' as const, 'AUTHORISED' as const, 'AUTHORISED' as const),
  draftAvenant: fc.boolean(),
  claims: fc.array(fc.constantFrom('DRAFT', 'AWAITING_VISA', 'PAID'), { maxLength: 2 }),
});

const establishment = fc.record({ departement: n, files: fc.array(file, { maxLength: 2 }) });

/** Ended one time in three: the living open more. */
const ended = fc.nat({ max: 2 }).map((one) => one === 0);

const when = fc.constantFrom('LIVE', 'ENDLESS', 'FIRST_DAY', 'LAST_DAY', 'OVER', 'TO_COME');

export const wishes = fc.record({
  companies: fc.array(fc.array(establishment, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
  people: fc.array(
    fc.array(
      fc.record({ company: n, establishment: n, whole: fc.boolean(), role: fc.constantFrom('ADMINISTRATOR', 'DECLARANT', 'READER'), ended }),
      { maxLength: 2 },
    ),
    { minLength: 3, maxLength: 4 },
  ),
  cabinets: fc.array(
    fc.record({
      members: fc.array(fc.record({ person: n, ended }), { minLength: 1, maxLength: 2 }),
      mandates: fc.array(
        fc.record({
          company: n, establishment: n, whole: fc.boolean(), mayDap: fc.boolean(), mayDi: fc.boolean(), when,
          status: fc.constantFrom('PROPOSED', 'SIGNED', 'SIGNED', 'SIGNED', 'ENDED'),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  agents: fc.array(
    fc.record({
      head: fc.boolean(),
      departements: fc.array(n, { maxLength: 2 }),
      lent: fc.array(fc.record({ departement: n, when: fc.constantFrom('LIVE', 'FIRST_DAY', 'LAST_DAY', 'OVER', 'TO_COME'), ended: fc.boolean() }), { maxLength: 1 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  openings: fc.array(fc.record({ company: n, establishment: n, over: fc.boolean() }), { maxLength: 2 }),
  tokens: fc.array(
    fc.record({ person: n, scopes: fc.oneof(fc.constantFrom(...TOKEN_SCOPES.map((scope) => [scope])), fc.uniqueArray(fc.constantFrom(...TOKEN_SCOPES))), limitedTo: fc.option(fc.record({ company: n, establishment: n })) }),
    { minLength: 1, maxLength: 3 },
  ),
  /** Draws the arguments of the questions. */
  seed: fc.nat({ max: 1_000_000 }),
});

export type Wish = typeof wishes extends fc.Arbitrary<infer T> ? T : never;
export type FileWish = Wish['companies'][number][number]['files'][number];

