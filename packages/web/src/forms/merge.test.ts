import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, same, withValue } from './merge.ts';

const field = fc.oneof(fc.constantFrom('', 'a', 'b', ' a '), fc.integer({ min: 0, max: 3 }), fc.constant(null));
const form = fc.record({ name: field, hours: field, notes: fc.record({ first: field, second: field }), weeks: fc.array(fc.record({ worked: field, idle: field }), { minLength: 2, maxLength: 2 }) });
type Form = { name: unknown; hours: unknown; notes: Record<string, unknown>; weeks: Record<string, unknown>[] };

const PATHS = ['name', 'hours', 'notes.first', 'notes.second', 'weeks.0.worked', 'weeks.0.idle', 'weeks.1.worked', 'weeks.1.idle'];
const at = (values: unknown, path: string): unknown => path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], values);
const LISTS = ['weeks'];
/** What a form becomes without a question: mine, with what the other side alone changed. */
const merged = (mine: Form, all: ReturnType<typeof differences>): Form => all.filter(({ changed }) => changed === 'THEIRS').reduce((values, { path, theirs }) => withValue(values, path, theirs), mine);

test('a field changed on one side only always takes that side, and one changed on both is asked about', () => {
  fc.assert(
    fc.property(form, form, form, (base, mine, theirs) => {
      const all = differences({ base, mine, theirs } as { base: Form; mine: Form; theirs: Form }, LISTS);
      const after = merged(mine, all);
      for (const path of PATHS) {
        const [b, m, t] = [base, mine, theirs].map((one) => at(one, path));
        if (same(m, t)) expect(all.some((one) => one.path === path)).toBe(false);
        else if (same(m, b)) expect(at(after, path)).toEqual(t);
        else if (same(t, b)) expect(at(after, path)).toEqual(m);
        else expect(all).toContainEqual({ path, mine: m, theirs: t, changed: 'BOTH' });
      }
    }),
  );
});

test('no value that was typed is lost: it is in the form after the merge', () => {
  fc.assert(
    fc.property(form, form, form, (base, mine, theirs) => {
      const after = merged(mine, differences({ base, mine, theirs } as { base: Form; mine: Form; theirs: Form }, LISTS));
      for (const path of PATHS) if (!same(at(mine, path), at(base, path))) expect(at(after, path)).toEqual(at(mine, path));
    }),
  );
});

test('what one sent oneself, and typed on since, is never a conflict', () => {
  fc.assert(
    fc.property(form, form, form, (base, sent, mine) => {
      const all = differences<Form>({ base, mine, theirs: sent, sent }, LISTS);
      expect(all.every(({ changed }) => changed === 'MINE')).toBe(true);
    }),
  );
});

test('a list that may grow is one value: two people who both touch it are asked which list stays', () => {
  const [a, b, c] = [{ kind: 'TRAINING' }, { kind: 'OTHER' }, { kind: 'RECOVERY' }];
  expect(differences({ base: { list: [a] }, mine: { list: [a, b] }, theirs: { list: [c] } })).toEqual([{ path: 'list', mine: [a, b], theirs: [c], changed: 'BOTH' }]);
  expect(differences({ base: { list: [a] }, mine: { list: [a] }, theirs: { list: [] } })).toEqual([{ path: 'list', mine: [a], theirs: [], changed: 'THEIRS' }]);
});

test('a text emptied elsewhere is a change, however emptiness is written', () => {
  expect(differences({ base: { text: 'a' }, mine: { text: 'a' }, theirs: { text: null } as unknown as { text: string } })).toEqual([{ path: 'text', mine: 'a', theirs: null, changed: 'THEIRS' }]);
  expect(differences({ base: { text: '' }, mine: { text: '' }, theirs: { text: null } as unknown as { text: string } })).toEqual([]);
});
