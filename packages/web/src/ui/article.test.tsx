import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Article } from './article.tsx';

const read = (of: string): string => render(<Article of={of} />).container.textContent ?? '';

test('an article keeps its letter and its number on one line, and several of them may be on several lines', () => {
  expect(read('R. 5122-2')).toBe('(R.\u00a05122-2)');
  expect(read('CRPA L. 242-1 et L. 121-1')).toBe('(CRPA L.\u00a0242-1 et L.\u00a0121-1)');
  expect(read('ordonnance n° 2020-346, art. 1 bis')).toBe('(ordonnance n°\u00a02020-346, art.\u00a01 bis)');
});
