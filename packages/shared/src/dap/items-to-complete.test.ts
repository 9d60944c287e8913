import { expect, test } from 'vitest';
import { aDapForm } from '../testing/index.ts';
import { type ItemAsked, itemText, type ItemToComplete, readItem, readItemsAsked } from './index.ts';

const form = aDapForm({ units: 'Fournil' });
const asked = (...items: ItemAsked[]): ItemToComplete[] => {
  const read = readItemsAsked(items, form);
  return read.ok ? [...read.value] : [];
};
const refusals = (...items: ItemAsked[]) => {
  const read = readItemsAsked(items, form);
  return read.ok ? [] : read.refusals.map(({ code, path }) => [code, path]);
};

test('a field is done once it reads otherwise than at the return, and no more when it is put back', () => {
  const [item] = asked({ field: 'units', remark: ' Lesquelles\u00a0? ' });
  expect(readItem(item!, form)).toEqual({ kind: 'FIELD', field: 'units', piece: null, label: 'Unités concernées', remark: 'Lesquelles\u00a0?', done: false });
  expect(readItem(item!, { ...form, units: 'Fournil et vente' }).done).toBe(true);
  expect(readItem(item!, { ...form, circumstances: 'Autre chose a changé.' }).done).toBe(false);
});

test('a piece is done once one of its kind came', () => {
  const [item] = asked({ piece: 'CSE_OPINION' });
  expect(readItem(item!, form)).toMatchObject({ kind: 'PIECE', piece: 'CSE_OPINION', label: 'Avis du CSE', remark: null, done: false });
  expect(readItem({ ...(item as { kind: 'PIECE'; piece: 'CSE_OPINION'; remark: string }), given: true }, form).done).toBe(true);
});

test('the free text of an older return reads as it was written', () => {
  expect(readItem('Carnet de commandes', form)).toEqual({ kind: 'OTHER', field: null, piece: null, label: 'Carnet de commandes', remark: null, done: false });
});

test('each line names one thing, a field or a piece; at least one line', () => {
  expect(refusals()).toEqual([['REQUIRED', 'items']]);
  expect(refusals({ field: 'units' }, {}, { field: 'units', piece: 'OTHER' }, { piece: 'OTHER', remark: 'x'.repeat(501) })).toEqual([['REQUIRED', 'items.1'], ['REQUIRED', 'items.2'], ['TOO_LONG', 'items.3.remark']]);
  expect(refusals({ piece: 'OTHER', remark: 'x'.repeat(500) })).toEqual([]);
});

test.each([
  [{ field: 'circumstances', remark: 'depuis quand\u00a0?' }, 'Circonstances\u00a0: depuis quand\u00a0?'],
  [{ field: 'circumstances' }, 'Circonstances'],
  [{ piece: 'CSE_OPINION' }, 'Pièce «\u00a0Avis du CSE\u00a0»'],
] as const)('%j is told «\u00a0%s\u00a0»', (item, text) => {
  expect(asked(item).map(itemText)).toEqual([text]);
});
