import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';

/** What a window of 1,280 pixels leaves inside the page, its section and the edges of the grid. */
const ROOM_PX = 1132;

test.each([4, 5])('the hours of a month of %i weeks are in sight together at 1,280 pixels', (count) => {
  const weeks = Array.from({ length: count }, (_, index) => ({ label: `${index + 1}/05 – ${index + 2}/05` }));
  const columns = columnsOf({ weeks, availableCategories: ['STANDARD'] } as unknown as Parameters<typeof columnsOf>[0], 'HOURS');
  expect(columns.reduce((total, { widthPx }) => total + widthPx, 0)).toBeLessThanOrEqual(ROOM_PX);
});
