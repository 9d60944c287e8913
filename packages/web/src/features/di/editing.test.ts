import { expect, test } from 'vitest';
import { claimDraft } from '../../testing/di.ts';
import { placeOf } from './editing.ts';

test('a refusal of a line leads to its person and its field', () => {
  expect(placeOf('lines.0.weeks.1.idle', claimDraft)).toEqual({ lineId: 'line-1', field: 'weeks.1.idle' });
  expect(placeOf('lines.0', claimDraft)).toEqual({ lineId: 'line-1' });
});

test('without any person, what is missing leads to a new one', () => {
  expect(placeOf('lines', { lines: [] })).toEqual({ lineId: null });
});

test('a refusal of the whole claim, or of a line that is gone, leads nowhere', () => {
  expect(placeOf('', claimDraft)).toBeUndefined();
  expect(placeOf('lines', claimDraft)).toBeUndefined();
  expect(placeOf('lines.4.identifier', claimDraft)).toBeUndefined();
});
