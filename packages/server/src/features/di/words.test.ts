import { month } from '@apart/shared';
import { expect, it } from 'vitest';
import { ofMonth } from './words.ts';

it('a month is elided as one says it', () => {
  expect(ofMonth(month('2026-11'))).toBe('de novembre 2026');
  expect(['2020-04', '2020-08', '2020-10'].map((text) => ofMonth(month(text)))).toEqual(['d’avril 2020', 'd’août 2020', 'd’octobre 2020']);
});
